package org.rashomon.reading.tag;

import java.util.List;
import java.util.SplittableRandom;

/** Multinomial logistic regression with steps that shrink where much was learned (Duchi, Hazan and Singer, 2011). */
final class TagLearner {

    private static final int BITS = 19;
    private static final int EPOCHS = 4;
    private static final float RATE = 0.05f;

    /** Share of the network's scores that counts. */
    private static final float SHARE = 0.2f;

    /** Smaller weights are left out of the model. */
    private static final float SMALLEST = 0.02f;

    private final float[] weights = new float[1 << BITS];
    private final float[] squares = new float[1 << BITS];

    /**
     * A token.
     *
     * @param features from {@link TagFeatures}
     * @param tags those it may have
     * @param scores the network's, less that of the first
     * @param right which of the tags it has
     */
    record Example(int[] features, int[] tags, float[] scores, int right) {}

    TagModel learn(List<Example> examples, int tags) {
        SplittableRandom random = new SplittableRandom(1);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            float rate = RATE * (EPOCHS - epoch) / EPOCHS;
            int right = 0;
            for (int i : order) {
                right += learn(examples.get(i), rate) ? 1 : 0;
            }
            System.err.printf("epoch %d: %.2f%% right while learning%n", epoch + 1, 100.0 * right / order.length);
        }
        return new TagModel(rounded(), tags);
    }

    /** Moves the weights; says whether the tag would have been the right one. */
    private boolean learn(Example example, float rate) {
        int mask = weights.length - 1;
        int n = example.tags.length;
        double[] shares = new double[n];
        int best = 0;
        for (int k = 0; k < n; k++) {
            double sum = SHARE * example.scores[k];
            for (int feature : example.features) {
                sum += weights[TagModel.slot(feature, example.tags[k], mask)];
            }
            shares[k] = sum;
            best = sum > shares[best] ? k : best;
        }
        double most = shares[best];
        double sum = 0;
        for (int k = 0; k < n; k++) {
            shares[k] = StrictMath.exp(shares[k] - most);
            sum += shares[k];
        }
        for (int k = 0; k < n; k++) {
            float slope = (float) (shares[k] / sum - (k == example.right ? 1 : 0));
            for (int feature : example.features) {
                int slot = TagModel.slot(feature, example.tags[k], mask);
                squares[slot] += slope * slope;
                weights[slot] -= rate * slope / ((float) Math.sqrt(squares[slot]) + 1f);
            }
        }
        return best == example.right;
    }

    private byte[] rounded() {
        byte[] bytes = new byte[weights.length];
        for (int i = 0; i < bytes.length; i++) {
            float weight = Math.abs(weights[i]) < SMALLEST ? 0 : weights[i];
            bytes[i] = (byte) Math.max(-127, Math.min(127, Math.round(weight * TagModel.UNITS)));
        }
        return bytes;
    }
}
