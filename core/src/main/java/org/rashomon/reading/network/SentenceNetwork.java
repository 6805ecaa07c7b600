package org.rashomon.reading.network;

import java.util.Arrays;

/**
 * Runs a {@link Network} over one sentence after another. Holds the working memory, so each thread needs one of its own.
 *
 * <p>What the first layer takes from a form does not depend on the sentence; it is kept for the forms seen last, in a
 * table of fixed size. The results are the same whatever is in the table.
 */
public final class SentenceNetwork {

    private static final int MEMO_BITS = 13;
    private static final int MEMO_LONGEST = 24;
    private static final int ARC_STEP = 16;

    private final Network network;
    private final FormFeatures features;
    private final float[] embedding;
    private final float[][] longForm;
    private final float[][][] memo = new float[1 << MEMO_BITS][][];
    private final byte[] memoLengths = new byte[1 << MEMO_BITS];
    private final char[][] memoForms = new char[1 << MEMO_BITS][];

    private int n;
    private float[][] gates = new float[0][];
    private final float[][][] layerStates;
    private float[][] states = new float[0][];
    private float[][] outputs = new float[0][];
    private float[][] dependents = new float[0][];
    private float[][] queries = new float[0][];
    private float[][] arcScores = new float[0][];
    private final float[] relationHead;
    private float[][] distanceScores = new float[0][];
    private ArcSpace[] arcSpaces = new ArcSpace[0];
    private final float[] arcHead;
    private final float[] relationHidden;
    private final float[] relationScores;
    private final Cell cell;

    public SentenceNetwork(Network network, WordTable table) {
        this.network = network;
        this.features = new FormFeatures(table, network.words());
        this.embedding = new float[network.sizes().form()];
        this.arcHead = new float[network.sizes().arc()];
        this.relationHidden = new float[network.sizes().relation()];
        this.relationHead = new float[network.sizes().relation()];
        this.longForm = emptyForm();
        this.relationScores = new float[network.relations().size()];
        this.cell = new Cell(network.sizes().units());
        this.layerStates = new float[network.sizes().layers()][0][];
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
        gates = cleared(grown(gates, n, 6 * sizes.units()), n);
        outputs = cleared(grown(outputs, n, network.outputs()), n);
        for (int t = 0; t < n; t++) {
            float[][] form = form(text, starts[first + t], ends[first + t]);
            Kernels.add(form[0], gates[t]);
            if (t > 0) {
                Kernels.add(form[2], gates[t - 1]);
            }
            if (t + 1 < n) {
                Kernels.add(form[1], gates[t + 1]);
            }
            Kernels.add(form[3], outputs[t]);
        }
        for (int layer = 0; layer < sizes.layers(); layer++) {
            if (layer > 0) {
                filled(gates, n, network.bias[layer]);
                Kernels.addProduct(states, n, network.in[layer], gates);
            }
            layerStates[layer] = grown(layerStates[layer], n, 2 * sizes.units());
            states = layerStates[layer];
            cell.run(gates, n, network.cell[layer], states);
        }
        Kernels.addProduct(states, n, network.out, outputs);
    }

    /** Scores heads for the sentence that was read last; {@link #arcs()} then has them. */
    public void scoreArcs() {
        int width = network.sizes().arc();
        int at = network.tags().size();
        dependents = grown(dependents, n, width);
        queries = filled(grown(queries, n, width), n, network.headPrior);
        distanceScores = cleared(grown(distanceScores, n, Network.DISTANCES), n);
        ArcSpace space = arcSpace(n);
        for (int t = 0; t < n; t++) {
            System.arraycopy(outputs[t], at, dependents[t], 0, width);
            Kernels.squash(dependents[t]);
            System.arraycopy(outputs[t], at + width, arcHead, 0, width);
            Kernels.squash(arcHead);
            for (int k = 0; k < width; k++) {
                space.heads[k][t + 1] = arcHead[k];
            }
        }
        for (int k = 0; k < width; k++) {
            space.heads[k][0] = network.rootHead[k];
        }
        Kernels.addProduct(dependents, n, network.arcs, queries);
        Kernels.addProduct(dependents, n, network.distances, distanceScores);
        arcScores = space.scores;
        cleared(arcScores, n);
        Kernels.addProduct(queries, n, space.heads, arcScores);
        for (int t = 0; t < n; t++) {
            float[] scores = arcScores[t];
            float[] byDistance = distanceScores[t];
            for (int h = 0; h < n; h++) {
                scores[h + 1] += h == t ? Float.NEGATIVE_INFINITY : byDistance[Network.distance(t, h)];
            }
        }
    }

    /**
     * Heads and scores of arcs for sentences up to some length, with a column for each head.
     *
     * @param heads the root and each token as head; a row for each dimension of the space
     * @param scores a row for each token as dependent
     */
    private record ArcSpace(float[][] heads, float[][] scores) {}

    /** Rows are as long as the next multiple of 16, which the kernels like. */
    private ArcSpace arcSpace(int n) {
        int size = n / ARC_STEP + 1;
        if (arcSpaces.length <= size) {
            arcSpaces = Arrays.copyOf(arcSpaces, size + 1);
        }
        if (arcSpaces[size] == null) {
            int columns = size * ARC_STEP;
            arcSpaces[size] = new ArcSpace(new float[network.sizes().arc()][columns], new float[columns][columns]);
        }
        return arcSpaces[size];
    }

    /** For each token a row of scores: of being the root first, then of hanging on each token. Rows may be longer. */
    public float[][] arcs() {
        return arcScores;
    }

    /** The scores of a token's tags, in the order of {@link Network#tags}; the row is longer. */
    public float[] tagScores(int token) {
        return outputs[token];
    }

    /** The index of the best tag of a token. */
    public int tag(int token) {
        return best(outputs[token], network.tags().size());
    }

    /**
     * The index of the best relation of a token to a head.
     *
     * @param head a token of the sentence, counted from 0, or -1 for the root
     */
    public int relation(int token, int head) {
        return best(relationScores(token, head), relationScores.length);
    }

    /** The scores of the relations of a token to a head, as {@link #relation} takes them; good until the next call. */
    public float[] relationScores(int token, int head) {
        int width = relationHidden.length;
        int at = network.outputs() - 2 * width;
        System.arraycopy(outputs[token], at, relationHidden, 0, width);
        if (head < 0) {
            Kernels.add(network.relationRoot, relationHidden);
        } else {
            System.arraycopy(outputs[head], at + width, relationHead, 0, width);
            Kernels.add(relationHead, relationHidden);
            Kernels.add(network.relationDistances[Network.distance(token, head)], relationHidden);
        }
        Kernels.squash(relationHidden);
        System.arraycopy(network.relationOutBias, 0, relationScores, 0, relationScores.length);
        Kernels.addProduct(relationHidden, network.relationOut, relationScores);
        return relationScores;
    }

    private static int best(float[] scores, int n) {
        int best = 0;
        for (int i = 1; i < n; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private float[][] emptyForm() {
        int gates = 6 * network.sizes().units();
        return new float[][] {new float[gates], new float[gates], new float[gates], new float[network.outputs()]};
    }

    /**
     * What a form adds to the gates of its own token, of the one after it and of the one before it, and to the outputs.
     * Holds until the next call.
     */
    private float[][] form(CharSequence text, int start, int end) {
        int length = end - start;
        if (length > MEMO_LONGEST) {
            return make(text, start, end, longForm);
        }
        int hash = length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int slot = hash * 0x9E3779B1 >>> 32 - MEMO_BITS;
        if (memo[slot] == null) {
            memo[slot] = emptyForm();
            memoForms[slot] = new char[MEMO_LONGEST];
        } else if (memoLengths[slot] == length && same(text, start, memoForms[slot], length)) {
            return memo[slot];
        }
        memoLengths[slot] = (byte) length;
        for (int i = 0; i < length; i++) {
            memoForms[slot][i] = text.charAt(start + i);
        }
        return make(text, start, end, memo[slot]);
    }

    private float[][] make(CharSequence text, int start, int end, float[][] into) {
        features.read(text, start, end);
        System.arraycopy(network.formBias, 0, embedding, 0, embedding.length);
        for (int i = 0; i < features.count(); i++) {
            Kernels.add(network.embeddings[features.rows()[i]], embedding);
        }
        if (features.hasVector()) {
            Kernels.addProduct(features.vector(), network.vectorIn, embedding);
        }
        Kernels.squash(embedding);
        System.arraycopy(network.bias[0], 0, into[0], 0, into[0].length);
        Arrays.fill(into[1], 0);
        Arrays.fill(into[2], 0);
        System.arraycopy(network.outBias, 0, into[3], 0, into[3].length);
        Kernels.addProduct(embedding, network.in[0], into[0]);
        Kernels.addProduct(embedding, network.before, into[1]);
        Kernels.addProduct(embedding, network.after, into[2]);
        Kernels.addProduct(embedding, network.formOut, into[3]);
        return into;
    }

    private static boolean same(CharSequence text, int start, char[] chars, int length) {
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

    private static float[][] cleared(float[][] rows, int n) {
        for (int i = 0; i < n; i++) {
            Arrays.fill(rows[i], 0);
        }
        return rows;
    }

    private static float[][] filled(float[][] rows, int n, float[] bias) {
        for (int i = 0; i < n; i++) {
            System.arraycopy(bias, 0, rows[i], 0, bias.length);
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
            // Five short loops become vector instructions where one long loop does not, and are five times as fast.
            Kernels.addProducts(ownForget, cell, forget);
            Kernels.addProducts(ownOutput, cell, output);
            Kernels.gates(forget);
            Kernels.gates(output);
            Kernels.mix(forget, input, cell);
            System.arraycopy(cell, 0, state, 0, units);
            Kernels.squash(state);
            Kernels.multiply(output, state);
            System.arraycopy(state, 0, states, to, units);
        }
    }
}
