package org.rashomon.lab.train;

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
        float[][] w = new float[n][PairFeatures.BUCKETS];
        float[][] g = new float[n][PairFeatures.BUCKETS];
        float[][] sum = new float[n][PairFeatures.BUCKETS];
        float[][] dw = new float[n][denseSize];
        float[][] dg = new float[n][denseSize];
        float[][] dsum = new float[n][denseSize];
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
                    double error = example.weight() * (p[l] - (l == example.label() ? 1 : 0));
                    if (Math.abs(error) < 1e-5) {
                        continue;
                    }
                    float[] wl = w[l];
                    float[] gl = g[l];
                    for (int f : example.vector().hashed()) {
                        double gradient = error + l2 * wl[f];
                        gl[f] += (float) (gradient * gradient);
                        wl[f] -= (float) (rate * gradient / Math.sqrt(gl[f] + 1e-2));
                    }
                    float[] dense = example.vector().dense();
                    for (int d = 0; d < dense.length; d++) {
                        double gradient = error * dense[d] + l2 * dw[l][d];
                        dg[l][d] += (float) (gradient * gradient);
                        dw[l][d] -= (float) (rate * gradient / Math.sqrt(dg[l][d] + 1e-2));
                    }
                }
            }
            if (pass >= passes / 2) {
                accumulate(w, sum);
                accumulate(dw, dsum);
            }
        }
        scale(sum, 1f / (passes - passes / 2));
        scale(dsum, 1f / (passes - passes / 2));
        return new TypeModel(labels, sum, dsum);
    }

    private static void softmax(float[][] w, float[][] dw, PairFeatures.Vector vector, double[] p) {
        double top = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < p.length; l++) {
            double score = 0;
            for (int f : vector.hashed()) {
                score += w[l][f];
            }
            for (int d = 0; d < vector.dense().length; d++) {
                score += dw[l][d] * vector.dense()[d];
            }
            p[l] = score;
            top = Math.max(top, score);
        }
        double total = 0;
        for (int l = 0; l < p.length; l++) {
            p[l] = Math.exp(p[l] - top);
            total += p[l];
        }
        for (int l = 0; l < p.length; l++) {
            p[l] /= total;
        }
    }

    private static void accumulate(float[][] from, float[][] to) {
        for (int l = 0; l < from.length; l++) {
            for (int i = 0; i < from[l].length; i++) {
                to[l][i] += from[l][i];
            }
        }
    }

    private static void scale(float[][] rows, float by) {
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= by;
            }
        }
    }
}
