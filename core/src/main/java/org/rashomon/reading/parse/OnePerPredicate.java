package org.rashomon.reading.parse;

import java.util.Arrays;
import java.util.List;

/**
 * Lets no predicate have two subjects or two objects: one of the two goes where it costs least, to another head or under
 * another relation.
 *
 * <pre>
 *   The owner Karla is welcoming.     subjects of "welcoming": owner, Karla  ->  Karla is an apposition of owner
 * </pre>
 * Does not fire where nothing but a worse tree would be left, on outer subjects of clauses ({@code nsubj:outer}) or on
 * expletives. Each thread needs its own.
 */
public final class OnePerPredicate {

    /** Relations that a head has once, whichever of a row it is. */
    private static final List<List<String>> ONCE = List.of( //
            List.of("nsubj", "nsubj:pass", "csubj", "csubj:pass"), //
            List.of("obj"), //
            List.of("iobj"), //
            List.of("aux:pass"), //
            List.of("ccomp"));

    /** So many of the best heads of a token are looked at. */
    private static final int HEADS = 6;

    /** Scores of the relations of a token to a head, in the order of the relations' list; valid until the next call. */
    @FunctionalInterface
    public interface RelationScores {
        /** @param head a token, or -1 for the root */
        float[] of(int token, int head);
    }

    /** For each relation the number of its row in {@link #ONCE}, from 1, or 0. */
    private final byte[] kinds;

    private int[] first = new int[0];
    private int bestToken;
    private int bestHead;
    private int bestRelation;
    private double bestGain;

    public OnePerPredicate(List<String> relations) {
        kinds = new byte[relations.size()];
        for (int r = 0; r < kinds.length; r++) {
            for (int k = 0; k < ONCE.size(); k++) {
                if (ONCE.get(k).contains(relations.get(r))) {
                    kinds[r] = (byte) (k + 1);
                }
            }
        }
    }

    /**
     * Changes heads and relations where need be; what was a tree stays one.
     *
     * @param arcs as {@link TreeDecoder#decode} has them
     * @param heads a token from 0, or -1 for the root
     */
    public void settle(float[][] arcs, RelationScores scores, int n, int[] heads, int[] relations) {
        int from = 0;
        // Each change takes away a pair and makes none, so there are no more of them than tokens.
        for (int pair = second(from, n, heads, relations); pair >= 0; pair = second(from, n, heads, relations)) {
            int head = heads[pair];
            byte kind = kinds[relations[pair]];
            bestGain = Double.NEGATIVE_INFINITY;
            for (int t = 0; t <= pair; t++) {
                if (heads[t] == head && kinds[relations[t]] == kind) {
                    propose(t, arcs, scores, n, heads, relations);
                }
            }
            if (bestGain > Double.NEGATIVE_INFINITY) {
                heads[bestToken] = bestHead;
                relations[bestToken] = bestRelation;
            } else {
                from = pair + 1;
            }
        }
    }

    /** The first token from one on that is the second of its kind at its head, or -1. */
    private int second(int from, int n, int[] heads, int[] relations) {
        int kindsCount = ONCE.size();
        if (first.length < n * kindsCount) {
            first = new int[(n + n / 2) * kindsCount];
        }
        Arrays.fill(first, 0, n * kindsCount, 0);
        for (int t = 0; t < n; t++) {
            int kind = kinds[relations[t]];
            if (kind > 0 && heads[t] >= 0) {
                int at = heads[t] * kindsCount + kind - 1;
                if (first[at] != 0 && t >= from) {
                    return t;
                }
                first[at] = 1;
            }
        }
        return -1;
    }

    /** Looks for the best other place of a token. */
    private void propose(int token, float[][] arcs, RelationScores scores, int n, int[] heads, int[] relations) {
        float[] own = arcs[token];
        double now = own[heads[token] + 1] + logShare(scores.of(token, heads[token]), relations[token]);
        float bound = Float.POSITIVE_INFINITY;
        for (int k = 0; k < HEADS; k++) {
            int head = -1;
            for (int h = 0; h < n; h++) {
                if (h != token && own[h + 1] < bound && (head < 0 || own[h + 1] > own[head + 1])) {
                    head = h;
                }
            }
            if (head < 0) {
                return;
            }
            bound = own[head + 1];
            if (!hangsOn(head, token, heads)) {
                float[] row = scores.of(token, head);
                int relation = best(row, token, head, n, heads, relations);
                double gain = own[head + 1] + logShare(row, relation) - now;
                if (gain > bestGain) {
                    bestGain = gain;
                    bestToken = token;
                    bestHead = head;
                    bestRelation = relation;
                }
            }
        }
    }

    /** The best relation that makes no new pair. */
    private int best(float[] row, int token, int head, int n, int[] heads, int[] relations) {
        int taken = 0;
        for (int t = 0; t < n; t++) {
            if (t != token && heads[t] == head) {
                taken |= 1 << kinds[relations[t]];
            }
        }
        int best = -1;
        for (int r = 0; r < kinds.length; r++) {
            if ((kinds[r] == 0 || (taken >> kinds[r] & 1) == 0) && (best < 0 || row[r] > row[best])) {
                best = r;
            }
        }
        return best;
    }

    /** Whether a token hangs on another, at once or in the end. */
    private static boolean hangsOn(int token, int on, int[] heads) {
        int at = token;
        while (at >= 0 && at != on) {
            at = heads[at];
        }
        return at == on;
    }

    private static double logShare(float[] row, int index) {
        double sum = 0;
        for (float score : row) {
            sum += StrictMath.exp(score - row[index]);
        }
        return -StrictMath.log(sum);
    }
}
