package org.rashomon.store.happening;

import java.util.Arrays;
import java.util.Locale;

/** Words as linking knows them: by hash. */
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

    /** Those of two bags in one. */
    static int[] both(int[] a, int[] b) {
        int[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return bag(all, all.length);
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
}
