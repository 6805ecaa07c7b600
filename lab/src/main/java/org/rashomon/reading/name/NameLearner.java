package org.rashomon.reading.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

/**
 * A conditional random field over the labels of a sentence (Lafferty, McCallum and Pereira 2001), learned by stochastic
 * gradients with a rate of its own for each weight (Duchi, Hazan and Singer 2011). A share of the features of each token is
 * left out at random while it learns, so that none is relied upon alone.
 */
final class NameLearner {

    private static final int BITS = 19;
    private static final int ROWS = 1 << BITS;
    private static final int COUNT = Labels.COUNT;
    private static final int WIDTH = Labels.WIDTH;

    /** Weights are kept as this many parts of one, in a byte. */
    private static final double SCALE = 40;

    private static final double RATE = 0.1;
    private static final double LEFT_OUT = 0.3;

    /** Smaller errors are passed over. */
    private static final double LEAST = 0.003;

    /** The label of the first token of a sentence that is not to be learned from. */
    static final int UNKNOWN = -1;

    private record Sentence(int[][] features, int[] labels) {}

    private final List<Sentence> sentences = new ArrayList<>();

    private final float[] weights = new float[ROWS * WIDTH];
    private final float[] squares = new float[weights.length];
    private final double[] transitions = new double[WIDTH * WIDTH];
    private final double[] transitionSquares = new double[transitions.length];
    private final double[] following = new double[transitions.length];
    private final SplittableRandom chance = new SplittableRandom(5);

    private double[][] scores = new double[0][];
    private double[][] forward = new double[0][];
    private double[][] backward = new double[0][];
    private double[] sums = new double[0];
    private int[][] kept = new int[0][];

    /** @param every takes each so-manieth sentence only */
    void add(NameFeatures features, Tokens tokens, int[] labels, int every) {
        int[] found = new int[NameFeatures.MOST];
        for (int s = 0; s < tokens.sentenceCount(); s += every) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            if (labels[first] == UNKNOWN) {
                continue;
            }
            int[][] rows = new int[end - first][];
            for (int t = first; t < end; t++) {
                int count = features.fill(t, first, end, found);
                int[] slots = Arrays.copyOf(found, count);
                for (int i = 0; i < count; i++) {
                    slots[i] = (slots[i] & ROWS - 1) * WIDTH;
                }
                rows[t - first] = slots;
            }
            sentences.add(new Sentence(rows, Arrays.copyOfRange(labels, first, end)));
        }
    }

    int size() {
        return sentences.size();
    }

    /**
     * Learns the weights.
     *
     * @param price what the beginning of a name of a type loses, since no feature is left out of a text that is read, which
     *     makes the model bold
     */
    NameModel learn(int epochs, ToDoubleFunction<NameType> price) {
        int longest = sentences.stream().mapToInt(s -> s.labels.length).max().orElse(0);
        scores = new double[longest][WIDTH];
        forward = new double[longest][WIDTH];
        backward = new double[longest][WIDTH];
        sums = new double[longest];
        kept = new int[longest][];
        Random random = new Random(11);
        List<Sentence> order = new ArrayList<>(sentences);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            double rate = RATE * (1 - 0.9 * epoch / epochs);
            for (Sentence sentence : order) {
                loss += expect(sentence);
                correct(sentence, rate);
            }
            System.err.printf("epoch %d: loss %.0f%n", epoch + 1, loss);
        }
        return model(price);
    }

    /** Whether a label can come after another. */
    private static boolean canFollow(int before, int label) {
        return !Labels.isInside(label) || before == label || before == label - 1;
    }

    /** Goes over a sentence both ways; returns how unlikely its labels are, as a logarithm. */
    private double expect(Sentence sentence) {
        for (int i = 0; i < following.length; i++) {
            following[i] = canFollow(i / WIDTH, i % WIDTH) ? StrictMath.exp(transitions[i]) : 0;
        }
        int[] labels = sentence.labels;
        double right = 0;
        double all = 0;
        for (int t = 0; t < labels.length; t++) {
            right += score(sentence, t) + transitions[(t == 0 ? 0 : labels[t - 1]) * WIDTH + labels[t]];
            all += StrictMath.log(stepForward(t));
        }
        Arrays.fill(backward[labels.length - 1], 1);
        for (int t = labels.length - 2; t >= 0; t--) {
            stepBackward(t);
        }
        return all - right;
    }

    /** Puts the exponents of the scores of a token's labels into {@link #scores}; returns the right one's score. */
    private double score(Sentence sentence, int t) {
        int[] features = sentence.features[t];
        int[] some = new int[features.length];
        int count = 0;
        for (int feature : features) {
            if (chance.nextDouble() >= LEFT_OUT) {
                some[count++] = feature;
            }
        }
        kept[t] = Arrays.copyOf(some, count);
        double[] own = scores[t];
        Arrays.fill(own, 0);
        for (int feature : kept[t]) {
            for (int label = 0; label < COUNT; label++) {
                own[label] += weights[feature + label];
            }
        }
        double most = own[0];
        for (int label = 1; label < COUNT; label++) {
            most = Math.max(most, own[label]);
        }
        double right = own[sentence.labels[t]] - most;
        for (int label = 0; label < COUNT; label++) {
            own[label] = StrictMath.exp(own[label] - most);
        }
        return right;
    }

    private double stepForward(int t) {
        double sum = 0;
        for (int label = 0; label < COUNT; label++) {
            double value = 0;
            if (t == 0) {
                value = following[label];
            } else {
                for (int before = 0; before < COUNT; before++) {
                    value += forward[t - 1][before] * following[before * WIDTH + label];
                }
            }
            forward[t][label] = value * scores[t][label];
            sum += forward[t][label];
        }
        for (int label = 0; label < COUNT; label++) {
            forward[t][label] /= sum;
        }
        sums[t] = sum;
        return sum;
    }

    private void stepBackward(int t) {
        for (int before = 0; before < COUNT; before++) {
            double value = 0;
            for (int label = 0; label < COUNT; label++) {
                value += following[before * WIDTH + label] * scores[t + 1][label] * backward[t + 1][label];
            }
            backward[t][before] = value / sums[t + 1];
        }
    }

    /** Moves the weights towards the right labels of the sentence last gone over. */
    private void correct(Sentence sentence, double rate) {
        correctTransitions(sentence, rate);
        for (int t = 0; t < sentence.labels.length; t++) {
            for (int label = 0; label < COUNT; label++) {
                double error = forward[t][label] * backward[t][label] - (label == sentence.labels[t] ? 1 : 0);
                if (Math.abs(error) < LEAST) {
                    continue;
                }
                float gradient = (float) error;
                for (int feature : kept[t]) {
                    int i = feature + label;
                    squares[i] += gradient * gradient;
                    weights[i] -= (float) (rate * gradient / Math.sqrt(squares[i] + 0.1));
                }
            }
        }
    }

    private void correctTransitions(Sentence sentence, double rate) {
        double[] errors = new double[transitions.length];
        int[] labels = sentence.labels;
        for (int t = 0; t < labels.length; t++) {
            errors[(t == 0 ? 0 : labels[t - 1]) * WIDTH + labels[t]]--;
            for (int before = 0; before < (t == 0 ? 1 : COUNT); before++) {
                double reached = t == 0 ? 1 : forward[t - 1][before];
                for (int label = 0; label < COUNT; label++) {
                    errors[before * WIDTH + label] += reached
                            * following[before * WIDTH + label]
                            * scores[t][label]
                            * backward[t][label]
                            / sums[t];
                }
            }
        }
        for (int i = 0; i < errors.length; i++) {
            if (canFollow(i / WIDTH, i % WIDTH)) {
                double gradient = errors[i];
                transitionSquares[i] += gradient * gradient;
                transitions[i] -= rate * gradient / Math.sqrt(transitionSquares[i] + 1);
            }
        }
    }

    private NameModel model(ToDoubleFunction<NameType> price) {
        byte[] parts = new byte[weights.length];
        int clipped = 0;
        for (int i = 0; i < weights.length; i++) {
            long weight = Math.round(weights[i] * SCALE);
            clipped += weight != (byte) weight ? 1 : 0;
            parts[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, weight));
        }
        int[] following = new int[transitions.length];
        for (int i = 0; i < following.length; i++) {
            int label = i % WIDTH;
            boolean begins = Labels.isBegin(label) && label < COUNT;
            double cost = begins ? price.applyAsDouble(Labels.type(label)) : 0;
            following[i] = (int) Math.round((transitions[i] - cost) * SCALE);
        }
        System.err.printf("%d weights did not fit%n", clipped);
        return new NameModel(parts, following);
    }
}
