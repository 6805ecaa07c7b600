/** Learns what linking knows: vectors of words' meanings and the weights of the judgement. */
@NullMarked
package org.rashomon.lab.train.happening;

import org.jspecify.annotations.NullMarked;
