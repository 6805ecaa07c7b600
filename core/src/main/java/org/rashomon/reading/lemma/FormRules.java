package org.rashomon.reading.lemma;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.rashomon.reading.network.Vocabulary;

/**
 * What the lemma and the features of a form are under a tag, as learned from treebanks: by the whole form where it is an
 * exception, else by its longest known ending. Keys are 32-bit digests of tag and form or ending.
 *
 * <p>The file {@code model/lemmatiser.bin}, big-endian: {@code "RLM1"}; tags; scripts ({@code keep case, cut, add}); features; the
 * keys of scripts with a 16-bit script each; the keys of features with 16 bits each.
 */
public final class FormRules {

    /** Bytes that open the file. */
    public static final int MAGIC = 0x524c4d31;

    /** Endings are at most this long. */
    public static final int LONGEST_ENDING = 6;

    /**
     * How to make a lemma of a form.
     *
     * @param keepsCase whether capitals stay
     * @param cut how many characters to take off the end
     * @param add what to put there
     */
    public record Script(boolean keepsCase, int cut, String add) {}

    private final List<String> tags;
    private final List<Script> scripts;
    private final List<String> features;
    private final Vocabulary scriptKeys;
    private final short[] scriptOf;
    private final Vocabulary featureKeys;
    private final short[] featuresOf;

    private FormRules(
            List<String> tags,
            List<Script> scripts,
            List<String> features,
            Vocabulary scriptKeys,
            short[] scriptOf,
            Vocabulary featureKeys,
            short[] featuresOf) {
        this.tags = tags;
        this.scripts = scripts;
        this.features = features;
        this.scriptKeys = scriptKeys;
        this.scriptOf = scriptOf;
        this.featureKeys = featureKeys;
        this.featuresOf = featuresOf;
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
            scripts[i] = new Script(in.readBoolean(), in.readUnsignedByte(), in.readUTF());
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
        return new FormRules(
                List.of(tags),
                List.of(scripts),
                List.of(features),
                new Vocabulary(scriptKeys),
                scriptOf,
                new Vocabulary(featureKeys),
                featuresOf);
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

    /** How to make the lemma of a form under a tag. */
    Script script(int tag, CharSequence text, int start, int end) {
        int index = scriptKeys.index(wholeKey(tag, text, start, end));
        for (int from = Math.max(start, end - LONGEST_ENDING); index < 0 && from <= end; from++) {
            index = scriptKeys.index(endingKey(tag, text, from, end));
        }
        return index < 0 ? scripts.get(0) : scripts.get(scriptOf[index]);
    }

    /** The features of a form under a tag, {@code _} if it has none. */
    public String features(int tag, CharSequence text, int start, int end) {
        int index = featureKeys.index(wholeKey(tag, text, start, end));
        if (index < 0) {
            index = featureKeys.index(endingKey(tag, text, end, end));
        }
        return index < 0 ? "_" : features.get(featuresOf[index]);
    }

    /** The key of a whole form under a tag. Case is left out, and typographic apostrophes are ASCII's. */
    public static int wholeKey(int tag, CharSequence text, int start, int end) {
        return key(tag + 1000, text, start, end);
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
