/** Makes {@code words.bin}: clusters, vectors and possible tags of words, from what NLP4J ships. */
@NullMarked
package org.rashomon.lab.train.words;

import org.jspecify.annotations.NullMarked;
