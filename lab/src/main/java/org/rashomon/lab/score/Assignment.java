package org.rashomon.lab.score;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns by the Hungarian method with potentials (Kuhn 1955; Jonker and
 * Volgenant 1987), in O(rows² · columns).
 */
final class Assignment {

    private Assignment() {}

    /** The greatest sum of one weight a row and a column; weights are not negative. */
    static double best(double[][] weights) {
        if (weights.length == 0 || weights[0].length == 0) {
            return 0;
        }
        if (weights.length > weights[0].length) {
            return best(transposed(weights));
        }
        int rows = weights.length;
        int columns = weights[0].length;
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        int[] way = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            rowOf[0] = row;
            int column = 0;
            double[] slack = new double[columns + 1];
            boolean[] used = new boolean[columns + 1];
            Arrays.fill(slack, Double.POSITIVE_INFINITY);
            do {
                used[column] = true;
                int at = rowOf[column];
                int next = 0;
                double delta = Double.POSITIVE_INFINITY;
                for (int j = 1; j <= columns; j++) {
                    if (used[j]) {
                        continue;
                    }
                    double cost = -weights[at - 1][j - 1] - rowPotential[at] - columnPotential[j];
                    if (cost < slack[j]) {
                        slack[j] = cost;
                        way[j] = column;
                    }
                    if (slack[j] < delta) {
                        delta = slack[j];
                        next = j;
                    }
                }
                for (int j = 0; j <= columns; j++) {
                    if (used[j]) {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    } else {
                        slack[j] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            do {
                int previous = way[column];
                rowOf[column] = rowOf[previous];
                column = previous;
            } while (column != 0);
        }
        double sum = 0;
        for (int j = 1; j <= columns; j++) {
            if (rowOf[j] != 0) {
                sum += weights[rowOf[j] - 1][j - 1];
            }
        }
        return sum;
    }

    private static double[][] transposed(double[][] weights) {
        double[][] result = new double[weights[0].length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                result[j][i] = weights[i][j];
            }
        }
        return result;
    }
}
