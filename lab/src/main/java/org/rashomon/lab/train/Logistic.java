package org.rashomon.lab.train;

import java.util.List;
import java.util.SplittableRandom;
import org.rashomon.attribution.model.Features;
import org.rashomon.attribution.model.Weights;

/** Logistic regression by AdaGrad, one example after another in a fixed order. */
final class Logistic {

    private Logistic() {}

    static Weights train(Features features, List<Boolean> labels, int bits, int epochs, float rate) {
        Weights weights = new Weights(bits, 1);
        float[] w = weights.values();
        float[] squares = new float[w.length];
        double[] average = new double[w.length];
        int[] order = new int[labels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(11);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[k];
                order[k] = swap;
            }
            for (int i : order) {
                double p = 1 / (1 + Math.exp(-weights.sum(features, i)));
                float gradient = (float) (p - (labels.get(i) ? 1 : 0));
                if (Math.abs(gradient) < 1e-4) {
                    continue;
                }
                for (int f = features.start(i); f < features.end(i); f++) {
                    int slot = weights.slot(features.at(f));
                    float g = gradient + 1e-5f * w[slot];
                    squares[slot] += g * g;
                    w[slot] -= rate * g / (float) Math.sqrt(squares[slot] + 1e-2f);
                }
            }
            for (int i = 0; i < w.length; i++) {
                average[i] += w[i];
            }
        }
        for (int i = 0; i < w.length; i++) {
            w[i] = (float) (average[i] / epochs);
        }
        return weights;
    }
}
