package org.rashomon.store.happening;

/**
 * A bag of words, each weighted by how rare it is in news text, with the square of their vector's length. Two share as much
 * as the cosine of their vectors says.
 *
 * <p>Rarity comes from a fixed table and not from the store, so that the likeness of two accounts does not depend on what
 * else has been read.
 *
 * @param hashes ascending, each once
 */
record Bag(int[] hashes, double squares) {

    static Bag of(int[] hashes, Rarity rarity) {
        double squares = 0;
        for (int hash : hashes) {
            squares += square(rarity.of(hash));
        }
        return new Bag(hashes, squares);
    }

    /** From 0 to 1, the same either way round; 0 when either is empty. */
    double cosine(Bag other, Rarity rarity) {
        int[] theirs = other.hashes;
        double shared = 0;
        for (int i = 0, j = 0; i < hashes.length && j < theirs.length; ) {
            if (hashes[i] < theirs[j]) {
                i++;
            } else if (theirs[j] < hashes[i]) {
                j++;
            } else {
                shared += square(rarity.of(hashes[i]));
                i++;
                j++;
            }
        }
        return shared == 0 ? 0 : shared / Math.sqrt(squares * other.squares);
    }

    private static double square(double x) {
        return x * x;
    }
}
