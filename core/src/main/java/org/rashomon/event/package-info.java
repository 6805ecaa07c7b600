@NullMarked
package org.rashomon.event;

import org.jspecify.annotations.NullMarked;
