package org.rashomon.store.happening;

import java.util.Arrays;

/**
 * Agglomerative clustering by average link over judged pairs: the two clusters whose members are, on average over all
 * pairs of them, most likely to be the same are joined first, until no two reach the threshold. A pair that was never
 * judged counts as probability 0, so that a chain of near misses does not become one happening.
 *
 * <p>The outcome depends on the pairs only: likelihoods are whole numbers, so that the order of their sums does not
 * show, and ties are broken by the smallest member. Two clusters can only be joined across a pair that reaches the threshold
 * itself; so what such pairs connect is clustered apart from all else. Time and memory are quadratic in the largest part
 * so connected.
 */
public final class AverageLink {

    /** Two items of one happening, by a person's word: more than any sum of likelihoods. */
    private static final long ALWAYS = 1L << 60;

    private static final long NEVER = Long.MIN_VALUE;

    private final long threshold;
    private final int[] parent;
    /** The judged pairs: the smaller item of each, the larger, and how likely they are one. */
    private int[] firsts = new int[64];

    private int[] seconds = new int[64];
    private long[] likelihoods = new long[64];
    private int pairs;

    /**
     * @param items how many there are, known by 0 to {@code items - 1}
     * @param threshold the least average probability at which two clusters are joined
     */
    public AverageLink(int items, double threshold) {
        this(items, Likelihood.of(threshold));
    }

    AverageLink(int items, long threshold) {
        this.threshold = threshold;
        parent = new int[items];
        for (int i = 0; i < items; i++) {
            parent[i] = i;
        }
    }

    /** How likely {@code a} and {@code b} are to be one; to be given once a pair. */
    public void judge(int a, int b, double probability) {
        add(a, b, Likelihood.of(probability));
    }

    /** {@code a} and {@code b} are one, whatever the judgement says. */
    public void link(int a, int b) {
        add(a, b, ALWAYS);
    }

    /** {@code a} and {@code b} are never one. */
    public void unlink(int a, int b) {
        add(a, b, NEVER);
    }

    /** As {@link #judge}, on the scale of {@link Likelihood}. */
    void add(int a, int b, long likelihood) {
        if (a == b) {
            return;
        }
        if (pairs == firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * pairs);
            seconds = Arrays.copyOf(seconds, 2 * pairs);
            likelihoods = Arrays.copyOf(likelihoods, 2 * pairs);
        }
        firsts[pairs] = Math.min(a, b);
        seconds[pairs] = Math.max(a, b);
        likelihoods[pairs++] = likelihood;
    }

    /** For each item the smallest item of its cluster. */
    public int[] clusters() {
        for (int pair = 0; pair < pairs; pair++) {
            if (likelihoods[pair] >= threshold) {
                connect(firsts[pair], seconds[pair]);
            }
        }
        int items = parent.length;
        int[] sizes = new int[items];
        int[] local = new int[items];
        for (int i = 0; i < items; i++) {
            local[i] = sizes[root(i)]++;
        }
        int[] result = new int[items];
        int[][] parts = new int[items][];
        Dense[] dense = new Dense[items];
        for (int i = 0; i < items; i++) {
            int root = root(i);
            result[i] = i;
            if (sizes[root] == 1) {
                continue;
            }
            if (parts[root] == null) {
                parts[root] = new int[sizes[root]];
                dense[root] = new Dense(sizes[root]);
            }
            parts[root][local[i]] = i;
        }
        for (int pair = 0; pair < pairs; pair++) {
            int root = root(firsts[pair]);
            if (root == root(seconds[pair])) {
                dense[root].add(local[firsts[pair]], local[seconds[pair]], likelihoods[pair]);
            }
        }
        for (int root = 0; root < items; root++) {
            if (parts[root] != null) {
                int[] roots = dense[root].clusters();
                for (int i = 0; i < roots.length; i++) {
                    result[parts[root][i]] = parts[root][roots[i]];
                }
            }
        }
        return result;
    }

    private void connect(int a, int b) {
        int rootA = root(a);
        int rootB = root(b);
        parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private int root(int item) {
        int root = item;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** One part, with the sums of the likelihoods between any two of its clusters. */
    private final class Dense {

        private final int items;
        /** Of each cluster with each after it: the sum for {@code a} and {@code b} stands at {@code [a][b - a]}. */
        private final long[][] sums;

        private final int[] size;
        private final int[] into;
        /** The clusters that there are, each by its smallest item, ascending. */
        private final int[] alive;

        private int count;
        /** For each cluster the one after it that is best to join it with, -1 for none, and how good. */
        private final int[] best;

        private final double[] worth;

        Dense(int items) {
            this.items = items;
            sums = new long[items][];
            size = new int[items];
            into = new int[items];
            alive = new int[items];
            best = new int[items];
            worth = new double[items];
            count = items;
            for (int i = 0; i < items; i++) {
                sums[i] = new long[items - i];
                size[i] = 1;
                into[i] = i;
                alive[i] = i;
                best[i] = -1;
            }
        }

        /** {@code a} comes before {@code b}. */
        void add(int a, int b, long likelihood) {
            sums[a][b - a] = sum(sums[a][b - a], likelihood);
        }

        int[] clusters() {
            for (int i = 0; i < items; i++) {
                seek(i, i);
            }
            for (int a = next(); a >= 0; a = next()) {
                join(a, best[a]);
            }
            for (int i = 0; i < items; i++) {
                into[i] = into[into[i]]; // what an item went into is before it, and done
            }
            return into;
        }

        /** The first of the two clusters to be joined next, -1 if none are. */
        private int next() {
            int next = -1;
            for (int k = 0; k < count; k++) {
                int i = alive[k];
                if (best[i] >= 0 && (next < 0 || worth[i] > worth[next])) {
                    next = i;
                }
            }
            return next;
        }

        /** @param place of {@code a} among those that there are */
        private void seek(int a, int place) {
            best[a] = -1;
            long[] row = sums[a];
            for (int k = place + 1; k < count; k++) {
                int b = alive[k];
                if (row[b - a] > 0) {
                    consider(a, b, row[b - a]);
                }
            }
        }

        private void consider(int a, int b, long sum) {
            double average = sum / ((double) size[a] * size[b]);
            if (average >= threshold && (best[a] < 0 || average > worth[a] || average == worth[a] && b < best[a])) {
                best[a] = b;
                worth[a] = average;
            }
        }

        /** {@code a}, the smaller, stands for both. */
        private void join(int a, int b) {
            into[b] = a;
            size[a] += size[b];
            long[] rowA = sums[a];
            long[] rowB = sums[b];
            int kept = 0;
            int place = 0;
            for (int k = 0; k < count; k++) {
                int other = alive[k];
                if (other == b) {
                    continue;
                }
                alive[kept] = other;
                if (other == a) {
                    place = kept;
                } else if (other < a) {
                    sums[other][a - other] = sum(sums[other][a - other], sums[other][b - other]);
                } else {
                    long withB = other < b ? sums[other][b - other] : rowB[other - b];
                    rowA[other - a] = sum(rowA[other - a], withB);
                }
                kept++;
            }
            count = kept;
            seek(a, place);
            for (int k = 0; k < count && alive[k] < b; k++) {
                int other = alive[k];
                if (best[other] == b || best[other] == a && other < a) {
                    seek(other, k);
                } else if (other < a) {
                    consider(other, a, sums[other][a - other]);
                }
            }
        }
    }

    private static long sum(long a, long b) {
        if (a == NEVER || b == NEVER) {
            return NEVER;
        }
        return a >= ALWAYS || b >= ALWAYS ? ALWAYS : a + b;
    }
}
