package org.rashomon.reading.network;

/**
 * The loops in which the time goes. Each runs over whole rows from 0 and adds in a fixed order, which the compiler turns
 * into vector instructions without changing a bit of the result.
 */
public final class Kernels {

    private Kernels() {}

    /** So many rows of {@code y} fit into the nearest cache beside four rows of weights. */
    private static final int BLOCK = 8;

    /**
     * {@code y[t] += x[t] · w} for the first {@code n} rows; {@code w} has a row for each column of {@code x}. Each number is
     * summed up from the first column to the last, however the rows are taken.
     */
    public static void addProduct(float[][] x, int n, float[][] w, float[][] y) {
        for (int from = 0; from < n; from += BLOCK) {
            int to = Math.min(n, from + BLOCK);
            int i = 0;
            for (; i + 4 <= w.length; i += 4) {
                int t = from;
                for (; t + 2 <= to; t += 2) {
                    add(x[t], x[t + 1], i, w[i], w[i + 1], w[i + 2], w[i + 3], y[t], y[t + 1]);
                }
                if (t < to) {
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
    public static void addProduct(float[] x, float[][] w, float[] y) {
        int i = 0;
        for (; i + 4 <= w.length; i += 4) {
            add(x[i], x[i + 1], x[i + 2], x[i + 3], w[i], w[i + 1], w[i + 2], w[i + 3], y);
        }
        for (; i < w.length; i++) {
            add(x[i], w[i], y);
        }
    }

    /** {@code y += a·w0 + b·w1 + c·w2 + d·w3}. */
    private static void add(
            float a, float b, float c, float d, float[] w0, float[] w1, float[] w2, float[] w3, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Fused.add(d, w3[j], Fused.add(c, w2[j], Fused.add(b, w1[j], Fused.add(a, w0[j], y[j]))));
        }
    }

    /**
     * {@code y += a[i]·w0 + a[i+1]·w1 + a[i+2]·w2 + a[i+3]·w3}, and {@code z} so with {@code b}: each weight is fetched once for both. They
     * are factors on different sides in the two, since the compiler takes the one for the other if they look alike, and then makes no vector code.
     */
    private static void add(
            float[] a, float[] b, int i, float[] w0, float[] w1, float[] w2, float[] w3, float[] y, float[] z) {
        float a0 = a[i];
        float a1 = a[i + 1];
        float a2 = a[i + 2];
        float a3 = a[i + 3];
        float b0 = b[i];
        float b1 = b[i + 1];
        float b2 = b[i + 2];
        float b3 = b[i + 3];
        for (int j = 0; j < y.length; j++) {
            float p = w0[j];
            float q = w1[j];
            float r = w2[j];
            float s = w3[j];
            y[j] = Fused.add(a3, s, Fused.add(a2, r, Fused.add(a1, q, Fused.add(a0, p, y[j]))));
            z[j] = Fused.add(s, b3, Fused.add(r, b2, Fused.add(q, b1, Fused.add(p, b0, z[j]))));
        }
    }

    /** {@code y += a·w}. */
    private static void add(float a, float[] w, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = Fused.add(a, w[j], y[j]);
        }
    }

    /** {@code y = a + b + c}, from left to right. */
    static void sum(float[] a, float[] b, float[] c, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] = a[j] + b[j] + c[j];
        }
    }

    /** {@code y += w}. */
    public static void add(float[] w, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += w[j];
        }
    }

    /**
     * The squashing function of the network: {@code x(27+x²)/(27+9x²)} between -3 and 3 and flat outside, which is smooth
     * and within 0.024 of the hyperbolic tangent.
     */
    public static float squash(float x) {
        float v = Math.max(-3f, Math.min(3f, x));
        float s = v * v;
        return v * (27f + s) / (27f + 9f * s);
    }

    /** The derivative of {@link #squash} at {@code x}. */
    public static float squashSlope(float x) {
        if (x <= -3f || x >= 3f) {
            return 0f;
        }
        float s = x * x;
        float d = 27f + 9f * s;
        return ((27f + 3f * s) * d - (27f + s) * 18f * s) / (d * d);
    }

    /** A gate between 0 and 1: {@code (1 + squash(x/2)) / 2}. */
    public static float gate(float x) {
        float v = Math.max(-3f, Math.min(3f, 0.5f * x));
        float s = v * v;
        return 0.5f + 0.5f * (v * (27f + s) / (27f + 9f * s));
    }

    /** The derivative of {@link #gate} at {@code x}. */
    public static float gateSlope(float x) {
        return 0.25f * squashSlope(0.5f * x);
    }

    /** Squashes a row in place. */
    public static void squash(float[] y) {
        for (int j = 0; j < y.length; j++) {
            float v = Math.max(-3f, Math.min(3f, y[j]));
            float s = v * v;
            y[j] = v * (27f + s) / (27f + 9f * s);
        }
    }

    /** {@code y = gate(y + own∘cell)}, number by number. */
    static void gates(float[] own, float[] cell, float[] y) {
        for (int j = 0; j < y.length; j++) {
            float v = Math.max(-3f, Math.min(3f, 0.5f * (y[j] + own[j] * cell[j])));
            float s = v * v;
            y[j] = 0.5f + 0.5f * (v * (27f + s) / (27f + 9f * s));
        }
    }

    /** {@code cell = keep∘cell + (1-keep)∘x}, then {@code state = output∘squash(cell)}; there may be more of {@code keep}. */
    static void mix(float[] keep, float[] x, float[] output, float[] cell, float[] state) {
        for (int j = 0; j < cell.length; j++) {
            float c = keep[j] * cell[j] + (1f - keep[j]) * x[j];
            cell[j] = c;
            float v = Math.max(-3f, Math.min(3f, c));
            float s = v * v;
            state[j] = output[j] * (v * (27f + s) / (27f + 9f * s));
        }
    }
}
