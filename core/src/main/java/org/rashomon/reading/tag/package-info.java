/**
 * A second look at tags of which the network is not sure, once the tree is known: {@link
 * org.rashomon.reading.tag.TagChooser} weighs them with {@link org.rashomon.reading.tag.TagModel}.
 */
@NullMarked
package org.rashomon.reading.tag;

import org.jspecify.annotations.NullMarked;
