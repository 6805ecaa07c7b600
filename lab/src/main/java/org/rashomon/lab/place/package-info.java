/** Builds the gazetteer, learns to choose between places of one name, and measures both. */
@NullMarked
package org.rashomon.lab.place;

import org.jspecify.annotations.NullMarked;
