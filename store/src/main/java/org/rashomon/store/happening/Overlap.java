package org.rashomon.store.happening;

import java.util.Arrays;
import java.util.Locale;

/**
 * How much two bags of words share: the cosine of their vectors, each word weighted by how rare it is in news text.
 *
 * <p>Words are known by hash. Rarity comes from a fixed table and not from the store, so that the likeness of two
 * accounts does not depend on what else has been read.
 */
public final class Overlap {

    private Overlap() {}

    /** FNV-1a over the lower-cased characters. */
    public static int hash(String lemma) {
        return hash(0x811c9dc5, lemma);
    }

    /** The hash of a word that begins with one whose hash is known. */
    static int hash(int start, String lemma) {
        int hash = start;
        String lower = lemma.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            hash = (hash ^ lower.charAt(i)) * 0x01000193;
        }
        return hash;
    }

    /** Hashes of the words of a phrase, ascending, each once. */
    public static int[] words(String phrase) {
        String[] words = phrase.split(" ");
        int[] hashes = new int[words.length];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = hash(words[i]);
        }
        return bag(hashes, hashes.length);
    }

    /** Sorted, each once. */
    static int[] bag(int[] hashes, int length) {
        int[] sorted = Arrays.copyOf(hashes, length);
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    /** From 0 to 1; 0 when either is empty. */
    static double cosine(int[] a, int[] b, Rarity rarity) {
        double shared = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0, j = 0; i < a.length || j < b.length; ) {
            if (j == b.length || i < a.length && a[i] < b[j]) {
                squaresA += square(rarity.of(a[i++]));
            } else if (i == a.length || b[j] < a[i]) {
                squaresB += square(rarity.of(b[j++]));
            } else {
                double square = square(rarity.of(a[i]));
                shared += square;
                squaresA += square;
                squaresB += square;
                i++;
                j++;
            }
        }
        return shared == 0 ? 0 : shared / Math.sqrt(squaresA * squaresB);
    }

    private static double square(double x) {
        return x * x;
    }
}
