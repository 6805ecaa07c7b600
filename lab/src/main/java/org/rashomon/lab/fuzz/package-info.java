/** Throws made-up texts at the product and checks what must hold for any text. */
@NullMarked
package org.rashomon.lab.fuzz;

import org.jspecify.annotations.NullMarked;
