package org.rashomon.lab.train.network;

/**
 * The sums of training, in the order in which {@code model/parser.bin} was learned: another order, or one rounding instead of two
 * as in the product's own kernels, would learn another model as good.
 */
final class Products {

    private Products() {}

    /** So many rows of {@code y} fit into the nearest cache beside four rows of weights. */
    private static final int BLOCK = 8;

    /** {@code y[t] += x[t] · w} for the first {@code n} rows; {@code w} has a row for each column of {@code x}. */
    static void addProduct(float[][] x, int n, float[][] w, float[][] y) {
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            int i = 0;
            for (; i + 4 <= w.length; i += 4) {
                for (int t = from; t < to; t++) {
                    float[] r = x[t];
                    add(r[i], r[i + 1], r[i + 2], r[i + 3], w[i], w[i + 1], w[i + 2], w[i + 3], y[t]);
                }
            }
            for (; i < w.length; i++) {
                for (int t = from; t < to; t++) {
                    add(x[t][i], w[i], y[t]);
                }
            }
        }
    }

    /** {@code y += x · w}. */
    static void addProduct(float[] x, float[][] w, float[] y) {
        int i = 0;
        for (; i + 4 <= w.length; i += 4) {
            add(x[i], x[i + 1], x[i + 2], x[i + 3], w[i], w[i + 1], w[i + 2], w[i + 3], y);
        }
        for (; i < w.length; i++) {
            add(x[i], w[i], y);
        }
    }

    /** {@code y += a·w}. */
    static void add(float a, float[] w, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * w[j];
        }
    }

    /** {@code y += a·w0 + b·w1 + c·w2 + d·w3}. */
    static void add(float a, float b, float c, float d, float[] w0, float[] w1, float[] w2, float[] w3, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += (a * w0[j] + b * w1[j]) + (c * w2[j] + d * w3[j]);
        }
    }

    /** The scalar product of two rows of one length, in four interleaved sums. */
    static float dot(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 4 <= a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }
}
