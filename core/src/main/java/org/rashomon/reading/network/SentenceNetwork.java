package org.rashomon.reading.network;

import java.util.Arrays;

/**
 * Runs a {@link Network} over one sentence after another. Holds the working memory, so each thread needs one of its own.
 *
 * <p>What the first layer takes from a form is kept in a {@link FormMemo}.
 */
public final class SentenceNetwork {

    private static final int ARC_STEP = 16;

    private final Network network;
    private final FormMemo forms;
    private final float[] nothing;

    /** What a dependent is multiplied with for its query and for its scores by distance, in one row. */
    private final float[][] arcWeights;

    private final float[] arcBias;

    private int n;
    private float[][] gates = new float[0][];
    private final float[][][] layerStates;
    private float[][] states = new float[0][];
    private float[][] outputs = new float[0][];
    private float[][] arcRows = new float[0][];
    private float[][] queries = new float[0][];
    private float[][] arcScores = new float[0][];
    private final float[] relationHead;
    private ArcSpace[] arcSpaces = new ArcSpace[0];
    private float[][] relationRows = new float[0][];
    private float[][] scoreRows = new float[0][];
    private final float[] relationHidden;
    private final float[] relationScores;
    private final Cell cell;

    public SentenceNetwork(Network network, WordTable table) {
        this.network = network;
        this.forms = new FormMemo(network, table);
        this.nothing = new float[6 * network.sizes().units()];
        this.arcWeights = beside(network.arcs, network.distances);
        this.arcBias = Arrays.copyOf(network.headPrior, network.headPrior.length + Network.DISTANCES);
        this.relationHidden = new float[network.sizes().relation()];
        this.relationHead = new float[network.sizes().relation()];
        this.relationScores = new float[network.relations().size()];
        this.cell = new Cell(network.sizes().units());
        this.layerStates = new float[network.sizes().layers()][0][];
    }

    /**
     * Takes a document, of which sentences will be read. Text and offsets must stay as they are until then.
     *
     * @param text what the offsets count into
     * @param starts offsets of all tokens
     * @param ends offsets after them
     */
    public void begin(CharSequence text, int[] starts, int[] ends) {
        forms.begin(text, starts, ends);
    }

    /** Reads the sentence from one token of the document to before another. */
    public void read(int first, int end) {
        n = end - first;
        Network.Sizes sizes = network.sizes();
        gates = grown(gates, n, 6 * sizes.units());
        outputs = grown(outputs, n, network.outputs());
        forms.read(first, end);
        for (int t = 0; t < n; t++) {
            FormMemo.Entry entry = forms.of(first + t);
            float[] before = t > 0 ? forms.of(first + t - 1).after : nothing;
            float[] after = t + 1 < n ? forms.of(first + t + 1).before : nothing;
            Kernels.sum(before, entry.own, after, gates[t]);
            System.arraycopy(entry.outputs, 0, outputs[t], 0, outputs[t].length);
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
        arcRows = grown(arcRows, n, 2 * width);
        queries = filled(grown(queries, n, arcBias.length), n, arcBias);
        ArcSpace space = arcSpace(n);
        for (int t = 0; t < n; t++) {
            float[] row = arcRows[t];
            System.arraycopy(outputs[t], at, row, 0, row.length);
            Kernels.squash(row);
            for (int k = 0; k < width; k++) {
                space.heads[k][t + 1] = row[width + k];
            }
        }
        for (int k = 0; k < width; k++) {
            space.heads[k][0] = network.rootHead[k];
        }
        Kernels.addProduct(arcRows, n, arcWeights, queries);
        arcScores = space.scores;
        cleared(arcScores, n);
        Kernels.addProduct(queries, n, space.heads, arcScores);
        for (int t = 0; t < n; t++) {
            float[] scores = arcScores[t];
            float[] query = queries[t];
            for (int h = 0; h < n; h++) {
                scores[h + 1] += h == t ? Float.NEGATIVE_INFINITY : query[width + Network.distance(t, h)];
            }
        }
    }

    /** Matrices of as many rows side by side. */
    private static float[][] beside(float[][] left, float[][] right) {
        float[][] both = new float[left.length][];
        for (int i = 0; i < left.length; i++) {
            both[i] = Arrays.copyOf(left[i], left[i].length + right[i].length);
            System.arraycopy(right[i], 0, both[i], left[i].length, right[i].length);
        }
        return both;
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
     * Finds the best relation of each token of the sentence to its head.
     *
     * @param heads tokens of the sentence, counted from 0, or -1 for the root
     * @param best where the indices of the relations go
     */
    public void relations(int[] heads, int[] best) {
        relationRows = grown(relationRows, n, relationHidden.length);
        scoreRows = filled(grown(scoreRows, n, relationScores.length), n, network.relationOutBias);
        for (int t = 0; t < n; t++) {
            relate(t, heads[t], relationRows[t]);
        }
        Kernels.addProduct(relationRows, n, network.relationOut, scoreRows);
        for (int t = 0; t < n; t++) {
            best[t] = best(scoreRows[t], relationScores.length);
        }
    }

    /**
     * The scores of the relations of a token to a head; good until the next call.
     *
     * @param head a token of the sentence, counted from 0, or -1 for the root
     */
    public float[] relationScores(int token, int head) {
        relate(token, head, relationHidden);
        System.arraycopy(network.relationOutBias, 0, relationScores, 0, relationScores.length);
        Kernels.addProduct(relationHidden, network.relationOut, relationScores);
        return relationScores;
    }

    /** What relations are chosen from. */
    private void relate(int token, int head, float[] hidden) {
        int width = hidden.length;
        int at = network.outputs() - 2 * width;
        System.arraycopy(outputs[token], at, hidden, 0, width);
        if (head < 0) {
            Kernels.add(network.relationRoot, hidden);
        } else {
            System.arraycopy(outputs[head], at + width, relationHead, 0, width);
            Kernels.add(relationHead, hidden);
            Kernels.add(network.relationDistances[Network.distance(token, head)], hidden);
        }
        Kernels.squash(hidden);
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

    /**
     * One recurrent layer, both directions: while the one reads from the left, the other reads from the right. A row of gates is forget,
     * output and input of the one, then of the other.
     */
    private static final class Cell {

        private final int units;

        /** What the gates take from the cell: of forgetting, then of putting out. */
        private final float[] own;

        private final float[] gates;
        private final float[] output;
        private final float[] input;

        /** Twice the same, as there are two gates. */
        private final float[] cells;

        private final float[] cell;
        private final float[] state;

        Cell(int units) {
            this.units = units;
            this.own = new float[4 * units];
            this.gates = new float[4 * units];
            this.output = new float[2 * units];
            this.input = new float[2 * units];
            this.cells = new float[4 * units];
            this.cell = new float[2 * units];
            this.state = new float[2 * units];
        }

        void run(float[][] rows, int n, float[][] weights, float[][] states) {
            join(weights[0], 0, weights[2], 0, own, 0);
            join(weights[1], 0, weights[3], 0, own, 2 * units);
            Arrays.fill(cell, 0);
            for (int t = 0; t < n; t++) {
                step(rows[t], rows[n - 1 - t]);
                System.arraycopy(state, 0, states[t], 0, units);
                System.arraycopy(state, units, states[n - 1 - t], units, units);
            }
        }

        private void step(float[] ahead, float[] back) {
            join(ahead, 0, back, 3 * units, gates, 0);
            join(ahead, units, back, 4 * units, gates, 2 * units);
            join(ahead, 2 * units, back, 5 * units, input, 0);
            System.arraycopy(cell, 0, cells, 0, cell.length);
            System.arraycopy(cell, 0, cells, cell.length, cell.length);
            // These loops become vector instructions; one for all would read too many arrays for that.
            Kernels.gates(own, cells, gates);
            System.arraycopy(gates, 2 * units, output, 0, output.length);
            Kernels.mix(gates, input, output, cell, state);
        }

        private void join(float[] a, int fromA, float[] b, int fromB, float[] into, int at) {
            System.arraycopy(a, fromA, into, at, units);
            System.arraycopy(b, fromB, into, at + units, units);
        }
    }
}
