package org.rashomon.store.happening;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/**
 * Likeness in meaning by vectors: the cosine of the sums of the words' vectors. The vectors are what a small sentence
 * encoder makes of each word alone, reduced by their principal components (see {@code senses.card.txt}).
 *
 * <p>The file {@code model/senses.bin}, big-endian: {@code "RSN1"}, how many words, how many dimensions, the hashes of the
 * words ascending, then a byte for each dimension of each word. A vector's length says nothing.
 */
public final class WordMeaning implements Meaning {

    private static final int MAGIC = 0x52534e31;

    /** Endings under which a lemma that is not in the table may stand there. */
    private static final String[] ENDINGS = {"d", "ed", "ing", "s"};

    /** Where the row of a word is looked for: at its hash, then at the places after it; -1 ends the search. */
    private final int[] places;

    private final int mask;
    private final int[] words;
    private final byte[][] vectors;
    private final float[] scales;

    private WordMeaning(int[] words, byte[][] vectors) {
        this.words = words;
        this.vectors = vectors;
        scales = new float[words.length];
        for (int row = 0; row < scales.length; row++) {
            long squares = 0;
            for (byte value : vectors[row]) {
                squares += value * value;
            }
            scales[row] = (float) (1 / Math.sqrt(Math.max(1, squares)));
        }
        mask = 4 * Integer.highestOneBit(Math.max(1, words.length)) - 1;
        places = new int[mask + 1];
        Arrays.fill(places, -1);
        for (int row = 0; row < words.length; row++) {
            int place = place(words[row]);
            while (places[place] >= 0) {
                place = place + 1 & mask;
            }
            places[place] = row;
        }
    }

    private int place(int hash) {
        return (hash * 0x9E3779B1 >>> 8) & mask;
    }

    /** With the vectors in the jar, which are read when first words are compared. */
    public static Meaning bundled() {
        return words -> Bundled.MEANING.of(words);
    }

    /** Read on first use, once. */
    private static final class Bundled {
        static final WordMeaning MEANING = read();

        private static WordMeaning read() {
            try (InputStream in = WordMeaning.class.getResourceAsStream("/model/senses.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no /model/senses.bin");
                }
                return WordMeaning.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @throws IOException if there is no table in the stream */
    public static WordMeaning read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a table of word vectors");
        }
        int[] words = new int[in.readInt()];
        int dimensions = in.readInt();
        for (int row = 0; row < words.length; row++) {
            words[row] = in.readInt();
        }
        byte[][] vectors = new byte[words.length][dimensions];
        for (byte[] vector : vectors) {
            in.readFully(vector);
        }
        return new WordMeaning(words, vectors);
    }

    /** The bytes of a table; each vector is stretched to fill its bytes. */
    public static byte[] bytes(SortedMap<Integer, float[]> vectors) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(vectors.size());
            out.writeInt(vectors.values().iterator().next().length);
            for (int word : vectors.keySet()) {
                out.writeInt(word);
            }
            for (Map.Entry<Integer, float[]> vector : vectors.entrySet()) {
                out.write(stretched(vector.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] stretched(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.round(Byte.MAX_VALUE * vector[i] / most);
        }
        return bytes;
    }

    @Override
    public Sense of(int[] hashes) {
        float[] sum = new float[vectors[0].length];
        for (int hash : hashes) {
            int row = row(hash);
            if (row >= 0) {
                byte[] vector = vectors[row];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += scales[row] * vector[i];
                }
            }
        }
        return new Sense(sum);
    }

    private int row(int hash) {
        int row = exactly(hash);
        for (int i = 0; row < 0 && i < ENDINGS.length; i++) {
            row = exactly(Overlap.hash(hash, ENDINGS[i]));
        }
        return row;
    }

    private int exactly(int hash) {
        int place = place(hash);
        while (places[place] >= 0 && words[places[place]] != hash) {
            place = place + 1 & mask;
        }
        return places[place];
    }
}
