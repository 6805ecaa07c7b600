/** Learns lemmas and features by form and tag. */
@NullMarked
package org.rashomon.lab.train.lemma;

import org.jspecify.annotations.NullMarked;
