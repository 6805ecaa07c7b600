package org.rashomon.store;

/** How much of a text another shares, from the signatures that were taken down of both. */
public interface Likeness {

    /** From here on a text is a near copy of the other. */
    double threshold();

    /** Two near copies have one of these in common, as good as always. */
    long[] bands(String signature);

    /** From 0 to 1, the same either way round. */
    double of(String signature, String other);
}
