package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often a noun heads a source, in steps, counted on the training articles: people, bodies and papers speak, ships and
 * negotiations do not. A noun that was not seen there is as likely as the others of its cluster of words and of its ending.
 */
public final class SourcePriors {

    /** Steps of the smoothed share of occurrences that head a source. */
    private static final double[] STEPS = {0.003, 0.006, 0.012, 0.025, 0.05, 0.1, 0.2};

    /** How many occurrences the share of the wider classes counts for. */
    private static final double PULL_OF_CLASSES = 6;

    private static final double PULL_OF_ALL = 20;
    private static final int ENDING = 3;
    private static final int[] NO_COUNTS = new int[2];

    private final StepTable steps;

    private SourcePriors(StepTable steps) {
        this.steps = steps;
    }

    /** Nothing is known. */
    public static SourcePriors none() {
        return new SourcePriors(new StepTable(0));
    }

    /** How often something heads a source and how often it stands in the texts. */
    public static final class Counts {
        private final Map<Integer, int[]> counts = new HashMap<>();
        private final Map<Integer, int[]> classesOf = new TreeMap<>();

        public void add(TokenViews v, int token, boolean headsSource) {
            int lemma = v.lemma[token];
            int[] classes = classesOf.computeIfAbsent(lemma, k -> new int[] {cluster(v, token), ending(v, token)});
            add(lemma, headsSource);
            for (int wide : classes) {
                add(wide, headsSource);
            }
        }

        private void add(int key, boolean headsSource) {
            int[] c = counts.computeIfAbsent(key, k -> new int[2]);
            c[0] += headsSource ? 1 : 0;
            c[1]++;
        }

        /** These without those of an article that is among them. */
        public Counts without(Counts own) {
            Counts rest = new Counts();
            rest.classesOf.putAll(classesOf);
            counts.forEach((key, c) -> {
                int[] o = own.counts.getOrDefault(key, new int[2]);
                if (c[1] > o[1]) {
                    rest.counts.put(key, new int[] {c[0] - o[0], c[1] - o[1]});
                }
            });
            return rest;
        }

        public SourcePriors priors() {
            double heads = 1;
            double tokens = 100;
            for (int lemma : classesOf.keySet()) {
                int[] c = counts.getOrDefault(lemma, NO_COUNTS);
                heads += c[0];
                tokens += c[1];
            }
            double all = heads / tokens;
            TreeMap<Integer, Byte> steps = new TreeMap<>();
            classesOf.forEach((lemma, wide) -> {
                double cluster = share(wide[0], all);
                double ending = share(wide[1], all);
                steps.put(wide[0], step(cluster));
                steps.put(wide[1], step(ending));
                int[] c = counts.get(lemma);
                if (c != null) {
                    double share = Math.sqrt(cluster * ending);
                    steps.put(lemma, step((c[0] + PULL_OF_CLASSES * share) / (c[1] + PULL_OF_CLASSES)));
                }
            });
            return new SourcePriors(StepTable.of(steps));
        }

        private double share(int wide, double all) {
            int[] c = counts.getOrDefault(wide, NO_COUNTS);
            return (c[0] + PULL_OF_ALL * all) / (c[1] + PULL_OF_ALL);
        }

        private static byte step(double share) {
            byte step = 0;
            while (step < STEPS.length && share >= STEPS[step]) {
                step++;
            }
            return (byte) (step + 1);
        }
    }

    private static int cluster(TokenViews v, int token) {
        return Hash.of(78, v.clusters[4 * token + 3]);
    }

    private static int ending(TokenViews v, int token) {
        String lemma = v.tokens.lemma(token);
        return Hash.of(
                79,
                lemma.substring(Math.max(0, lemma.length() - ENDING))
                        .toLowerCase(Locale.ROOT)
                        .hashCode());
    }

    /** From 1 (never) to 8 (one in five or more); 0 when nothing like it was seen. */
    int of(TokenViews v, int token) {
        int own = steps.get(v.lemma[token]);
        if (own != 0) {
            return own;
        }
        int cluster = steps.get(cluster(v, token));
        int ending = steps.get(ending(v, token));
        return cluster == 0 || ending == 0 ? Math.max(cluster, ending) : (cluster + ending) / 2;
    }

    void write(DataOutputStream out) throws IOException {
        steps.write(out);
    }

    static SourcePriors read(ByteBuffer in) {
        return new SourcePriors(StepTable.read(in));
    }
}
