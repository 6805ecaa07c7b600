package org.rashomon.time;

import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.Context;

/**
 * Guesses the tense around a word from the nearest verb form or word of planning in its sentence: {@code will}, {@code is
 * expected to} and {@code scheduled for} look ahead, forms in {@code -ed} and {@code said} look back. Looks at most
 * {@value #REACH} words to each side, the words before counting first.
 */
final class TenseReader {

    private static final int REACH = 14;
    private final Words words;
    private final TimeWords lexicon;

    TenseReader(Words words, TimeWords lexicon) {
        this.words = words;
        this.lexicon = lexicon;
    }

    Tense around(int from, int to) {
        for (int i = from - 1, n = 0; n < REACH && !ends(i); i--, n++) {
            Tense tense = of(i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        for (int i = to, n = 0; n < REACH && !ends(i); i++, n++) {
            Tense tense = of(i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private boolean ends(int at) {
        return words.kind(at) == Words.Kind.BREAK
                || words.isMark(at, ';')
                || words.isMark(at, '?')
                || words.isMark(at, '.') && words.isCapitalised(at + 1) && words.length(at - 1) > 3;
    }

    private Tense of(int at) {
        if (words.kind(at) != Words.Kind.LETTERS) {
            return Tense.UNKNOWN;
        }
        if (lexicon.is(Context.AHEAD, words, at)) {
            return Tense.FUTURE;
        }
        if (lexicon.is(Context.BACK, words, at)) {
            return Tense.PAST;
        }
        if (words.is(at, "to") && words.isAny(at - 1, "is", "are", "due", "set", "scheduled")) {
            return Tense.FUTURE;
        }
        String text = words.text();
        if (words.is(at - 1, "be")) {
            return Tense.FUTURE; // "to be published", "will be sold"
        }
        int end = words.end(at);
        return words.length(at) > 4 && text.charAt(end - 1) == 'd' && text.charAt(end - 2) == 'e'
                ? Tense.PAST
                : Tense.UNKNOWN;
    }
}
