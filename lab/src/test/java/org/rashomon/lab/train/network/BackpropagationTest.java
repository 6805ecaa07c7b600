package org.rashomon.lab.train.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;

class BackpropagationTest {

    private static final WordTable TABLE = WordTable.bundled();

    /** Each derivative against the change of the loss when the weight is moved a little both ways. */
    @Test
    void derivativesAreThoseOfTheLoss() {
        Vocabulary words = new Vocabulary(new int[] {FormFeatures.lowerDigest("envoys")});
        Network network = new Network(
                new Network.Sizes(6, 4, 2, 4, 6), List.of("a/X", "b/X", "c/X"), List.of("r", "s"), words, TABLE);
        SplittableRandom random = new SplittableRandom(5);
        for (float[][] matrix : network.matrices().values()) {
            for (float[] row : matrix) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = (float) (random.nextDouble() - 0.5);
                }
            }
        }
        Example example = example(words);
        Backpropagation exact = run(network, example);
        for (Map.Entry<String, float[][]> entry : network.matrices().entrySet()) {
            float[][] matrix = entry.getValue();
            for (int k = 0; k < 6; k++) {
                int i = entry.getKey().equals("embeddings")
                        ? example.forms()[k % 3].rows()[0]
                        : random.nextInt(matrix.length);
                int j = random.nextInt(matrix[0].length);
                float slope = entry.getKey().equals("embeddings")
                        ? exact.gradient.embedding(i)[j]
                        : exact.gradient.get(entry.getKey())[i][j];
                float at = matrix[i][j];
                matrix[i][j] = at + 0.01f;
                double above = run(network, example).loss();
                matrix[i][j] = at - 0.01f;
                double below = run(network, example).loss();
                matrix[i][j] = at;
                assertEquals((above - below) / 0.02, slope, 0.01 + 0.02 * Math.abs(slope), entry.getKey());
            }
        }
    }

    private static Backpropagation run(Network network, Example example) {
        Transposed transposed = new Transposed(network);
        transposed.refresh();
        Backpropagation run = new Backpropagation(network, transposed, 0f);
        run.learn(example, new SplittableRandom(1));
        return run;
    }

    private static Example example(Vocabulary words) {
        FormFeatures features = new FormFeatures(TABLE, words);
        String[] forms = {"Envoys", "met", "there", "."};
        Example.Form[] read = new Example.Form[forms.length];
        for (int t = 0; t < forms.length; t++) {
            features.read(forms[t], 0, forms[t].length());
            read[t] = new Example.Form(
                    java.util.Arrays.copyOf(features.rows(), features.count()),
                    features.hasVector() ? features.vector().clone() : new float[0],
                    1_000_000);
        }
        return new Example(read, new int[] {0, 1, 2, 2}, new int[] {1, -1, 1, 1}, new int[] {0, 1, 1, 0});
    }
}
