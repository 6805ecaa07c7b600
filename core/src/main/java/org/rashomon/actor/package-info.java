@NullMarked
package org.rashomon.actor;

import org.jspecify.annotations.NullMarked;
