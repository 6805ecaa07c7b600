@NullMarked
package org.rashomon.app;

import org.jspecify.annotations.NullMarked;
