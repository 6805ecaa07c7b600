/**
 * The network that tags and parses, and what it knows of words.
 *
 * <p>{@link org.rashomon.reading.network.WordTable} holds clusters, vectors and possible tags of half a million words;
 * {@link org.rashomon.reading.network.FormFeatures} turns a form into rows of an embedding table; {@link
 * org.rashomon.reading.network.Network} holds the weights; {@link org.rashomon.reading.network.SentenceNetwork} runs them
 * over a sentence. All sums are in a fixed order and no function of the platform's mathematics library is used, so the
 * same text gives the same scores on every JDK.
 */
@NullMarked
package org.rashomon.reading.network;

import org.jspecify.annotations.NullMarked;
