@NullMarked
package org.rashomon.time;

import org.jspecify.annotations.NullMarked;
