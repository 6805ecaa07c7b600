/**
 * From text as published to tokens and sentences. {@link org.rashomon.reading.token.Segmenter} reads the prose blocks of
 * a document one by one and gives a {@link org.rashomon.reading.token.Segmentation}: where every token starts and ends,
 * and with which tokens sentences begin.
 *
 * <pre>
 *   Gen. Okoro can't say: "We'll go."   ->   Gen. | Okoro | ca | n't | say | : | " | We | 'll | go | . | "
 * </pre>
 */
@NullMarked
package org.rashomon.reading.token;

import org.jspecify.annotations.NullMarked;
