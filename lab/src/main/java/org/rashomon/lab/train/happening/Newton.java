package org.rashomon.lab.train.happening;

import java.util.List;

/**
 * Logistic regression by Newton's method with steps halved until they make the loss less.
 *
 * @param pairs the signs of each pair
 * @param same whether it is of one happening
 * @param from where the weights start and are pulled to
 * @param pull how strongly
 */
record Newton(List<float[]> pairs, List<Boolean> same, double[] from, double pull) {

    private static final int STEPS = 30;
    private static final double ENOUGH = 1e-6;

    double[] minimum() {
        double[] w = from.clone();
        double loss = loss(w);
        for (int step = 0; step < STEPS; step++) {
            double[] change = step(w);
            double[] next = less(w, change, 1);
            double nextLoss = loss(next);
            for (double part = 0.5; nextLoss > loss && part > ENOUGH; part /= 2) {
                next = less(w, change, part);
                nextLoss = loss(next);
            }
            boolean done = loss - nextLoss < ENOUGH * loss;
            w = next;
            loss = nextLoss;
            if (done) {
                break;
            }
        }
        return w;
    }

    private static double[] less(double[] w, double[] change, double part) {
        double[] next = w.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] -= part * change[i];
        }
        return next;
    }

    private double sum(double[] w, int pair) {
        double sum = 0;
        float[] x = pairs.get(pair);
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    private double loss(double[] w) {
        double loss = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            double sum = same.get(pair) ? -sum(w, pair) : sum(w, pair);
            loss += sum > 30 ? sum : Math.log1p(Math.exp(sum));
        }
        for (int i = 0; i < w.length; i++) {
            loss += pull / 2 * (w[i] - from[i]) * (w[i] - from[i]);
        }
        return loss;
    }

    private double[] step(double[] w) {
        double[] gradient = new double[w.length];
        double[][] curvature = new double[w.length][w.length];
        for (int pair = 0; pair < pairs.size(); pair++) {
            float[] x = pairs.get(pair);
            double p = 1 / (1 + Math.exp(-sum(w, pair)));
            double error = p - (same.get(pair) ? 1 : 0);
            double bend = p * (1 - p);
            for (int i = 0; i < w.length; i++) {
                gradient[i] += error * x[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += bend * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < w.length; i++) {
            gradient[i] += pull * (w[i] - from[i]);
            curvature[i][i] += pull;
            for (int j = 0; j < i; j++) {
                curvature[j][i] = curvature[i][j];
            }
        }
        return solve(curvature, gradient);
    }

    /** Gaussian elimination with pivots. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swap = a[column];
            a[column] = a[pivot];
            a[pivot] = swap;
            double value = x[column];
            x[column] = x[pivot];
            x[pivot] = value;
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                x[row] -= a[row][k] * x[k];
            }
            x[row] /= a[row][row];
        }
        return x;
    }
}
