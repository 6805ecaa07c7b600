@NullMarked
package org.rashomon.lab.score;

import org.jspecify.annotations.NullMarked;
