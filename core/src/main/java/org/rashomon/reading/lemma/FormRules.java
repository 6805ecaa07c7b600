package org.rashomon.reading.lemma;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.reading.network.Vocabulary;

/**
 * What the lemma and the features of a form are under a tag, as learned from treebanks: by the whole form where it is an
 * exception, else by its longest known ending. Features may depend on the relation, too. Keys are 32-bit digests.
 *
 * <p>The file {@code model/lemmatiser.bin}, big-endian: {@code "RLM1"}; tags; scripts ({@code capitals, cut, add}); features; the
 * keys of scripts with a 16-bit script each; the keys of features with 16 bits each; for verbs, nouns and adjectives the
 * classes of {@code words.bin} whose words are base forms, and the lemmas of the treebanks by digest.
 */
public final class FormRules {

    /** Bytes that open the file. */
    public static final int MAGIC = 0x524c4d31;

    /** Endings are at most this long. */
    public static final int LONGEST_ENDING = 6;

    /**
     * How to make a lemma of a form.
     *
     * @param capitals what becomes of them
     * @param cut how many characters to take off the end
     * @param add what to put there
     */
    public record Script(Capitals capitals, int cut, String add) {}

    /** What becomes of capitals in a lemma. */
    public enum Capitals {
        LOWERED,
        KEPT,
        /** Kept, and a form without any gets one: {@code mexico}. */
        NAME
    }

    /** A script that was found by an ending is checked against the known base forms of its word class. */
    enum Base {
        VERB,
        NOUN,
        ADJECTIVE
    }

    private final List<String> tags;
    private final List<Script> scripts;
    private final List<String> features;
    private final Vocabulary scriptKeys;
    private final short[] scriptOf;
    private final Vocabulary featureKeys;
    private final short[] featuresOf;
    private final boolean[][] bases;
    private final Vocabulary[] known;

    private FormRules(
            List<String> tags,
            List<Script> scripts,
            List<String> features,
            Vocabulary scriptKeys,
            short[] scriptOf,
            Vocabulary featureKeys,
            short[] featuresOf,
            boolean[][] bases,
            Vocabulary[] known) {
        this.tags = tags;
        this.scripts = scripts;
        this.features = features;
        this.scriptKeys = scriptKeys;
        this.scriptOf = scriptOf;
        this.featureKeys = featureKeys;
        this.featuresOf = featuresOf;
        this.bases = bases;
        this.known = known;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it does not hold such rules
     */
    public static FormRules read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a lemmatiser");
        }
        String[] tags = strings(in);
        Script[] scripts = new Script[in.readInt()];
        for (int i = 0; i < scripts.length; i++) {
            scripts[i] = new Script(Capitals.values()[in.readUnsignedByte()], in.readUnsignedByte(), in.readUTF());
        }
        String[] features = strings(in);
        int[] scriptKeys = new int[in.readInt()];
        short[] scriptOf = new short[scriptKeys.length];
        for (int i = 0; i < scriptKeys.length; i++) {
            scriptKeys[i] = in.readInt();
            scriptOf[i] = in.readShort();
        }
        int[] featureKeys = new int[in.readInt()];
        short[] featuresOf = new short[featureKeys.length];
        for (int i = 0; i < featureKeys.length; i++) {
            featureKeys[i] = in.readInt();
            featuresOf[i] = in.readShort();
        }
        boolean[][] bases = new boolean[Base.values().length][in.readInt()];
        for (boolean[] base : bases) {
            for (int i = 0; i < base.length; i++) {
                base[i] = in.readBoolean();
            }
        }
        Vocabulary[] known = new Vocabulary[bases.length];
        for (int k = 0; k < known.length; k++) {
            int[] digests = new int[in.readInt()];
            for (int i = 0; i < digests.length; i++) {
                digests[i] = in.readInt();
            }
            known[k] = new Vocabulary(digests);
        }
        return new FormRules(
                List.of(tags),
                List.of(scripts),
                List.of(features),
                new Vocabulary(scriptKeys),
                scriptOf,
                new Vocabulary(featureKeys),
                featuresOf,
                bases,
                known);
    }

    private static String[] strings(DataInputStream in) throws IOException {
        String[] strings = new String[in.readInt()];
        for (int i = 0; i < strings.length; i++) {
            strings[i] = in.readUTF().intern();
        }
        return strings;
    }

    /** Penn and universal tag as one, {@code NNP/PROPN}; the index is what the other methods take. */
    public List<String> tags() {
        return tags;
    }

    /** Whether a word that belongs to a tag class of the word table can be the base form of such a word. */
    boolean isBase(Base base, int tagClass) {
        return tagClass < bases[base.ordinal()].length && bases[base.ordinal()][tagClass];
    }

    /** Whether the word with this digest is a lemma of the treebanks. */
    boolean isKnown(Base base, int digest) {
        return known[base.ordinal()].index(digest) >= 0;
    }

    /** How to make the lemma of a form that is an exception under its tag, or null. */
    @Nullable
    Script exception(int tag, CharSequence text, int start, int end) {
        int index = scriptKeys.index(wholeKey(tag, text, start, end));
        return index < 0 ? null : scripts.get(scriptOf[index]);
    }

    /** How to make the lemma of a form by its ending. */
    Script script(int tag, CharSequence text, int start, int end) {
        int index = -1;
        for (int from = Math.max(start, end - LONGEST_ENDING); index < 0 && from <= end; from++) {
            index = scriptKeys.index(endingKey(tag, text, from, end));
        }
        return index < 0 ? scripts.get(0) : scripts.get(scriptOf[index]);
    }

    /** The features of a form under a tag and a relation, {@code _} if it has none. */
    public String features(int tag, String relation, CharSequence text, int start, int end) {
        int of = relationTag(tag, relation);
        int index = featureKeys.index(wholeKey(of, text, start, end));
        if (index < 0) {
            index = featureKeys.index(wholeKey(tag, text, start, end));
        }
        if (index < 0) {
            index = featureKeys.index(endingKey(of, text, end, end));
        }
        if (index < 0) {
            index = featureKeys.index(endingKey(tag, text, end, end));
        }
        return index < 0 ? "_" : features.get(featuresOf[index]);
    }

    /** What stands for a tag in a key when the relation counts, too. */
    public static int relationTag(int tag, String relation) {
        return tag + 31 * relation.hashCode();
    }

    /** The key of a whole form under a tag. Case is left out, and typographic apostrophes are ASCII's. */
    public static int wholeKey(int tag, CharSequence text, int start, int end) {
        return key(~tag, text, start, end);
    }

    /** The key of an ending, which may be empty, under a tag. */
    public static int endingKey(int tag, CharSequence text, int start, int end) {
        return key(tag, text, start, end);
    }

    private static int key(int seed, CharSequence text, int start, int end) {
        long hash = (seed + 1) * 0x51ED270B27B4F3CFL + (end - start);
        for (int i = start; i < end; i++) {
            hash = (hash ^ plain(text.charAt(i))) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        int key = (int) (hash ^ hash >>> 32);
        return key == 0 ? 1 : key;
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' || c == '‘' || c == 'ʼ' ? '\'' : Character.toLowerCase(c);
    }
}
