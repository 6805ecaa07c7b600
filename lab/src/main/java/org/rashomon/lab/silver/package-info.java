/** Texts without gold trees, and what the teacher says of them. */
@NullMarked
package org.rashomon.lab.silver;

import org.jspecify.annotations.NullMarked;
