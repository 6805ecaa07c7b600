package org.rashomon.store.happening;

import java.util.Arrays;

/** Pairs of items, and how likely each is one. */
final class Pairs {

    private int[] firsts = new int[8];
    private int[] seconds = new int[8];
    private long[] likelihoods = new long[8];
    private int size;

    void add(int a, int b, long likelihood) {
        if (size == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * size);
            seconds = Arrays.copyOf(seconds, 2 * size);
            likelihoods = Arrays.copyOf(likelihoods, 2 * size);
        }
        firsts[size] = a;
        seconds[size] = b;
        likelihoods[size++] = likelihood;
    }

    int size() {
        return size;
    }

    int a(int pair) {
        return firsts[pair];
    }

    int b(int pair) {
        return seconds[pair];
    }

    long likelihood(int pair) {
        return likelihoods[pair];
    }
}
