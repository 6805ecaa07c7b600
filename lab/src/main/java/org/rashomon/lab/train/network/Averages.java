package org.rashomon.lab.train.network;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rashomon.lab.Known;
import org.rashomon.reading.network.Network;

/** The mean of a network's weights at several steps, which errs less than those of any one step. */
final class Averages {

    private final Map<String, double[][]> sums = new LinkedHashMap<>();
    private int count;

    Averages(Network network) {
        network.matrices().forEach((name, matrix) -> sums.put(name, new double[matrix.length][matrix[0].length]));
    }

    void add(Network network) {
        count++;
        network.matrices().forEach((name, matrix) -> {
            double[][] sum = Known.at(sums, name);
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix[i].length; j++) {
                    sum[i][j] += matrix[i][j];
                }
            }
        });
    }

    /** Gives a network the means for its weights, if there are any. */
    void replace(Network network) {
        if (count == 0) {
            return;
        }
        network.matrices().forEach((name, matrix) -> {
            double[][] sum = Known.at(sums, name);
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix[i].length; j++) {
                    matrix[i][j] = (float) (sum[i][j] / count);
                }
            }
        });
    }
}
