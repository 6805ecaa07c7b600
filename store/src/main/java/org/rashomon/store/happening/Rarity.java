package org.rashomon.store.happening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;

/**
 * How rare a lemma is in news text: ln(documents / (documents with it + 1)), in eighths, by the low 16 bits of its hash.
 * Two lemmas that share a slot take the more frequent one's value. Made by {@code lab/run train rarity}.
 */
public final class Rarity {

    /** How many slots a table has. */
    public static final int SLOTS = 1 << 16;

    private static final double STEPS = 8;

    private final byte[] eighths;

    private Rarity(byte[] eighths) {
        this.eighths = eighths;
    }

    /** Counted over some documents, each by the hashes of its words. */
    public static Rarity of(List<int[]> documents) {
        int[] with = new int[SLOTS];
        for (int[] words : documents) {
            BitSet seen = new BitSet(SLOTS);
            for (int word : words) {
                seen.set(slot(word));
            }
            seen.stream().forEach(slot -> with[slot]++);
        }
        byte[] table = new byte[SLOTS];
        for (int slot = 0; slot < SLOTS; slot++) {
            // A word that all have still says a little: that they speak one language.
            table[slot] = (byte) Math.max(
                    1, Math.min(127, Math.round(STEPS * Math.log((documents.size() + 1.0) / Math.max(1, with[slot])))));
        }
        return new Rarity(table);
    }

    /** The table in the jar. */
    public static Rarity bundled() {
        return Bundled.RARITY;
    }

    /** The slot of a lemma's hash. */
    public static int slot(int hash) {
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    /** One byte of a table from a count of documents. */
    public static byte eighths(int documents, int with) {
        return (byte) Math.min(127, Math.max(0, Math.round(STEPS * Math.log(documents / (with + 1.0)))));
    }

    /** How rare the word with a hash is, as the class says. */
    public double of(int hash) {
        return eighthsOf(hash) / STEPS;
    }

    /** The same in eighths, from 0 to 127. */
    int eighthsOf(int hash) {
        return eighths[slot(hash)];
    }

    private static final class Bundled {
        static final Rarity RARITY = read();

        private static Rarity read() {
            try (InputStream in = Rarity.class.getResourceAsStream("/model/rarity.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no /model/rarity.bin");
                }
                byte[] bytes = in.readAllBytes();
                if (bytes.length != SLOTS) {
                    throw new IllegalStateException("/model/rarity.bin has " + bytes.length + " bytes, not " + SLOTS);
                }
                return new Rarity(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
