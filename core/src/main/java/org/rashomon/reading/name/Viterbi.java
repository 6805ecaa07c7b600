package org.rashomon.reading.name;

import java.util.Arrays;

/** The best sequence of labels in which a name goes on only where it began. Grows as needed; not thread-safe. */
final class Viterbi {

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private int[] scores = new int[64 * Labels.WIDTH];
    private int[] best = new int[64 * Labels.WIDTH];
    private byte[] from = new byte[64 * Labels.WIDTH];

    /** Room for the scores of {@code size} tokens, {@link Labels#WIDTH} each. */
    int[] scores(int size) {
        if (scores.length < size * Labels.WIDTH) {
            scores = new int[2 * size * Labels.WIDTH];
            best = new int[scores.length];
            from = new byte[scores.length];
        }
        return scores;
    }

    /**
     * Finds the best labels for the scores put into {@link #scores}.
     *
     * @param given labels that are known, -1 where not; {@code null} if none is
     */
    void decode(NameModel model, int size, int @org.jspecify.annotations.Nullable [] given, int[] labels) {
        for (int t = 0; t < size; t++) {
            int at = t * Labels.WIDTH;
            if (given != null && given[t] >= 0) {
                for (int label = 0; label < Labels.COUNT; label++) {
                    if (label != given[t]) {
                        scores[at + label] = NEVER;
                    }
                }
            }
            if (t == 0) {
                begin(model);
            } else {
                step(model, at);
            }
        }
        int label = 0;
        int last = (size - 1) * Labels.WIDTH;
        for (int l = 1; l < Labels.COUNT; l++) {
            if (best[last + l] > best[last + label]) {
                label = l;
            }
        }
        for (int t = size - 1; t >= 0; t--) {
            labels[t] = label;
            label = from[t * Labels.WIDTH + label];
        }
    }

    private void begin(NameModel model) {
        for (int label = 0; label < Labels.COUNT; label++) {
            best[label] = Labels.isInside(label) ? NEVER : scores[label] + model.transition(Labels.OUTSIDE, label);
        }
        Arrays.fill(from, 0, Labels.WIDTH, (byte) 0);
    }

    private void step(NameModel model, int at) {
        int before = at - Labels.WIDTH;
        for (int label = 0; label < Labels.COUNT; label++) {
            int top;
            int source;
            if (Labels.isInside(label)) {
                int begin = best[before + label - 1] + model.transition(label - 1, label);
                int inside = best[before + label] + model.transition(label, label);
                source = inside > begin ? label : label - 1;
                top = Math.max(begin, inside);
            } else {
                top = NEVER * 2;
                source = 0;
                for (int l = 0; l < Labels.COUNT; l++) {
                    int score = best[before + l] + model.transition(l, label);
                    if (score > top) {
                        top = score;
                        source = l;
                    }
                }
            }
            best[at + label] = Math.max(NEVER, top + scores[at + label]);
            from[at + label] = (byte) source;
        }
    }
}
