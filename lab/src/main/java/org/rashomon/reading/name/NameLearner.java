package org.rashomon.reading.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.rashomon.text.Tokens;

/**
 * A structured perceptron, averaged. Labels of -1 are not known: there the best labels that fit the known ones are taken
 * for right.
 */
final class NameLearner {

    private static final int BITS = 18;
    private static final int ROWS = 1 << BITS;

    /** Weights are kept as this many parts of one, in a byte. */
    private static final double SCALE = 6;

    private record Sentence(int[][] features, int[] labels) {}

    private final List<Sentence> sentences = new ArrayList<>();

    /** @param every takes each so-manieth sentence only */
    void add(NameFeatures features, Tokens tokens, int[] labels, int every) {
        int[] found = new int[NameFeatures.MOST];
        for (int s = 0; s < tokens.sentenceCount(); s += every) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            int[][] rows = new int[end - first][];
            for (int t = first; t < end; t++) {
                int count = features.fill(t, first, end, found);
                int[] slots = Arrays.copyOf(found, count);
                for (int i = 0; i < count; i++) {
                    slots[i] = (slots[i] & ROWS - 1) * Labels.WIDTH;
                }
                rows[t - first] = slots;
            }
            sentences.add(new Sentence(rows, Arrays.copyOfRange(labels, first, end)));
        }
    }

    int size() {
        return sentences.size();
    }

    NameModel learn(int epochs) {
        int[] weights = new int[ROWS * Labels.WIDTH];
        double[] sums = new double[weights.length];
        int[] transitions = new int[Labels.WIDTH * Labels.WIDTH];
        double[] transitionSums = new double[transitions.length];
        Random random = new Random(11);
        List<Sentence> order = new ArrayList<>(sentences);
        Viterbi viterbi = new Viterbi();
        NameModel following = new NameModel(new byte[Labels.WIDTH], transitions);
        long step = 1;
        for (int epoch = 0; epoch < epochs; epoch++) {
            java.util.Collections.shuffle(order, random);
            long wrong = 0;
            for (Sentence sentence : order) {
                int size = sentence.labels.length;
                int[] guess = new int[size];
                score(sentence, weights, viterbi.scores(size));
                viterbi.decode(following, size, null, guess);
                boolean differs = false;
                boolean open = false;
                for (int t = 0; t < size; t++) {
                    differs |= sentence.labels[t] >= 0 && sentence.labels[t] != guess[t];
                    open |= sentence.labels[t] < 0;
                }
                if (differs) {
                    int[] gold = sentence.labels;
                    if (open) {
                        gold = new int[size];
                        score(sentence, weights, viterbi.scores(size));
                        viterbi.decode(following, size, sentence.labels, gold);
                    }
                    int before = Labels.OUTSIDE;
                    int beforeGuess = Labels.OUTSIDE;
                    for (int t = 0; t < size; t++) {
                        if (gold[t] != guess[t]) {
                            wrong++;
                            for (int slot : sentence.features[t]) {
                                weights[slot + gold[t]]++;
                                sums[slot + gold[t]] += step;
                                weights[slot + guess[t]]--;
                                sums[slot + guess[t]] -= step;
                            }
                        }
                        int right = before * Labels.WIDTH + gold[t];
                        int taken = beforeGuess * Labels.WIDTH + guess[t];
                        if (right != taken) {
                            transitions[right]++;
                            transitionSums[right] += step;
                            transitions[taken]--;
                            transitionSums[taken] -= step;
                        }
                        before = gold[t];
                        beforeGuess = guess[t];
                    }
                }
                step++;
            }
            System.err.printf("epoch %d: %d tokens wrong%n", epoch + 1, wrong);
        }
        byte[] averaged = new byte[weights.length];
        int clipped = 0;
        for (int i = 0; i < weights.length; i++) {
            long weight = Math.round((weights[i] - sums[i] / step) * SCALE);
            clipped += weight != (byte) weight ? 1 : 0;
            averaged[i] = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, weight));
        }
        int[] averagedTransitions = new int[transitions.length];
        for (int i = 0; i < transitions.length; i++) {
            averagedTransitions[i] = (int) Math.round((transitions[i] - transitionSums[i] / step) * SCALE);
        }
        System.err.printf("%d weights did not fit%n", clipped);
        return new NameModel(averaged, averagedTransitions);
    }

    private static void score(Sentence sentence, int[] weights, int[] scores) {
        for (int t = 0; t < sentence.labels.length; t++) {
            int at = t * Labels.WIDTH;
            for (int label = 0; label < Labels.COUNT; label++) {
                scores[at + label] = 0;
            }
            for (int slot : sentence.features[t]) {
                for (int label = 0; label < Labels.COUNT; label++) {
                    scores[at + label] += weights[slot + label];
                }
            }
        }
    }
}
