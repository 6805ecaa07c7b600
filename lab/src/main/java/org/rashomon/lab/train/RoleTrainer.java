package org.rashomon.lab.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.rashomon.attribution.model.RoleInstance;
import org.rashomon.attribution.model.RoleLearner;
import org.rashomon.attribution.model.Weights;

/** The role model: passes over the attributions in an order drawn anew, the weights after the later passes averaged. */
final class RoleTrainer {

    private static final double RATE = 0.02;
    private static final double L2 = 1e-5;
    private static final float COST = 2;

    private RoleTrainer() {}

    /** @param heldOut instances of this fold are left out; -1 for none */
    static Weights train(
            List<RoleInstance> instances,
            List<List<int[]>> gold,
            List<Integer> folds,
            int heldOut,
            int bits,
            int epochs) {
        Weights weights = new Weights(bits, 3);
        RoleLearner learner = new RoleLearner(weights, RATE, L2, COST);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < instances.size(); i++) {
            if (folds.get(i) != heldOut) {
                order.add(i);
            }
        }
        SplittableRandom random = new SplittableRandom(23);
        float[] w = weights.values();
        float[] sums = new float[w.length];
        int averaged = Math.min(epochs, 2);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.size() - 1; i > 0; i--) {
                int k = random.nextInt(i + 1);
                Integer swap = order.get(i);
                order.set(i, order.get(k));
                order.set(k, swap);
            }
            for (int i : order) {
                learner.learn(instances.get(i), gold.get(i));
            }
            for (int i = 0; epoch >= epochs - averaged && i < w.length; i++) {
                sums[i] += w[i] / averaged;
            }
            AttributionTrainer.say("roles, fold " + heldOut + ", round " + epoch);
        }
        System.arraycopy(sums, 0, w, 0, w.length);
        return weights;
    }
}
