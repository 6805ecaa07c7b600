package org.rashomon.store.happening;

/** How alike two words for an act are in meaning. */
public interface Meaning {

    /** Knows no two words that are alike. */
    Meaning NONE = (a, b) -> 0;

    /**
     * From 0 to 1, the same either way round.
     *
     * @param a a lemma
     * @param b another
     */
    double alike(String a, String b);
}
