/** From scores to trees: {@link org.rashomon.reading.parse.TreeDecoder} finds the best tree with one root. */
@NullMarked
package org.rashomon.reading.parse;

import org.jspecify.annotations.NullMarked;
