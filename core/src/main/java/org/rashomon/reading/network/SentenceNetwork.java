package org.rashomon.reading.network;

import java.util.Arrays;

/**
 * Runs a {@link Network} over one sentence after another. Holds the working memory, so each thread needs one of its own.
 *
 * <p>What the first layer takes from a form does not depend on the sentence; it is kept for the forms seen last, in a
 * table of fixed size. The results are the same whatever is in the table.
 */
public final class SentenceNetwork {

    private static final int MEMO_SLOTS = 1 << 14;
    private static final int MEMO_LONGEST = 24;

    private final Network network;
    private final FormFeatures features;
    private final float[] form;
    private final float[][] memo = new float[MEMO_SLOTS][];
    private final char[][] memoForms = new char[MEMO_SLOTS][];

    private int n;
    private float[][] gates1 = new float[0][];
    private float[][] states1 = new float[0][];
    private float[][] gates2 = new float[0][];
    private float[][] states2 = new float[0][];
    private float[][] tagScores = new float[0][];
    private float[][] dependents = new float[0][];
    private float[][] queries = new float[0][];
    private float[][] heads = new float[0][];
    private float[][] arcScores = new float[0][];
    private float[][] relationDependents = new float[0][];
    private float[][] relationHeads = new float[0][];
    private final float[] distanceScores = new float[Network.DISTANCES];
    private final float[] relationHidden;
    private final float[] relationScores;
    private final Cell cell1;
    private final Cell cell2;

    public SentenceNetwork(Network network, WordTable table) {
        this.network = network;
        this.features = new FormFeatures(table, network.words());
        this.form = new float[network.sizes().form()];
        this.relationHidden = new float[network.sizes().relation()];
        this.relationScores = new float[network.relations().size()];
        this.cell1 = new Cell(network.sizes().first());
        this.cell2 = new Cell(network.sizes().second());
    }

    /**
     * Reads a sentence.
     *
     * @param text what the offsets count into
     * @param starts offsets of all tokens of the document
     * @param ends offsets after them
     * @param first the first token of the sentence
     * @param end the token after its last
     */
    public void read(CharSequence text, int[] starts, int[] ends, int first, int end) {
        n = end - first;
        Network.Sizes sizes = network.sizes();
        gates1 = grown(gates1, n, 0);
        states1 = grown(states1, n, 2 * sizes.first());
        gates2 = cleared(grown(gates2, n, 6 * sizes.second()), n, network.secondBias);
        states2 = grown(states2, n, 2 * sizes.second());
        for (int t = 0; t < n; t++) {
            gates1[t] = firstGates(text, starts[first + t], ends[first + t]);
        }
        cell1.run(gates1, n, network.firstCell, states1);
        Kernels.addProduct(states1, n, network.secondIn, gates2);
        cell2.run(gates2, n, network.secondCell, states2);
        tagScores = cleared(grown(tagScores, n, network.tags().size()), n, network.tagBias);
        Kernels.addProduct(states2, n, network.tagOut, tagScores);
    }

    /** Scores heads for the sentence that was read last; {@link #arcs()} then has them. */
    public void scoreArcs() {
        Network.Sizes sizes = network.sizes();
        dependents = cleared(grown(dependents, n, sizes.arc()), n, network.dependentBias);
        heads = cleared(grown(heads, n, sizes.arc()), n, network.headBias);
        queries = cleared(grown(queries, n, sizes.arc()), n, network.headPrior);
        Kernels.addProduct(states2, n, network.dependentIn, dependents);
        Kernels.addProduct(states2, n, network.headIn, heads);
        for (int t = 0; t < n; t++) {
            Kernels.squash(dependents[t]);
            Kernels.squash(heads[t]);
        }
        Kernels.addProduct(dependents, n, network.arcs, queries);
        arcScores = grown(arcScores, n, 0);
        for (int t = 0; t < n; t++) {
            if (arcScores[t] == null || arcScores[t].length < n + 1) {
                arcScores[t] = new float[n + 8];
            }
            Arrays.fill(distanceScores, 0);
            Kernels.addProduct(dependents[t], network.distances, distanceScores);
            float[] scores = arcScores[t];
            float[] query = queries[t];
            scores[0] = Kernels.dot(query, network.rootHead);
            for (int h = 0; h < n; h++) {
                scores[h + 1] = h == t
                        ? Float.NEGATIVE_INFINITY
                        : Kernels.dot(query, heads[h]) + distanceScores[Network.distance(t, h)];
            }
        }
        relationDependents = cleared(grown(relationDependents, n, sizes.relation()), n, network.relationBias);
        relationHeads = cleared(grown(relationHeads, n, sizes.relation()), n, null);
        Kernels.addProduct(states2, n, network.relationDependentIn, relationDependents);
        Kernels.addProduct(states2, n, network.relationHeadIn, relationHeads);
    }

    /** For each token a row of scores: of being the root first, then of hanging on each token. Rows may be longer. */
    public float[][] arcs() {
        return arcScores;
    }

    /** The index of the best tag of a token. */
    public int tag(int token) {
        return best(tagScores[token]);
    }

    /** The scores of the tags of a token, in the order of {@link Network#tags()}. */
    public float[] tagScores(int token) {
        return tagScores[token];
    }

    /**
     * The index of the best relation of a token to a head.
     *
     * @param head a token of the sentence, counted from 0, or -1 for the root
     */
    public int relation(int token, int head) {
        System.arraycopy(relationDependents[token], 0, relationHidden, 0, relationHidden.length);
        if (head < 0) {
            Kernels.add(network.relationRoot, relationHidden);
        } else {
            Kernels.add(relationHeads[head], relationHidden);
            Kernels.add(network.relationDistances[Network.distance(token, head)], relationHidden);
        }
        Kernels.squash(relationHidden);
        System.arraycopy(network.relationOutBias, 0, relationScores, 0, relationScores.length);
        Kernels.addProduct(relationHidden, network.relationOut, relationScores);
        return best(relationScores);
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private float[] firstGates(CharSequence text, int start, int end) {
        int length = end - start;
        int slot = -1;
        if (length <= MEMO_LONGEST) {
            int hash = length;
            for (int i = start; i < end; i++) {
                hash = hash * 31 + text.charAt(i);
            }
            slot = hash * 0x9E3779B1 >>> 32 - 14;
            if (memo[slot] != null && same(text, start, memoForms[slot], length)) {
                return memo[slot];
            }
        }
        float[] gates = new float[network.firstBias.length];
        if (slot >= 0) {
            char[] chars = new char[length];
            for (int i = 0; i < length; i++) {
                chars[i] = text.charAt(start + i);
            }
            memo[slot] = gates;
            memoForms[slot] = chars;
        }
        features.read(text, start, end);
        System.arraycopy(network.formBias, 0, form, 0, form.length);
        for (int i = 0; i < features.count(); i++) {
            Kernels.add(network.embeddings[features.rows()[i]], form);
        }
        if (features.hasVector()) {
            Kernels.addProduct(features.vector(), network.vectorIn, form);
        }
        Kernels.squash(form);
        System.arraycopy(network.firstBias, 0, gates, 0, gates.length);
        Kernels.addProduct(form, network.firstIn, gates);
        return gates;
    }

    private static boolean same(CharSequence text, int start, char[] chars, int length) {
        if (chars.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(start + i) != chars[i]) {
                return false;
            }
        }
        return true;
    }

    private static float[][] grown(float[][] rows, int n, int columns) {
        if (rows.length >= n) {
            return rows;
        }
        float[][] grown = Arrays.copyOf(rows, n + n / 2);
        for (int i = rows.length; i < grown.length && columns > 0; i++) {
            grown[i] = new float[columns];
        }
        return grown;
    }

    private static float[][] cleared(float[][] rows, int n, float[] bias) {
        for (int i = 0; i < n; i++) {
            if (bias == null) {
                Arrays.fill(rows[i], 0);
            } else {
                System.arraycopy(bias, 0, rows[i], 0, bias.length);
            }
        }
        return rows;
    }

    /** One recurrent layer, both directions. A row of gates is forget, output and input of the one, then of the other. */
    private static final class Cell {

        private final int units;
        private final float[] forget;
        private final float[] output;
        private final float[] input;
        private final float[] cell;
        private final float[] state;

        Cell(int units) {
            this.units = units;
            this.forget = new float[units];
            this.output = new float[units];
            this.input = new float[units];
            this.cell = new float[units];
            this.state = new float[units];
        }

        void run(float[][] gates, int n, float[][] own, float[][] states) {
            Arrays.fill(cell, 0);
            for (int t = 0; t < n; t++) {
                step(gates[t], 0, own[0], own[1], states[t], 0);
            }
            Arrays.fill(cell, 0);
            for (int t = n - 1; t >= 0; t--) {
                step(gates[t], 3 * units, own[2], own[3], states[t], units);
            }
        }

        private void step(float[] gates, int at, float[] ownForget, float[] ownOutput, float[] states, int to) {
            System.arraycopy(gates, at, forget, 0, units);
            System.arraycopy(gates, at + units, output, 0, units);
            System.arraycopy(gates, at + 2 * units, input, 0, units);
            update(forget, output, input, ownForget, ownOutput, cell, state);
            System.arraycopy(state, 0, states, to, units);
        }

        private static void update(
                float[] forget,
                float[] output,
                float[] input,
                float[] ownForget,
                float[] ownOutput,
                float[] cell,
                float[] state) {
            for (int j = 0; j < state.length; j++) {
                float before = cell[j];
                float f = Kernels.gate(forget[j] + ownForget[j] * before);
                float r = Kernels.gate(output[j] + ownOutput[j] * before);
                float c = f * before + (1f - f) * input[j];
                cell[j] = c;
                state[j] = r * Kernels.squash(c);
            }
        }
    }
}
