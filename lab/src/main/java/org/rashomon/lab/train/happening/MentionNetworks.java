package org.rashomon.lab.train.happening;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.rashomon.store.happening.MentionModel;

/**
 * Learns a {@link MentionModel.Network} for the logistic loss by Adam (Kingma and Ba 2015) over portions in an order drawn by a seed,
 * with falling steps, decay of weights and units left out at random.
 */
final class MentionNetworks {

    private static final int UNITS = 16;
    private static final int PASSES = 4;
    private static final int PORTION = 512;
    private static final double RATE = 3e-3;
    private static final double DECAY = 1e-2;
    private static final double LEFT_OUT = 0.2;
    private static final double KEEP_MEAN = 0.9;
    private static final double KEEP_SQUARES = 0.999;
    private static final double LITTLE = 1e-8;

    private final int numbers;
    private final SplittableRandom random;
    /** Of each unit its numbers, then the units' biases, what they weigh, what the numbers weigh, and the bias. */
    private final double[] weights;

    private final double[] gradient;
    private final double[] means;
    private final double[] squares;
    private final int biases;
    private final int outer;
    private final int linear;
    private final double[] units = new double[UNITS];
    private final boolean[] kept = new boolean[UNITS];

    private MentionNetworks(int numbers, long seed) {
        this.numbers = numbers;
        random = new SplittableRandom(seed);
        biases = UNITS * numbers;
        outer = biases + UNITS;
        linear = outer + UNITS;
        weights = new double[linear + numbers + 1];
        gradient = new double[weights.length];
        means = new double[weights.length];
        squares = new double[weights.length];
        for (int i = 0; i < biases; i++) {
            weights[i] = normal() / Math.sqrt(numbers);
        }
        for (int unit = 0; unit < UNITS; unit++) {
            weights[outer + unit] = normal() / Math.sqrt(UNITS);
        }
        weights[weights.length - 1] = -2;
    }

    /** Sum of twelve draws: near enough to normal, and the same on every machine. */
    private double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /**
     * @param rows scaled numbers
     * @param same what is to be learned of each row
     * @param counts how much it counts
     */
    static MentionModel.Network learn(float[][] rows, boolean[] same, float[] counts, long seed) {
        MentionNetworks network = new MentionNetworks(rows[0].length, seed);
        int[] order = new int[rows.length];
        Arrays.setAll(order, i -> i);
        int portions = rows.length / PORTION;
        int steps = PASSES * portions;
        int step = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            network.shuffle(order);
            for (int portion = 0; portion < portions; portion++) {
                Arrays.fill(network.gradient, 0);
                for (int i = portion * PORTION; i < (portion + 1) * PORTION; i++) {
                    network.add(rows[order[i]], same[order[i]], counts[order[i]]);
                }
                step++;
                network.step(step, RATE * (1 - step / (steps + 1.0)));
            }
        }
        return network.network();
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int k = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[k];
            order[k] = swap;
        }
    }

    /** Adds what one row says of the weights. */
    private void add(float[] row, boolean same, float count) {
        double sum = weights[weights.length - 1];
        for (int i = 0; i < numbers; i++) {
            sum += weights[linear + i] * row[i];
        }
        for (int unit = 0; unit < UNITS; unit++) {
            kept[unit] = random.nextDouble() >= LEFT_OUT;
            units[unit] = kept[unit] ? weights[biases + unit] : 0;
            int from = unit * numbers;
            for (int i = 0; kept[unit] && i < numbers; i++) {
                units[unit] += weights[from + i] * row[i];
            }
            units[unit] = Math.max(0, units[unit]) / (1 - LEFT_OUT);
            sum += weights[outer + unit] * units[unit];
        }
        double error = (1 / (1 + StrictMath.exp(-sum)) - (same ? 1 : 0)) * count / PORTION;
        gradient[weights.length - 1] += error;
        for (int i = 0; i < numbers; i++) {
            gradient[linear + i] += error * row[i];
        }
        for (int unit = 0; unit < UNITS; unit++) {
            if (units[unit] > 0) {
                gradient[outer + unit] += error * units[unit];
                double back = error * weights[outer + unit] / (1 - LEFT_OUT);
                gradient[biases + unit] += back;
                int from = unit * numbers;
                for (int i = 0; i < numbers; i++) {
                    gradient[from + i] += back * row[i];
                }
            }
        }
    }

    private void step(int step, double rate) {
        double ofMeans = 1 - StrictMath.pow(KEEP_MEAN, step);
        double ofSquares = 1 - StrictMath.pow(KEEP_SQUARES, step);
        for (int i = 0; i < weights.length; i++) {
            double g = gradient[i];
            means[i] += (1 - KEEP_MEAN) * (g - means[i]);
            squares[i] += (1 - KEEP_SQUARES) * (g * g - squares[i]);
            weights[i] -= rate * (means[i] / ofMeans) / (Math.sqrt(squares[i] / ofSquares) + LITTLE);
            boolean bias = i >= biases && i < outer || i == weights.length - 1;
            weights[i] -= bias ? 0 : rate * DECAY * weights[i];
        }
    }

    private MentionModel.Network network() {
        float[][] inner = new float[UNITS][];
        for (int unit = 0; unit < UNITS; unit++) {
            inner[unit] = floats(unit * numbers, numbers);
        }
        return new MentionModel.Network(
                inner, floats(biases, UNITS), floats(outer, UNITS), floats(linear, numbers), (float)
                        weights[weights.length - 1]);
    }

    private float[] floats(int from, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) weights[from + i];
        }
        return floats;
    }
}
