@NullMarked
package org.rashomon.lab.train;

import org.jspecify.annotations.NullMarked;
