package org.rashomon.reading.token;

/**
 * Tokens and sentences of one document as parallel arrays, in text order. Every token is in exactly one sentence.
 *
 * @param starts offset of each token's first character in the document's text
 * @param ends offset after its last
 * @param sentenceStarts the first token of each sentence, ascending from 0; empty when there are no tokens
 * @param cuts of {@code sentenceStarts}, the indices of those sentences that go on an over-long one: it was cut before
 *     them though it does not end there; ascending, nearly always empty
 */
public record Segmentation(int[] starts, int[] ends, int[] sentenceStarts, int[] cuts) {

    public int size() {
        return starts.length;
    }
}
