package org.rashomon.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rashomon.attribution.model.RoleDecoder;
import org.rashomon.attribution.model.RoleInstance;
import org.rashomon.attribution.model.Weights;

/** The role model: a structured perceptron with a margin (cost-augmented decoding), averaged over all steps. */
final class RoleTrainer {

    private static final float COST = Float.parseFloat(System.getProperty("cost", "1"));
    private static final float RATE = Float.parseFloat(System.getProperty("rate", "0.015"));

    private RoleTrainer() {}

    /** @param heldOut instances of this fold are left out; -1 for none */
    static Weights train(
            List<RoleInstance> instances,
            List<List<int[]>> gold,
            List<Integer> folds,
            int heldOut,
            int bits,
            int epochs) {
        Weights weights = new Weights(bits, 4);
        float[] w = weights.values();
        float[] sums = new float[w.length];
        float[] squares = new float[w.length];
        RoleDecoder decoder = new RoleDecoder(weights);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            if (folds.get(i) != heldOut) {
                order.add(i);
            }
        }
        SplittableRandom random = new SplittableRandom(23);
        int step = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                Integer swap = order.get(i);
                order.set(i, order.get(k));
                order.set(k, swap);
            }
            int wrong = 0;
            for (int i : order) {
                step++;
                RoleInstance x = instances.get(i);
                List<int[]> guess = decoder.decode(x, gold.get(i), COST);
                if (same(guess, gold.get(i))) {
                    continue;
                }
                wrong++;
                float at = step;
                RoleDecoder.Change change = (slot, by) -> {
                    squares[slot] += by * by;
                    float d = RATE * by / (float) Math.sqrt(squares[slot]);
                    w[slot] += d;
                    sums[slot] += at * d;
                };
                decoder.update(x, gold.get(i), 1, change);
                decoder.update(x, guess, -1, change);
            }
            AttributionTrainer.say("roles, fold " + heldOut + ", round " + epoch + ": " + wrong + " of " + order.size()
                    + " within the margin");
        }
        for (int i = 0; i < w.length; i++) {
            w[i] -= sums[i] / (step + 1);
        }
        return weights;
    }

    private static boolean same(List<int[]> a, List<int[]> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i)[0] != b.get(i)[0] || a.get(i)[1] != b.get(i)[1] || a.get(i)[2] != b.get(i)[2]) {
                return false;
            }
        }
        return true;
    }
}
