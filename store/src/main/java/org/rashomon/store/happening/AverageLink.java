package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
    private final List<Pairs> pairs = new ArrayList<>();
    private final int[] parent;

    /** The judged pairs of one item with those after it. */
    private static final class Pairs {
        int[] others = new int[4];
        long[] likelihoods = new long[4];
        int size;

        void add(int other, long likelihood) {
            if (size == others.length) {
                others = Arrays.copyOf(others, 2 * size);
                likelihoods = Arrays.copyOf(likelihoods, 2 * size);
            }
            others[size] = other;
            likelihoods[size++] = likelihood;
        }
    }

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
            pairs.add(new Pairs());
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
        if (a != b) {
            pairs.get(Math.min(a, b)).add(Math.max(a, b), likelihood);
        }
    }

    /** For each item the smallest item of its cluster. */
    public int[] clusters() {
        for (int a = 0; a < parent.length; a++) {
            Pairs of = pairs.get(a);
            for (int i = 0; i < of.size; i++) {
                if (of.likelihoods[i] >= threshold) {
                    connect(a, of.others[i]);
                }
            }
        }
        int[] result = new int[parent.length];
        int[] local = new int[parent.length];
        for (int[] part : parts()) {
            int[] roots = new Dense(part, local).clusters();
            for (int i = 0; i < part.length; i++) {
                result[part[i]] = part[roots[i]];
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

    /** What is connected, each part in ascending order. */
    private List<int[]> parts() {
        int[] sizes = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            sizes[root(i)]++;
        }
        int[][] byRoot = new int[parent.length][];
        List<int[]> parts = new ArrayList<>();
        int[] filled = new int[parent.length];
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            if (byRoot[root] == null) {
                byRoot[root] = new int[sizes[root]];
                parts.add(byRoot[root]);
            }
            byRoot[root][filled[root]++] = i;
        }
        return parts;
    }

    /** One part, with the sums of the likelihoods between any two of its clusters. */
    private final class Dense {

        private final int items;
        private final long[][] sums;
        private final int[] size;
        private final int[] into;
        /** For each cluster the one after it that is best to join it with, -1 for none, and how good. */
        private final int[] best;

        private final double[] worth;

        /** @param local for each item of the part its place in it; overwritten */
        Dense(int[] part, int[] local) {
            items = part.length;
            sums = new long[items][items];
            size = new int[items];
            into = new int[items];
            best = new int[items];
            worth = new double[items];
            for (int i = 0; i < items; i++) {
                local[part[i]] = i;
                size[i] = 1;
                into[i] = i;
            }
            for (int i = 0; i < items; i++) {
                Pairs of = pairs.get(part[i]);
                for (int k = 0; k < of.size; k++) {
                    int other = of.others[k];
                    if (root(other) == root(part[i])) {
                        int j = local[other];
                        sums[i][j] = sum(sums[i][j], of.likelihoods[k]);
                        sums[j][i] = sums[i][j];
                    }
                }
            }
        }

        int[] clusters() {
            for (int i = 0; i < items; i++) {
                seek(i);
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
            for (int i = 0; i < items; i++) {
                if (into[i] == i && best[i] >= 0 && (next < 0 || worth[i] > worth[next])) {
                    next = i;
                }
            }
            return next;
        }

        private void seek(int a) {
            best[a] = -1;
            for (int b = a + 1; b < items; b++) {
                if (into[b] == b) {
                    consider(a, b);
                }
            }
        }

        private void consider(int a, int b) {
            double average = sums[a][b] / ((double) size[a] * size[b]);
            if (average >= threshold && (best[a] < 0 || average > worth[a] || average == worth[a] && b < best[a])) {
                best[a] = b;
                worth[a] = average;
            }
        }

        /** {@code a}, the smaller, stands for both. */
        private void join(int a, int b) {
            into[b] = a;
            size[a] += size[b];
            for (int other = 0; other < items; other++) {
                if (into[other] == other && other != a) {
                    sums[a][other] = sum(sums[a][other], sums[b][other]);
                    sums[other][a] = sums[a][other];
                }
            }
            seek(a);
            for (int other = 0; other < b; other++) {
                if (into[other] == other && other != a) {
                    if (best[other] == a || best[other] == b) {
                        seek(other);
                    } else if (other < a) {
                        consider(other, a);
                    }
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
