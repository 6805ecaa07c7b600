package org.rashomon.ingest.duplicate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.util.Arrays;
import java.util.HexFormat;
import org.rashomon.text.Block;
import org.rashomon.text.Document;

/**
 * What is kept of a text to tell how much of it another shares: a MinHash (Broder 1997; in the SuperMinHash form of Ertl
 * 2017) of its runs of four words, case and punctuation aside. The same text gives the same signature on every machine.
 */
public final class Signature {

    private static final int COMPONENTS = 128;
    private static final int BITS = 8;
    private static final int SHINGLE = 4;
    /** Rows of four: texts that share half of their runs meet in a band with 87%, those that share 0.7 with 99.98%. */
    private static final int ROWS = 4;

    private static final SimilarityHashPolicy POLICY = SimilarityHashing.superMinHash(COMPONENTS, BITS);
    private static final Hasher64 HASHER = Hashing.komihash5_0();

    private final byte[] components;

    private Signature(byte[] components) {
        this.components = components;
    }

    /** Over the prose of the body: title, byline, captions and references are the outlet's own. */
    public static Signature of(Document document) {
        StringBuilder body = new StringBuilder();
        for (Block block : document.layout().blocks()) {
            switch (block.kind()) {
                case PARAGRAPH, LIST_ITEM, BLOCK_QUOTE ->
                    body.append(
                                    document.text(),
                                    block.span().start(),
                                    block.span().end())
                            .append('\n');
                default -> {}
            }
        }
        return of(body.length() == 0 ? document.text() : body);
    }

    public static Signature of(CharSequence text) {
        long[] words = words(text);
        int n = Math.max(1, words.length - SHINGLE + 1);
        long[] shingles = new long[n];
        for (int i = 0; i < n; i++) {
            long shingle = 0;
            for (int k = i; k < Math.min(i + SHINGLE, words.length); k++) {
                shingle = shingle * 0x9E3779B97F4A7C15L + words[k];
            }
            shingles[i] = shingle;
        }
        return new Signature(POLICY.createHasher().compute(ElementHashProvider.ofValues(shingles)));
    }

    private static long[] words(CharSequence text) {
        long[] words = new long[16];
        int n = 0;
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            } else if (word.length() > 0) {
                if (n == words.length) {
                    words = Arrays.copyOf(words, 2 * n);
                }
                words[n++] = HASHER.hashCharsToLong(word);
                word.setLength(0);
            }
        }
        return Arrays.copyOf(words, n);
    }

    /** How much two texts share, from 0 to 1: an estimate of the Jaccard coefficient, give or take .04. */
    public double similarity(Signature other) {
        double equal = POLICY.getFractionOfEqualComponents(components, other.components);
        double chance = 1.0 / (1 << BITS);
        return Math.max(0, (equal - chance) / (1 - chance));
    }

    /**
     * Keys to find candidates by: two texts that share much have one of these in common at the same place, two that do
     * not hardly ever do.
     */
    public long[] bands() {
        long[] bands = new long[COMPONENTS / ROWS];
        for (int band = 0; band < bands.length; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = key << BITS | POLICY.getComponent(components, band * ROWS + row);
            }
            bands[band] = key;
        }
        return bands;
    }

    /** As it is stored: 256 hex digits. */
    public String hex() {
        return HexFormat.of().formatHex(components);
    }

    /** @throws IllegalArgumentException if that is no signature */
    public static Signature parse(String hex) {
        byte[] components = HexFormat.of().parseHex(hex);
        if (components.length != POLICY.getSignatureSizeInBytes()) {
            throw new IllegalArgumentException(
                    "a signature has " + 2 * POLICY.getSignatureSizeInBytes() + " hex digits, not " + hex.length());
        }
        return new Signature(components);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature signature && Arrays.equals(components, signature.components);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(components);
    }

    @Override
    public String toString() {
        return hex();
    }
}
