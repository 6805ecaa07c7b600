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
    static final long ALWAYS = 1L << 60;

    /** Two items that are never of one, by a person's word. */
    static final long NEVER = Long.MIN_VALUE;

    private final long threshold;
    private final int[] weights;
    private final int[] parent;
    private final Pairs pairs = new Pairs();

    /**
     * @param items how many there are, known by 0 to {@code items - 1}
     * @param threshold the least average probability at which two clusters are joined
     */
    public AverageLink(int items, double threshold) {
        this(items, Likelihood.of(threshold));
    }

    AverageLink(int items, long threshold) {
        this(ones(items), threshold);
    }

    /** Of items that stand for several each: {@link #add} takes every pair of what they stand for. */
    AverageLink(int[] weights, long threshold) {
        this.threshold = threshold;
        this.weights = weights;
        parent = new int[weights.length];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
    }

    private static int[] ones(int items) {
        int[] ones = new int[items];
        Arrays.fill(ones, 1);
        return ones;
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

    void addAll(Pairs all) {
        for (int pair = 0; pair < all.size(); pair++) {
            add(all.a(pair), all.b(pair), all.likelihood(pair));
        }
    }

    /** As {@link #judge}, on the scale of {@link Likelihood}. */
    void add(int a, int b, long likelihood) {
        if (a == b) {
            return;
        }
        pairs.add(Math.min(a, b), Math.max(a, b), likelihood);
    }

    /** For each item the smallest item of its cluster. */
    public int[] clusters() {
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (pairs.likelihood(pair) >= threshold) {
                connect(pairs.a(pair), pairs.b(pair));
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
            dense[root].size[local[i]] = weights[i];
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            int root = root(pairs.a(pair));
            if (root == root(pairs.b(pair))) {
                dense[root].add(local[pairs.a(pair)], local[pairs.b(pair)], pairs.likelihood(pair));
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
        /** Where the best has gone or grown: what is left is no better than it was, and is looked for when its turn comes. */
        private final boolean[] stale;

        Dense(int items) {
            this.items = items;
            sums = new long[items][];
            size = new int[items];
            into = new int[items];
            alive = new int[items];
            best = new int[items];
            worth = new double[items];
            stale = new boolean[items];
            count = items;
            for (int i = 0; i < items; i++) {
                sums[i] = new long[items - i];
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
            while (true) {
                int next = -1;
                int place = -1;
                for (int k = 0; k < count; k++) {
                    int i = alive[k];
                    if (best[i] >= 0 && (next < 0 || worth[i] > worth[next])) {
                        next = i;
                        place = k;
                    }
                }
                if (next < 0 || !stale[next]) {
                    return next;
                }
                seek(next, place);
            }
        }

        /** @param place of {@code a} among those that there are */
        private void seek(int a, int place) {
            best[a] = -1;
            stale[a] = false;
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
                    stale[other] = true;
                } else if (other < a && !stale[other]) {
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
