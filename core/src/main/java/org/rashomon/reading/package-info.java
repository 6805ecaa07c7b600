@NullMarked
package org.rashomon.reading;

import org.jspecify.annotations.NullMarked;
