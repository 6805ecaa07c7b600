package org.rashomon.reading.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;

/**
 * What was learned elsewhere about half a million English words: their cluster, the tags they can have, and a vector.
 * Words are known by a 32-bit digest of their simplified form ({@link FormFeatures}), so a word that is not in the table is
 * taken for one that is about once in ten thousand times.
 *
 * <p>The file {@code model/words.bin}, big-endian: {@code "RWT1"}; the cluster paths; the words of the cluster table as
 * ascending digests (variable-length differences) with a 16-bit cluster each; the tag classes; the words of the vector
 * table likewise with a 16-bit class and a vector of 4 bits a dimension; the step of each dimension.
 */
public final class WordTable {

    /** Bytes that open the file. */
    public static final int MAGIC = 0x52575431;

    /** Lengths at which a cluster path is cut to give coarser clusters. */
    private static final int[] CUTS = {4, 6, 8, 10};

    private final DigestTable clusterWords;
    private final short[] clusters;
    private final DigestTable vectorWords;
    private final short[] classes;
    private final byte[] nibbles;
    private final float[] steps;
    private final int[][] clusterFeatures;
    private final int clusterFeatureCount;
    private final int classCount;

    private WordTable(
            List<String> paths,
            int[] clusterWords,
            short[] clusterOf,
            int classCount,
            int[] vectorWords,
            short[] classOf,
            byte[] nibbles,
            float[] steps) {
        this.clusterWords = new DigestTable(clusterWords);
        this.clusters = clusterOf;
        this.vectorWords = new DigestTable(vectorWords);
        this.classes = classOf;
        this.classCount = classCount;
        this.nibbles = nibbles;
        this.steps = steps;
        TreeSet<String> cuts = new TreeSet<>();
        for (String path : paths) {
            for (int cut : CUTS) {
                cuts.add(path.substring(0, Math.min(cut, path.length())));
            }
        }
        List<String> names = List.copyOf(cuts);
        this.clusterFeatures = new int[paths.size()][];
        for (int i = 0; i < paths.size(); i++) {
            int[] features = new int[CUTS.length + 1];
            for (int c = 0; c < CUTS.length; c++) {
                String cut =
                        paths.get(i).substring(0, Math.min(CUTS[c], paths.get(i).length()));
                features[c] = java.util.Collections.binarySearch(names, cut);
            }
            features[CUTS.length] = names.size() + i;
            clusterFeatures[i] = features;
        }
        this.clusterFeatureCount = names.size() + paths.size();
    }

    /** The table in the jar, read once. */
    public static WordTable bundled() {
        return Bundled.TABLE;
    }

    private static final class Bundled {
        static final WordTable TABLE = load();

        private static WordTable load() {
            try (InputStream in = WordTable.class.getResourceAsStream("/model/words.bin")) {
                if (in == null) {
                    throw new IOException("model/words.bin is not there");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("a model in the jar cannot be read", e);
            }
        }
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not a word table
     */
    public static WordTable read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException("not a word table");
            }
            String[] paths = new String[in.getInt()];
            for (int i = 0; i < paths.length; i++) {
                byte[] path = new byte[in.getShort()];
                in.get(path);
                paths[i] = new String(path, StandardCharsets.US_ASCII);
            }
            int[] clusterWords = DigestTable.read(in);
            short[] clusterOf = shorts(in, clusterWords.length);
            int classCount = in.getInt();
            int[] vectorWords = DigestTable.read(in);
            short[] classOf = shorts(in, vectorWords.length);
            float[] steps = new float[in.getInt()];
            in.asFloatBuffer().get(steps);
            in.position(in.position() + Float.BYTES * steps.length);
            byte[] nibbles = new byte[vectorWords.length * steps.length / 2];
            in.get(nibbles);
            return new WordTable(
                    List.of(paths), clusterWords, clusterOf, classCount, vectorWords, classOf, nibbles, steps);
        } catch (BufferUnderflowException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            throw new IOException("a word table cut short", e);
        }
    }

    private static short[] shorts(ByteBuffer in, int n) {
        short[] shorts = new short[n];
        in.asShortBuffer().get(shorts);
        in.position(in.position() + Short.BYTES * n);
        return shorts;
    }

    /** The cluster of the word with this digest, or -1. */
    public int cluster(int digest) {
        int at = clusterWords.find(digest);
        return at < 0 ? -1 : clusters[at];
    }

    /** The features of a cluster: its path cut at several lengths, then itself; each below {@link #clusterFeatureCount}. */
    public int[] clusterFeatures(int cluster) {
        return clusterFeatures[cluster];
    }

    public int clusterFeatureCount() {
        return clusterFeatureCount;
    }

    /** The row of the vector table that holds the word with this digest, or -1. */
    public int row(int digest) {
        return vectorWords.find(digest);
    }

    /** How many rows the vector table has. */
    public int rowCount() {
        return classes.length;
    }

    /** The class of tags that the word of a row can have; 0 where that is not known. */
    public int tagClass(int row) {
        return classes[row];
    }

    public int tagClassCount() {
        return classCount;
    }

    public int dimensions() {
        return steps.length;
    }

    /** Copies the vector of a row, about 1 in standard deviation. */
    public void vector(int row, float[] into) {
        int at = row * steps.length / 2;
        for (int i = 0; i < steps.length; i += 2) {
            int pair = nibbles[at + i / 2] & 0xff;
            into[i] = ((pair >> 4) - 7.5f) * steps[i];
            into[i + 1] = ((pair & 15) - 7.5f) * steps[i + 1];
        }
    }
}
