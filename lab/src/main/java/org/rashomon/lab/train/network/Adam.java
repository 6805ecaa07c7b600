package org.rashomon.lab.train.network;

import java.util.HashMap;
import java.util.Map;
import org.rashomon.lab.Known;
import org.rashomon.reading.network.Network;

/** Adam (Kingma and Ba, 2015); rows of the embeddings move only in steps that touch them. */
final class Adam {

    private static final float KEEP_MEAN = 0.9f;
    private static final float KEEP_SQUARE = 0.98f;
    private static final float FLOOR = 1e-8f;

    private final Network network;
    private final Map<String, float[][]> means = new HashMap<>();
    private final Map<String, float[][]> squares = new HashMap<>();
    private int step;

    Adam(Network network) {
        this.network = network;
        network.matrices().forEach((name, matrix) -> {
            means.put(name, new float[matrix.length][matrix[0].length]);
            squares.put(name, new float[matrix.length][matrix[0].length]);
        });
    }

    /** Moves all weights against the gradient, which is multiplied by {@code scale} first. */
    void step(Gradient gradient, float scale, float rate) {
        step++;
        float corrected = (float)
                (rate * StrictMath.sqrt(1 - StrictMath.pow(KEEP_SQUARE, step)) / (1 - StrictMath.pow(KEEP_MEAN, step)));
        network.matrices().forEach((name, matrix) -> {
            float[][] mean = Known.at(means, name);
            float[][] square = Known.at(squares, name);
            if (name.equals("embeddings")) {
                for (int row : gradient.touchedRows()) {
                    move(matrix[row], gradient.embedding(row), mean[row], square[row], scale, corrected);
                }
            } else {
                float[][] slope = gradient.get(name);
                for (int i = 0; i < matrix.length; i++) {
                    move(matrix[i], slope[i], mean[i], square[i], scale, corrected);
                }
            }
        });
    }

    private static void move(float[] weights, float[] slope, float[] mean, float[] square, float scale, float rate) {
        for (int j = 0; j < weights.length; j++) {
            float g = slope[j] * scale;
            mean[j] = KEEP_MEAN * mean[j] + (1f - KEEP_MEAN) * g;
            square[j] = KEEP_SQUARE * square[j] + (1f - KEEP_SQUARE) * g * g;
            weights[j] -= rate * mean[j] / ((float) Math.sqrt(square[j]) + FLOOR);
        }
    }
}
