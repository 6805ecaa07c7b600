package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a cue's source and content are looked for in: the tokens of its sentence one by one, and before and behind them pieces
 * of other sentences, cut at quotation marks. A quotation that reaches into the sentence brings all of its sentences with it;
 * quotations that stand next to the sentence come too, and one plain sentence on either side.
 */
final class Window {

    private static final int MOST_PIECES = 14;

    /** No sentence that people write is longer; what is not written by people must not cost its square. */
    private static final int FARTHEST = 160;

    int[] firsts = new int[128];
    int[] lasts = new int[128];
    int size;

    /** The element of the cue's head. */
    int head;

    /** The first element of the cue's own sentence, and the one after its last. */
    int ownStart;

    int ownEnd;

    void read(TokenViews v, int token) {
        size = 0;
        int s = v.sentence[token];
        int first = Math.max(v.tokens.sentenceStart(s), token - FARTHEST);
        int end = Math.min(v.tokens.sentenceEnd(s), token + FARTHEST);
        List<int[]> before = first == v.tokens.sentenceStart(s) ? before(v, first) : List.of();
        for (int i = before.size() - 1; i >= 0; i--) {
            push(before.get(i)[0], before.get(i)[1]);
        }
        ownStart = size;
        for (int t = first; t < end; t++) {
            push(t, t);
        }
        ownEnd = size;
        head = ownStart + token - first;
        List<int[]> behind = end == v.tokens.sentenceEnd(s) ? behind(v, end) : List.of();
        for (int[] piece : behind) {
            push(piece[0], piece[1]);
        }
    }

    private void push(int first, int last) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            lasts = Arrays.copyOf(lasts, 2 * size);
        }
        firsts[size] = first;
        lasts[size++] = last;
    }

    /** Nearest first. */
    private static List<int[]> before(TokenViews v, int first) {
        List<int[]> pieces = new ArrayList<>();
        int limit = first;
        boolean plain = false;
        int at = first;
        while (at > 0 && pieces.size() < MOST_PIECES) {
            boolean sameBlock = v.block[at - 1] == v.block[at];
            int quotation = v.quotations.of(at - 1);
            boolean joined = quotation >= 0 && quotation == v.quotations.of(at)
                    || quotation >= 0
                            && v.quotations.of(at) >= 0
                            && v.quotations.all().get(v.quotations.of(at)).goesOn();
            if (!sameBlock && !joined) {
                break;
            }
            if (quotation < 0) {
                if (plain) {
                    break;
                }
                plain = true;
            }
            int from = at - 1;
            int sentence = v.tokens.sentenceStart(v.sentence[from]);
            while (from > sentence && v.quotations.of(from - 1) == quotation) {
                from--;
            }
            pieces.add(new int[] {from, at - 1});
            at = from;
        }
        return pieces;
    }

    private static List<int[]> behind(TokenViews v, int end) {
        List<int[]> pieces = new ArrayList<>();
        int n = v.tokens.size();
        boolean plain = false;
        int at = end;
        while (at < n && pieces.size() < MOST_PIECES) {
            boolean sameBlock = at > 0 && v.block[at - 1] == v.block[at];
            int quotation = v.quotations.of(at);
            boolean joined = quotation >= 0
                    && at > 0
                    && v.quotations.of(at - 1) >= 0
                    && (quotation == v.quotations.of(at - 1)
                            || v.quotations.all().get(quotation).goesOn());
            boolean introduced = at == end && at > 0 && isColon(v, at - 1);
            if (!sameBlock && !joined && !introduced) {
                break;
            }
            if (quotation < 0) {
                if (plain) {
                    break;
                }
                plain = true;
            }
            int to = at;
            int sentenceEnd = v.tokens.sentenceEnd(v.sentence[at]);
            while (to + 1 < sentenceEnd && v.quotations.of(to + 1) == quotation) {
                to++;
            }
            pieces.add(new int[] {at, to});
            at = to + 1;
        }
        return pieces;
    }

    private static boolean isColon(TokenViews v, int token) {
        return v.tokens.end(token) - v.tokens.start(token) == 1
                && v.tokens.form(token).equals(":");
    }

    /** The element that holds a token; -1 if none does. */
    int element(int token) {
        for (int e = 0; e < size; e++) {
            if (firsts[e] <= token && token <= lasts[e]) {
                return e;
            }
        }
        return -1;
    }
}
