@NullMarked
package org.rashomon.quantity;

import org.jspecify.annotations.NullMarked;
