package org.rashomon.reading.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An averaged perceptron with a margin over hashed binary features. Examples come in the order given and are shuffled
 * with a fixed seed, so that the same examples give the same weights.
 */
final class PerceptronLearner {

    private static final int MARGIN = 15;
    private static final int SCALE = 64;

    private final int size;
    private final List<int[]> examples = new ArrayList<>();
    private final List<Boolean> answers = new ArrayList<>();

    /** @param bits the table has 2 to the power of this many weights */
    PerceptronLearner(int bits) {
        this.size = 1 << bits;
    }

    void add(int[] features, int count, boolean answer) {
        int[] slots = new int[count];
        for (int i = 0; i < count; i++) {
            slots[i] = features[i] & (size - 1);
        }
        examples.add(slots);
        answers.add(answer);
    }

    int examples() {
        return examples.size();
    }

    HashedClassifier learn(int epochs) {
        int n = examples.size();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        Random random = new Random(7);
        int[] weights = new int[size];
        double[] sums = new double[size];
        long step = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = n - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            int wrong = 0;
            for (int at : order) {
                int[] slots = examples.get(at);
                int sign = answers.get(at) ? 1 : -1;
                int score = 0;
                for (int slot : slots) {
                    score += weights[slot];
                }
                if (score * sign <= MARGIN) {
                    wrong += score * sign <= 0 ? 1 : 0;
                    for (int slot : slots) {
                        weights[slot] += sign;
                        sums[slot] += (double) sign * step;
                    }
                }
                step++;
            }
            System.err.printf("epoch %d: %d of %d wrong%n", epoch + 1, wrong, n);
        }
        short[] averaged = new short[size];
        for (int i = 0; i < size; i++) {
            double mean = weights[i] - sums[i] / step;
            averaged[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(mean * SCALE)));
        }
        return new HashedClassifier(averaged);
    }
}
