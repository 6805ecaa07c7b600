package org.rashomon.text;

import java.util.Arrays;

/** The trees of a document turned round: of each token those that hang on it, in the order of the text. */
public final class Dependents {

    /** Where each token's dependents begin in {@link #all}, and after the last where they end. */
    private final int[] from;

    private final int[] all;

    public Dependents(Tokens tokens) {
        int n = tokens.size();
        from = new int[n + 1];
        for (int t = 0; t < n; t++) {
            if (tokens.head(t) >= 0) {
                from[tokens.head(t) + 1]++;
            }
        }
        for (int t = 0; t < n; t++) {
            from[t + 1] += from[t];
        }
        all = new int[from[n]];
        int[] filled = Arrays.copyOf(from, n);
        for (int t = 0; t < n; t++) {
            if (tokens.head(t) >= 0) {
                all[filled[tokens.head(t)]++] = t;
            }
        }
    }

    /** How many hang on a token. */
    public int count(int token) {
        return from[token + 1] - from[token];
    }

    /** @param i from 0 to below {@link #count} */
    public int get(int token, int i) {
        return all[from[token] + i];
    }
}
