package org.rashomon.reading.parse;

import java.util.Arrays;

/**
 * Finds the tree with one root whose arcs have the highest sum of scores (Chu and Liu, 1965; Edmonds, 1967). When each
 * token's best head already makes a tree, which is nearly always so, that is all it does. Each thread needs its own.
 */
public final class TreeDecoder {

    /** Scores are compared as whole numbers, so that no rounding can differ: this many to one. */
    private static final float SCALE = 1 << 16;

    /** Taken from every root arc, so that the best tree has as few of them as can be: one. */
    private static final long ROOT_COST = 1L << 46;

    static final long NEVER = Long.MIN_VALUE / 4;

    private final Contraction contraction = new Contraction();
    private int[] marks = new int[0];

    /**
     * Fills in the head of each token: a token from 0, or -1 for the root.
     *
     * @param scores for each token of being the root, then of hanging on each token; as finite numbers below 2^20, except
     *     for the score of hanging on itself
     * @param n how many tokens, at least one
     */
    public void decode(float[][] scores, int n, int[] heads) {
        for (int t = 0; t < n; t++) {
            int best = t == 0 ? (n == 1 ? 0 : 2) : 1;
            for (int h = 0; h <= n; h++) {
                if (h != t + 1 && scores[t][h] > scores[t][best]) {
                    best = h;
                }
            }
            if (n > 1 && scores[t][0] > scores[t][best]) {
                best = 0;
            }
            heads[t] = best - 1;
        }
        if (!isTree(heads, n)) {
            decodeAll(scores, n, heads);
        }
    }

    /** Whether there is one root and every token hangs on it in the end. */
    boolean isTree(int[] heads, int n) {
        if (marks.length < n) {
            marks = new int[n + n / 2];
        }
        Arrays.fill(marks, 0, n, 0);
        int roots = 0;
        for (int t = 0; t < n; t++) {
            if (heads[t] < 0) {
                roots++;
            }
            int at = t;
            while (at >= 0 && marks[at] == 0) {
                marks[at] = t + 1;
                at = heads[at];
            }
            if (at >= 0 && marks[at] == t + 1) {
                return false;
            }
        }
        return roots == 1;
    }

    /** Nodes are 0 for the root and tokens from 1. */
    private void decodeAll(float[][] scores, int n, int[] heads) {
        contraction.begin(n + 1);
        for (int d = 1; d <= n; d++) {
            long[] score = contraction.scores(d);
            for (int h = 0; h <= n; h++) {
                score[h] = h == d ? NEVER : (long) Math.rint(scores[d - 1][h] * SCALE) - (h == 0 ? ROOT_COST : 0);
            }
        }
        Arrays.fill(contraction.scores(0), 0, n + 1, 0);
        int[] parents = contraction.solve();
        for (int d = 1; d <= n; d++) {
            heads[d - 1] = parents[d] - 1;
        }
    }
}
