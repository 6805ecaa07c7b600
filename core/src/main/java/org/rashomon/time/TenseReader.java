package org.rashomon.time;

import org.rashomon.internal.words.Words;

/**
 * Guesses the tense around a word from the nearest verb form or word of planning in its sentence: {@code will}, {@code is
 * expected to} and {@code scheduled for} look ahead, forms in {@code -ed} and {@code said} look back. Looks at most
 * {@value #REACH} words to each side, the words before counting first.
 */
final class TenseReader {

    private static final int REACH = 14;
    private static final String[] AHEAD = {
        "will",
        "ll",
        "shall",
        "scheduled",
        "expected",
        "expects",
        "expect",
        "due",
        "plans",
        "plan",
        "planned",
        "planning",
        "upcoming",
        "going",
        "intends",
        "hopes",
        "set",
        "slated",
        "deadline",
        "would",
        "begins",
        "opens",
        "starts",
        "deadline",
        "expire",
        "expires",
        "payable",
        "effective",
        "proposed"
    };
    private static final String[] BACK = {
        "said", "was", "were", "had", "did", "told", "rose", "fell", "met", "came", "went", "took", "made", "began",
        "held", "has", "have", "been", "since", "sold", "left", "won", "lost", "became", "got", "gave", "shot", "hit",
        "struck", "ended", "sent", "saw", "wrote", "ago", "grew", "found", "bought", "paid", "led", "brought"
    };

    private TenseReader() {}

    static Tense around(Words words, int from, int to) {
        for (int i = from - 1, n = 0; n < REACH && !ends(words, i); i--, n++) {
            Tense tense = of(words, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        for (int i = to, n = 0; n < REACH && !ends(words, i); i++, n++) {
            Tense tense = of(words, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private static boolean ends(Words words, int at) {
        return words.kind(at) == Words.Kind.BREAK
                || words.isMark(at, ';')
                || words.isMark(at, '?')
                || words.isMark(at, '.') && words.isCapitalised(at + 1) && words.length(at - 1) > 3;
    }

    private static Tense of(Words words, int at) {
        if (words.kind(at) != Words.Kind.LETTERS) {
            return Tense.UNKNOWN;
        }
        if (words.isAny(at, AHEAD)) {
            return Tense.FUTURE;
        }
        if (words.isAny(at, BACK)) {
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
