@NullMarked
package org.rashomon.place;

import org.jspecify.annotations.NullMarked;
