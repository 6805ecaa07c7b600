package org.rashomon.reading.network;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of the tagger and parser.
 *
 * <p>A form's rows of {@link #embeddings} are summed with its projected vector and squashed; bidirectional recurrent
 * layers whose gates look at nothing but their input (the first one's at the forms next to it, too) and their own cell (after the simple recurrent unit of Lei et al.,
 * 2018) read the sentence; from their states, and once more from the form itself, one layer chooses tags, and biaffine scores (after Dozat and Manning, 2017)
 * choose heads and then relations. Rows of a weight matrix stand for inputs, columns for outputs.
 *
 * <p>The file {@code model/parser.bin}, big-endian: {@code "RNW3"}, {@link Sizes}, tags, relations, the digests of the
 * vocabulary, and each matrix as a step and then a byte (embeddings) or 16 bits (all others) a weight, row by row.
 */
public final class Network {

    private static final int MAGIC = 0x524e5733;

    /** Signed distances from dependent to head fall into these many classes. */
    public static final int DISTANCES = 18;

    private static final byte[] BUCKETS = buckets();

    /**
     * @param form width of a form's embedding
     * @param units of each recurrent layer in each direction
     * @param layers how many recurrent layers
     * @param arc width of the space in which heads are chosen
     * @param relation width of the layer from which relations are chosen
     */
    public record Sizes(int form, int units, int layers, int arc, int relation) {}

    private final Sizes sizes;
    private final List<String> tags;
    private final List<String> relations;
    private final Vocabulary words;
    private final Map<String, float[][]> matrices = new LinkedHashMap<>();

    final float[][] embeddings;
    final float[][] vectorIn;
    final float[] formBias;
    final float[][] before;
    final float[][] after;
    final float[][][] in;
    final float[][][] cell;
    final float[][] bias;
    final float[][] out;
    final float[][] formOut;
    final float[] outBias;
    final float[][] arcs;
    final float[] headPrior;
    final float[] rootHead;
    final float[][] distances;
    final float[] relationRoot;
    final float[][] relationDistances;
    final float[][] relationOut;
    final float[] relationOutBias;

    /**
     * A network of zeros.
     *
     * @param tags Penn tag and universal tag as one, {@code NNP/PROPN}
     * @param relations full UD relations
     */
    public Network(Sizes sizes, List<String> tags, List<String> relations, Vocabulary words, WordTable table) {
        this.sizes = sizes;
        this.tags = List.copyOf(tags);
        this.relations = List.copyOf(relations);
        this.words = words;
        int states = 2 * sizes.units;
        embeddings = matrix("embeddings", FormFeatures.rowCount(table, words), sizes.form);
        vectorIn = matrix("vectorIn", table.dimensions(), sizes.form);
        formBias = matrix("formBias", 1, sizes.form)[0];
        before = matrix("before", sizes.form, 3 * states);
        after = matrix("after", sizes.form, 3 * states);
        in = new float[sizes.layers][][];
        cell = new float[sizes.layers][][];
        bias = new float[sizes.layers][];
        for (int layer = 0; layer < sizes.layers; layer++) {
            in[layer] = matrix("in" + layer, layer == 0 ? sizes.form : states, 3 * states);
            cell[layer] = matrix("cell" + layer, 4, sizes.units);
            bias[layer] = matrix("bias" + layer, 1, 3 * states)[0];
        }
        out = matrix("out", states, outputs());
        formOut = matrix("formOut", sizes.form, outputs());
        outBias = matrix("outBias", 1, outputs())[0];
        arcs = matrix("arcs", sizes.arc, sizes.arc);
        headPrior = matrix("headPrior", 1, sizes.arc)[0];
        rootHead = matrix("rootHead", 1, sizes.arc)[0];
        distances = matrix("distances", sizes.arc, DISTANCES);
        relationRoot = matrix("relationRoot", 1, sizes.relation)[0];
        relationDistances = matrix("relationDistances", DISTANCES, sizes.relation);
        relationOut = matrix("relationOut", sizes.relation, relations.size());
        relationOutBias = matrix("relationOutBias", 1, relations.size())[0];
    }

    private float[][] matrix(String name, int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        matrices.put(name, matrix);
        return matrix;
    }

    /**
     * How many columns the output layer has: scores of tags, then the token as dependent and as head in the space of arcs,
     * then as dependent and as head in the space of relations.
     */
    public int outputs() {
        return tags.size() + 2 * sizes.arc + 2 * sizes.relation;
    }

    public Sizes sizes() {
        return sizes;
    }

    /** Penn tag and universal tag as one: {@code NNP/PROPN}. */
    public List<String> tags() {
        return tags;
    }

    public List<String> relations() {
        return relations;
    }

    public Vocabulary words() {
        return words;
    }

    /** All weights by name, in the order of the file; a bias is a matrix of one row. */
    public Map<String, float[][]> matrices() {
        return matrices;
    }

    /** The class of the signed distance from a dependent to its head, both token indices. */
    public static int distance(int dependent, int head) {
        int d = head - dependent;
        int bucket = BUCKETS[Math.min(Math.abs(d), BUCKETS.length - 1)];
        return d > 0 ? bucket : bucket + DISTANCES / 2;
    }

    private static byte[] buckets() {
        byte[] buckets = new byte[32];
        for (int d = 1; d < buckets.length; d++) {
            buckets[d] = (byte) (d <= 4 ? d - 1 : d <= 6 ? 4 : d <= 10 ? 5 : d <= 16 ? 6 : d <= 30 ? 7 : 8);
        }
        return buckets;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not a network
     */
    public static Network read(InputStream stream, WordTable table) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a network");
        }
        Sizes sizes = new Sizes(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
        List<String> tags = strings(in);
        List<String> relations = strings(in);
        int[] digests = new int[in.readInt()];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = in.readInt();
        }
        Network network = new Network(sizes, tags, relations, new Vocabulary(digests), table);
        for (float[][] matrix : network.matrices.values()) {
            float step = in.readFloat();
            int columns = matrix[0].length;
            boolean bytes = matrix == network.embeddings;
            for (float[] row : matrix) {
                byte[] raw = in.readNBytes(bytes ? columns : 2 * columns);
                if (raw.length < (bytes ? columns : 2 * columns)) {
                    throw new IOException("a network cut short");
                }
                for (int j = 0; j < columns; j++) {
                    row[j] = step * (bytes ? raw[j] : (short) (raw[2 * j] << 8 | raw[2 * j + 1] & 0xff));
                }
            }
        }
        return network;
    }

    private static List<String> strings(DataInputStream in) throws IOException {
        String[] strings = new String[in.readInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.readUTF().intern();
        }
        return List.of(strings);
    }

    /** Writes the file. What {@link #read} gives back is this network with its weights rounded. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        for (int size : new int[] {sizes.form, sizes.units, sizes.layers, sizes.arc, sizes.relation}) {
            out.writeInt(size);
        }
        write(tags, out);
        write(relations, out);
        out.writeInt(words.size());
        for (int i = 0; i < words.size(); i++) {
            out.writeInt(words.digest(i));
        }
        for (float[][] matrix : matrices.values()) {
            boolean bytes = matrix == embeddings;
            float largest = 1e-6f;
            for (float[] row : matrix) {
                for (float weight : row) {
                    largest = Math.max(largest, Math.abs(weight));
                }
            }
            float step = largest / (bytes ? 127 : 32767);
            out.writeFloat(step);
            for (float[] row : matrix) {
                for (float weight : row) {
                    int level = (int) Math.rint(weight / (double) step);
                    if (bytes) {
                        out.writeByte(level);
                    } else {
                        out.writeShort(level);
                    }
                }
            }
        }
        out.flush();
    }

    private static void write(Collection<String> strings, DataOutputStream out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            out.writeUTF(string);
        }
    }
}
