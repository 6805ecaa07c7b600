package org.rashomon.reading.token;

/**
 * Cuts sentences that are longer than any reader can follow, at the best place in reach: after a semicolon, else before
 * a conjunction or after a colon or dash, else after a comma, else where the reach ends.
 */
final class Cuts {

    /** The longest sentence, in tokens; the longest in the treebanks has 212. */
    static final int LONGEST = 240;

    /** No cut leaves fewer tokens than this before it. */
    private static final int SHORTEST = 60;

    private Cuts() {}

    static Segmentation cut(char[] text, Ints starts, Ints ends, Ints sentenceStarts) {
        Ints all = new Ints();
        Ints cuts = new Ints();
        int size = starts.size();
        for (int s = 0; s < sentenceStarts.size(); s++) {
            int start = sentenceStarts.get(s);
            int end = s + 1 < sentenceStarts.size() ? sentenceStarts.get(s + 1) : size;
            all.add(start);
            while (end - start > LONGEST) {
                start = place(text, starts, ends, start);
                cuts.add(all.size());
                all.add(start);
            }
        }
        return new Segmentation(starts.toArray(), ends.toArray(), all.toArray(), cuts.toArray());
    }

    /** The token before which the sentence that begins at {@code start} is best cut. */
    private static int place(char[] text, Ints starts, Ints ends, int start) {
        int best = start + LONGEST;
        int bestWorth = 0;
        for (int i = start + SHORTEST; i < start + LONGEST; i++) {
            int worth = worth(text, starts, ends, i);
            if (worth >= bestWorth && worth > 0) {
                best = i;
                bestWorth = worth;
            }
        }
        return best;
    }

    private static int worth(char[] text, Ints starts, Ints ends, int token) {
        char before = text[ends.get(token - 1) - 1];
        if (before == ';' || Chars.isTerminal(before)) {
            return 4;
        }
        boolean comma = before == ',';
        if (before == ':' || comma && isConjunction(text, starts.get(token), ends.get(token))) {
            return 3;
        }
        if (Chars.isDash(before) && ends.get(token - 1) < starts.get(token)) {
            return 2;
        }
        return comma ? 1 : 0;
    }

    private static boolean isConjunction(char[] text, int start, int end) {
        return end - start == 3 && (Chars.startsWith(text, start, "and") || Chars.startsWith(text, start, "but"))
                || end - start == 2 && Chars.startsWith(text, start, "or");
    }
}
