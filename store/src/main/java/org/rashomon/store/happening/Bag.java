package org.rashomon.store.happening;

/**
 * A bag of words, each weighted by how rare it is in news text, with the square of their vector's length. Two share as much
 * as the cosine of their vectors says.
 *
 * <p>Rarity comes from a fixed table and not from the store, so that the likeness of two accounts does not depend on what
 * else has been read.
 *
 * @param hashes ascending, each once
 * @param weights for each word the square of its {@linkplain Rarity#eighthsOf rarity in eighths}
 * @param squares the sum of the weights
 */
record Bag(int[] hashes, short[] weights, long squares) {

    static Bag of(int[] hashes, Rarity rarity) {
        short[] weights = new short[hashes.length];
        long squares = 0;
        for (int i = 0; i < weights.length; i++) {
            int rare = rarity.eighthsOf(hashes[i]);
            weights[i] = (short) (rare * rare);
            squares += weights[i];
        }
        return new Bag(hashes, weights, squares);
    }

    /** From 0 to 1, the same either way round; 0 when either is empty. */
    double cosine(Bag other) {
        int[] theirs = other.hashes;
        long shared = 0;
        // Which of two words comes first cannot be foretold: it is counted with, not branched on.
        for (int i = 0, j = 0; i < hashes.length && j < theirs.length; ) {
            int a = hashes[i];
            int b = theirs[j];
            shared += a == b ? weights[i] : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return shared == 0 ? 0 : shared / Math.sqrt((double) squares * other.squares);
    }
}
