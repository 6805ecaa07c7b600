package org.rashomon.lab.train.network;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.rashomon.lab.Known;
import org.rashomon.reading.network.Network;

/** Transposed copies of the matrices through which derivatives flow back, so that the same kernels run both ways. */
final class Transposed {

    private static final Set<String> FORWARD_ONLY = Set.of("embeddings", "vectorIn", "relationDistances");

    private final Network network;
    private final Map<String, float[][]> copies = new HashMap<>();

    Transposed(Network network) {
        this.network = network;
        network.matrices().forEach((name, matrix) -> {
            if (matrix.length > 1 && !name.startsWith("cell") && !FORWARD_ONLY.contains(name)) {
                copies.put(name, new float[matrix[0].length][matrix.length]);
            }
        });
    }

    float[][] get(String name) {
        return Known.at(copies, name);
    }

    /** To be called after the weights have moved. */
    void refresh() {
        copies.forEach((name, copy) -> {
            float[][] matrix = Known.at(network.matrices(), name);
            for (int i = 0; i < matrix.length; i++) {
                float[] row = matrix[i];
                for (int j = 0; j < row.length; j++) {
                    copy[j][i] = row[j];
                }
            }
        });
    }
}
