package org.rashomon.reading.token;

/**
 * Cuts the tokens of one block into sentences: rules where the text leaves no doubt, the classifier elsewhere.
 *
 * <pre>
 *   "We stay. We will not go," he said.[7] Then he left.
 *   "We stay. | We will not go," he said.[7] | Then he left.
 * </pre>
 */
final class SentenceCutter {

    private final GapFeatures gaps;
    private final HashedClassifier classifier;
    private final char[] text;
    private final Ints starts;
    private final Ints ends;
    private final int[] features = new int[GapFeatures.MOST];

    SentenceCutter(Abbreviations abbreviations, HashedClassifier classifier, char[] text, Ints starts, Ints ends) {
        this.gaps = new GapFeatures(abbreviations, text, starts, ends);
        this.classifier = classifier;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Adds the sentences of the block of all tokens from {@code first} on. */
    void cut(int first, boolean wrapped, Ints sentenceStarts) {
        int size = starts.size() - first;
        if (size == 0) {
            return;
        }
        gaps.begin(first);
        gaps.advance(0, true);
        sentenceStarts.add(first);
        for (int i = 0; i + 1 < size; i++) {
            boolean ends = endsAfter(first, i, wrapped);
            if (ends) {
                sentenceStarts.add(first + i + 1);
            }
            gaps.advance(i + 1, ends);
        }
    }

    private boolean endsAfter(int first, int i, boolean wrapped) {
        int gapStart = ends.get(first + i);
        int gapEnd = starts.get(first + i + 1);
        int breaks = lineBreaks(gapStart, gapEnd);
        if (breaks > 1) {
            return true;
        }
        if (breaks == 1 && !wrapped && !Chars.isLower(text[gapEnd])) {
            return true;
        }
        if (gaps.isMark(i + 1)) {
            return false; // It belongs to the sentence that ends.
        }
        if (gaps.endsDateline(i)) {
            return true;
        }
        if (gaps.isHeld(i)) {
            return false;
        }
        return gaps.isGap(i) && classifier.score(features, gaps.fill(i, features)) > 0;
    }

    private int lineBreaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (Chars.isLineBreak(c) && !(c == '\n' && i > from && text[i - 1] == '\r')) {
                breaks++;
            }
        }
        return breaks;
    }
}
