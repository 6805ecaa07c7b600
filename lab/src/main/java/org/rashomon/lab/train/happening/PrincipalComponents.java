package org.rashomon.lab.train.happening;

import java.util.Arrays;
import java.util.List;

/** The directions in which vectors vary most, by Jacobi rotations of their covariance. */
final class PrincipalComponents {

    private static final int SWEEPS = 12;
    private static final double NEGLIGIBLE = 1e-14;

    private final double[] mean;
    private final double[][] directions;
    private final double[] deviations;

    /** @param count how many directions are kept */
    PrincipalComponents(List<float[]> vectors, int count) {
        int n = vectors.get(0).length;
        mean = new double[n];
        for (float[] vector : vectors) {
            for (int i = 0; i < n; i++) {
                mean[i] += vector[i] / (double) vectors.size();
            }
        }
        double[][] matrix = covariance(vectors, n);
        double[][] axes = rotate(matrix);
        Integer[] order = new Integer[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(matrix[b][b], matrix[a][a]));
        directions = new double[count][];
        deviations = new double[count];
        for (int k = 0; k < count; k++) {
            directions[k] = axes[order[k]];
            deviations[k] = Math.sqrt(matrix[order[k]][order[k]]);
        }
    }

    /** Along each direction, in standard deviations. */
    float[] of(float[] vector) {
        float[] along = new float[directions.length];
        for (int k = 0; k < along.length; k++) {
            double sum = 0;
            for (int i = 0; i < vector.length; i++) {
                sum += directions[k][i] * (vector[i] - mean[i]);
            }
            along[k] = (float) (sum / deviations[k]);
        }
        return along;
    }

    private double[][] covariance(List<float[]> vectors, int n) {
        double[][] matrix = new double[n][n];
        double[] centred = new double[n];
        for (float[] vector : vectors) {
            for (int i = 0; i < n; i++) {
                centred[i] = vector[i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                double x = centred[i] / vectors.size();
                for (int j = 0; j <= i; j++) {
                    matrix[i][j] += x * centred[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    /** Makes a symmetric matrix diagonal; its eigenvectors, a row each. */
    private static double[][] rotate(double[][] matrix) {
        int n = matrix.length;
        double[][] axes = new double[n][n];
        for (int i = 0; i < n; i++) {
            axes[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (Math.abs(matrix[p][q]) > NEGLIGIBLE) {
                        rotate(matrix, axes, p, q);
                    }
                }
            }
        }
        return axes;
    }

    private static void rotate(double[][] matrix, double[][] axes, int p, int q) {
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = matrix.length;
        for (int k = 0; k < n; k++) {
            double kp = matrix[k][p];
            double kq = matrix[k][q];
            matrix[k][p] = c * kp - s * kq;
            matrix[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < n; k++) {
            double pk = matrix[p][k];
            double qk = matrix[q][k];
            matrix[p][k] = c * pk - s * qk;
            matrix[q][k] = s * pk + c * qk;
            double ap = axes[p][k];
            double aq = axes[q][k];
            axes[p][k] = c * ap - s * aq;
            axes[q][k] = s * ap + c * aq;
        }
    }
}
