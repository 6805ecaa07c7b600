package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Agglomerative clustering by average link over judged pairs: the two clusters whose members are, on average over all
 * pairs of them, most likely to be the same are joined first, until no two reach the threshold. A pair that was never
 * judged counts as probability 0, so that a chain of near misses does not become one happening.
 *
 * <p>The outcome depends on the pairs only: ties are broken by the smallest member.
 */
public final class AverageLink {

    /** Two items of one happening, by a person's word. */
    private static final double ALWAYS = 1e6;

    private final double threshold;
    private final List<TreeMap<Integer, Double>> sums = new ArrayList<>();
    private final int[] size;
    private final int[] parent;

    /**
     * @param items how many there are, known by 0 to {@code items - 1}
     * @param threshold the least average probability at which two clusters are joined
     */
    public AverageLink(int items, double threshold) {
        this.threshold = threshold;
        size = new int[items];
        parent = new int[items];
        for (int i = 0; i < items; i++) {
            sums.add(new TreeMap<>());
            size[i] = 1;
            parent[i] = i;
        }
    }

    /** How likely {@code a} and {@code b} are to be one; to be given once a pair. */
    public void judge(int a, int b, double probability) {
        add(a, b, probability);
    }

    /** {@code a} and {@code b} are one, whatever the judgement says. */
    public void link(int a, int b) {
        add(a, b, ALWAYS);
    }

    /** {@code a} and {@code b} are never one. */
    public void unlink(int a, int b) {
        add(a, b, Double.NEGATIVE_INFINITY);
    }

    private void add(int a, int b, double value) {
        if (a != b) {
            sums.get(a).merge(b, value, Double::sum);
            sums.get(b).merge(a, value, Double::sum);
        }
    }

    /** For each item the smallest item of its cluster. */
    public int[] clusters() {
        PriorityQueue<Candidate> queue = new PriorityQueue<>();
        for (int a = 0; a < parent.length; a++) {
            for (Map.Entry<Integer, Double> to : sums.get(a).tailMap(a, false).entrySet()) {
                offer(queue, a, to.getKey(), to.getValue());
            }
        }
        while (!queue.isEmpty()) {
            Candidate next = queue.poll();
            boolean current = parent[next.a] == next.a
                    && parent[next.b] == next.b
                    && size[next.a] == next.sizeA
                    && size[next.b] == next.sizeB;
            if (current) {
                join(next.a, next.b, queue);
            }
        }
        int[] result = new int[parent.length];
        for (int i = 0; i < result.length; i++) {
            int root = i;
            while (parent[root] != root) {
                root = parent[root];
            }
            result[i] = root;
        }
        return result;
    }

    /** The smaller number stands for both, so that the root of a cluster is its smallest member. */
    private void join(int a, int b, PriorityQueue<Candidate> queue) {
        int kept = Math.min(a, b);
        int gone = Math.max(a, b);
        parent[gone] = kept;
        size[kept] += size[gone];
        TreeMap<Integer, Double> joined = sums.get(kept);
        joined.remove(gone);
        for (Map.Entry<Integer, Double> to : sums.get(gone).entrySet()) {
            int other = to.getKey();
            sums.get(other).remove(gone);
            if (other != kept) {
                joined.merge(other, to.getValue(), Double::sum);
            }
        }
        sums.get(gone).clear();
        joined.forEach((other, sum) -> {
            sums.get(other).put(kept, sum);
            offer(queue, Math.min(kept, other), Math.max(kept, other), sum);
        });
    }

    private void offer(PriorityQueue<Candidate> queue, int a, int b, double sum) {
        double average = sum / ((double) size[a] * size[b]);
        if (average >= threshold) {
            queue.add(new Candidate(average, a, b, size[a], size[b]));
        }
    }

    /** Two clusters that may be joined, as they were when this was put into the queue. */
    private record Candidate(double average, int a, int b, int sizeA, int sizeB) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byAverage = Double.compare(other.average, average);
            if (byAverage != 0) {
                return byAverage;
            }
            return a != other.a ? Integer.compare(a, other.a) : Integer.compare(b, other.b);
        }
    }
}
