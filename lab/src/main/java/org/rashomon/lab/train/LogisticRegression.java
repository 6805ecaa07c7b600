package org.rashomon.lab.train;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.rashomon.event.PairFeatures;
import org.rashomon.event.TypeModel;

/**
 * Multinomial logistic regression with L2, by AdaGrad over examples in a fixed shuffled order, the last half of the passes
 * averaged.
 */
public final class LogisticRegression {

    /**
     * An example to learn from.
     *
     * @param vector its features
     * @param label index of its label
     * @param weight how much it counts
     */
    public record Example(PairFeatures.Vector vector, int label, double weight) {}

    /** An error below this teaches nothing. */
    private static final double SURE = 1e-5;

    private LogisticRegression() {}

    /**
     * Learns.
     *
     * @param labels all labels
     * @param examples in the order of the corpus
     * @param denseSize how many dense values a vector has
     * @param l2 strength of the pull towards zero
     * @param passes over the examples
     * @param rate the step
     */
    public static TypeModel train(
            List<String> labels, List<Example> examples, int denseSize, double l2, int passes, double rate) {
        return train(labels, examples, denseSize, l2, passes, rate, 7);
    }

    /** As above, the order of the examples drawn by {@code seed}. */
    static TypeModel train(
            List<String> labels, List<Example> examples, int denseSize, double l2, int passes, double rate, long seed) {
        int n = labels.size();
        // a feature's weights for all labels lie side by side
        float[] w = new float[PairFeatures.BUCKETS * n];
        float[] g = new float[PairFeatures.BUCKETS * n];
        float[] sum = new float[PairFeatures.BUCKETS * n];
        float[] dw = new float[denseSize * n];
        float[] dg = new float[denseSize * n];
        float[] dsum = new float[denseSize * n];
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(seed);
        double[] p = new double[n];
        for (int pass = 0; pass < passes; pass++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            for (int index : order) {
                Example example = examples.get(index);
                softmax(w, dw, example.vector(), p);
                for (int l = 0; l < n; l++) {
                    p[l] = example.weight() * (p[l] - (l == example.label() ? 1 : 0));
                }
                for (int f : example.vector().hashed()) {
                    for (int l = 0, at = f * n; l < n; l++, at++) {
                        if (Math.abs(p[l]) >= SURE) {
                            step(w, g, at, p[l] + l2 * w[at], rate);
                        }
                    }
                }
                float[] dense = example.vector().dense();
                for (int d = 0; d < dense.length; d++) {
                    for (int l = 0, at = d * n; l < n; l++, at++) {
                        if (Math.abs(p[l]) >= SURE) {
                            step(dw, dg, at, p[l] * dense[d] + l2 * dw[at], rate);
                        }
                    }
                }
            }
            if (pass >= passes / 2) {
                accumulate(w, sum);
                accumulate(dw, dsum);
            }
        }
        float share = 1f / (passes - passes / 2);
        return new TypeModel(labels, byLabel(sum, n, share), byLabel(dsum, n, share));
    }

    private static void step(float[] w, float[] g, int at, double gradient, double rate) {
        g[at] += (float) (gradient * gradient);
        w[at] -= (float) (rate * gradient / Math.sqrt(g[at] + 1e-2));
    }

    private static void softmax(float[] w, float[] dw, PairFeatures.Vector vector, double[] p) {
        int n = p.length;
        Arrays.fill(p, 0);
        for (int f : vector.hashed()) {
            for (int l = 0, at = f * n; l < n; l++, at++) {
                p[l] += w[at];
            }
        }
        for (int d = 0; d < vector.dense().length; d++) {
            for (int l = 0, at = d * n; l < n; l++, at++) {
                p[l] += dw[at] * vector.dense()[d];
            }
        }
        double top = Double.NEGATIVE_INFINITY;
        for (double score : p) {
            top = Math.max(top, score);
        }
        double total = 0;
        for (int l = 0; l < n; l++) {
            p[l] = Math.exp(p[l] - top);
            total += p[l];
        }
        for (int l = 0; l < n; l++) {
            p[l] /= total;
        }
    }

    private static void accumulate(float[] from, float[] to) {
        for (int i = 0; i < from.length; i++) {
            to[i] += from[i];
        }
    }

    private static float[][] byLabel(float[] sums, int labels, float by) {
        float[][] rows = new float[labels][sums.length / labels];
        for (int i = 0; i < sums.length; i++) {
            rows[i % labels][i / labels] = sums[i] * by;
        }
        return rows;
    }
}
