package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** How often a lemma with a part of speech heads a cue, in seven steps, counted on the training articles. */
public final class CuePriors {

    /** Steps of the smoothed share of occurrences that head a cue. */
    private static final double[] STEPS = {0.003, 0.02, 0.08, 0.25, 0.5};

    private final StepTable steps;

    private CuePriors(StepTable steps) {
        this.steps = steps;
    }

    /** Nothing is known. */
    public static CuePriors none() {
        return new CuePriors(new StepTable(0));
    }

    /**
     * @param counts by {@link #key}: how often it heads a cue, how often it stands in the text
     */
    public static CuePriors of(Map<Integer, int[]> counts) {
        Map<Integer, Byte> steps = new TreeMap<>();
        counts.forEach((key, c) -> {
            double share = c[0] / (c[1] + 4.0);
            byte step = 0;
            while (step < STEPS.length && share >= STEPS[step]) {
                step++;
            }
            if (c[0] > 0 || c[1] > 30) {
                steps.put(key, (byte) (step + 1));
            }
        });
        return new CuePriors(StepTable.of(steps));
    }

    public static int key(int lemma, byte pos) {
        return Hash.of(77, lemma, pos);
    }

    byte of(int lemma, byte pos) {
        return steps.get(key(lemma, pos));
    }

    void write(DataOutputStream out) throws IOException {
        steps.write(out);
    }

    static CuePriors read(ByteBuffer in) {
        return new CuePriors(StepTable.read(in));
    }
}
