package org.rashomon.store.happening;

/** How alike words are in meaning. Words are known by {@link Overlap#hash}. */
public interface Meaning {

    /** Knows no two words that are alike. */
    Meaning NONE = (a, b) -> 0;

    /**
     * From -1 to 1, the same either way round; 0 where nothing is known of the words on one side.
     *
     * @param a hashes of some words
     * @param b hashes of others
     */
    double alike(int[] a, int[] b);
}
