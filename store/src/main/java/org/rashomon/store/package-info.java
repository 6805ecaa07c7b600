@NullMarked
package org.rashomon.store;

import org.jspecify.annotations.NullMarked;
