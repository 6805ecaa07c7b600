package org.rashomon.lab.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.rashomon.attribution.model.BoostedTrees;

/**
 * Learns {@link BoostedTrees} for the logistic loss by second-order steps over histograms (Friedman 2001; Chen and Guestrin 2016),
 * each tree on a random share of rows and numbers.
 */
final class BoostedTreesLearner {

    private static final int BINS = 48;
    private static final double RATE = 0.05;
    private static final double LEAST_CURVATURE = 20;
    private static final double LAMBDA = 5;
    private static final double SHARE_OF_NUMBERS = 0.4;
    private static final double SHARE_OF_ROWS = 0.7;

    private final int trees;
    private final int depth;
    private final int inner;
    private final SplittableRandom random;

    private float[][] cuts = new float[0][];
    private byte[][] bins = new byte[0][];
    private double[] gradients = new double[0];
    private double[] curvatures = new double[0];
    private int[] nodes = new int[0];

    /** @param seed of what is drawn for each tree */
    BoostedTreesLearner(int trees, int depth, long seed) {
        this.random = new SplittableRandom(seed);
        this.trees = trees;
        this.depth = depth;
        this.inner = (1 << depth) - 1;
    }

    /**
     * @param rows all of one length
     * @param labels the probability to be learned for each row, from 0 to 1
     */
    BoostedTrees learn(float[][] rows, float[] labels) {
        int n = rows.length;
        bin(rows);
        double mean = 0;
        for (float label : labels) {
            mean += label / n;
        }
        float base = (float) StrictMath.log(mean / (1 - mean));
        double[] logits = new double[n];
        Arrays.fill(logits, base);
        gradients = new double[n];
        curvatures = new double[n];
        nodes = new int[n];
        byte[] features = new byte[trees * inner];
        float[] nodeCuts = new float[trees * inner];
        float[] leaves = new float[trees * (inner + 1)];
        for (int tree = 0; tree < trees; tree++) {
            boolean[] drawn = new boolean[n];
            for (int i = 0; i < n; i++) {
                double p = 1 / (1 + StrictMath.exp(-logits[i]));
                gradients[i] = p - labels[i];
                curvatures[i] = p * (1 - p);
                drawn[i] = random.nextDouble() < SHARE_OF_ROWS;
                nodes[i] = 0;
            }
            boolean[] looked = new boolean[cuts.length];
            for (int f = 0; f < looked.length; f++) {
                looked[f] = random.nextDouble() < SHARE_OF_NUMBERS;
            }
            for (int level = 0; level < depth; level++) {
                split(level, drawn, looked, features, nodeCuts, tree * inner);
            }
            leaves(drawn, leaves, tree * (inner + 1));
            for (int i = 0; i < n; i++) {
                logits[i] += leaves[tree * (inner + 1) + nodes[i] - inner];
            }
        }
        return new BoostedTrees(depth, base, features, nodeCuts, leaves);
    }

    private void bin(float[][] rows) {
        int n = rows.length;
        cuts = new float[rows[0].length][];
        bins = new byte[cuts.length][n];
        float[] sorted = new float[n];
        for (int f = 0; f < cuts.length; f++) {
            for (int i = 0; i < n; i++) {
                sorted[i] = rows[i][f];
            }
            Arrays.sort(sorted);
            float[] found = new float[BINS - 1];
            int count = 0;
            for (int b = 1; b < BINS; b++) {
                float cut = sorted[(int) ((long) b * n / BINS)];
                if (cut > (count == 0 ? sorted[0] : found[count - 1])) {
                    found[count++] = cut;
                }
            }
            cuts[f] = Arrays.copyOf(found, count);
            for (int i = 0; i < n; i++) {
                int bin = Arrays.binarySearch(cuts[f], rows[i][f]);
                bins[f][i] = (byte) (bin >= 0 ? bin + 1 : -bin - 1);
            }
        }
    }

    /** Gives each node of a level the cut that gains most, and sends every row to a child; without a gain, to the left. */
    private void split(int level, boolean[] drawn, boolean[] looked, byte[] features, float[] nodeCuts, int root) {
        int from = (1 << level) - 1;
        int count = 1 << level;
        double[] g = new double[count];
        double[] h = new double[count];
        for (int i = 0; i < nodes.length; i++) {
            if (drawn[i]) {
                g[nodes[i] - from] += gradients[i];
                h[nodes[i] - from] += curvatures[i];
            }
        }
        double[] gains = new double[count];
        int[] feature = new int[count];
        int[] bin = new int[count];
        Arrays.fill(bin, BINS);
        double[] binG = new double[count * BINS];
        double[] binH = new double[count * BINS];
        for (int f = 0; f < cuts.length; f++) {
            if (!looked[f]) {
                continue;
            }
            Arrays.fill(binG, 0);
            Arrays.fill(binH, 0);
            byte[] own = bins[f];
            for (int i = 0; i < nodes.length; i++) {
                if (drawn[i]) {
                    binG[(nodes[i] - from) * BINS + own[i]] += gradients[i];
                    binH[(nodes[i] - from) * BINS + own[i]] += curvatures[i];
                }
            }
            for (int k = 0; k < count; k++) {
                double leftG = 0;
                double leftH = 0;
                for (int b = 0; b < cuts[f].length; b++) {
                    leftG += binG[k * BINS + b];
                    leftH += binH[k * BINS + b];
                    if (leftH < LEAST_CURVATURE || h[k] - leftH < LEAST_CURVATURE) {
                        continue;
                    }
                    double gain = value(leftG, leftH) + value(g[k] - leftG, h[k] - leftH) - value(g[k], h[k]);
                    if (gain > gains[k] + 1e-9) {
                        gains[k] = gain;
                        feature[k] = f;
                        bin[k] = b;
                    }
                }
            }
        }
        for (int k = 0; k < count; k++) {
            features[root + from + k] = (byte) feature[k];
            nodeCuts[root + from + k] = bin[k] == BINS ? Float.POSITIVE_INFINITY : cuts[feature[k]][bin[k]];
        }
        for (int i = 0; i < nodes.length; i++) {
            int k = nodes[i] - from;
            nodes[i] = 2 * nodes[i] + (bins[feature[k]][i] > bin[k] ? 2 : 1);
        }
    }

    private static double value(double g, double h) {
        return g * g / (h + LAMBDA);
    }

    private void leaves(boolean[] drawn, float[] leaves, int root) {
        double[] g = new double[inner + 1];
        double[] h = new double[inner + 1];
        for (int i = 0; i < nodes.length; i++) {
            if (drawn[i]) {
                g[nodes[i] - inner] += gradients[i];
                h[nodes[i] - inner] += curvatures[i];
            }
        }
        for (int leaf = 0; leaf <= inner; leaf++) {
            leaves[root + leaf] = (float) (-RATE * g[leaf] / (h[leaf] + LAMBDA));
        }
    }
}
