@NullMarked
package org.rashomon.attribution;

import org.jspecify.annotations.NullMarked;
