package org.rashomon.lab.train.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rashomon.lab.Known;
import org.rashomon.reading.network.Network;

/** One derivative for each weight of a network; those of the embeddings only for rows that were touched. */
final class Gradient {

    private final Map<String, float[][]> matrices = new LinkedHashMap<>();
    private final float[][] rows;
    private final int[] touched;
    private int touchedCount;
    private final boolean[] isTouched;
    private final int width;

    Gradient(Network network) {
        network.matrices().forEach((name, matrix) -> {
            if (!name.equals("embeddings")) {
                matrices.put(name, new float[matrix.length][matrix[0].length]);
            }
        });
        int n = Known.at(network.matrices(), "embeddings").length;
        this.width = network.sizes().form();
        this.rows = new float[n][];
        this.touched = new int[n];
        this.isTouched = new boolean[n];
    }

    float[][] get(String name) {
        return Known.at(matrices, name);
    }

    /** The derivative of a row of the embeddings, marked as touched. */
    float[] embedding(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[touchedCount++] = row;
            if (rows[row] == null) {
                rows[row] = new float[width];
            }
        }
        return rows[row];
    }

    int[] touchedRows() {
        return Arrays.copyOf(touched, touchedCount);
    }

    /** Adds another one to this. */
    void add(Gradient other) {
        matrices.forEach((name, matrix) -> {
            float[][] more = other.get(name);
            for (int i = 0; i < matrix.length; i++) {
                add(more[i], matrix[i]);
            }
        });
        for (int k = 0; k < other.touchedCount; k++) {
            add(other.rows[other.touched[k]], embedding(other.touched[k]));
        }
    }

    private static void add(float[] from, float[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += from[j];
        }
    }

    void clear() {
        matrices.values().forEach(matrix -> {
            for (float[] row : matrix) {
                Arrays.fill(row, 0);
            }
        });
        for (int k = 0; k < touchedCount; k++) {
            Arrays.fill(rows[touched[k]], 0);
            isTouched[touched[k]] = false;
        }
        touchedCount = 0;
    }
}
