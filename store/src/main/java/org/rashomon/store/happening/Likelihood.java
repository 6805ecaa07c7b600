package org.rashomon.store.happening;

/**
 * How likely two tellings are of one happening, as a whole number: sums of it are the same in any order. The upper digits
 * are the probability; the lower ones, made from the two accounts' ids, tell equal probabilities apart, so that which of
 * two is joined first does not hang on what else is in the store.
 */
final class Likelihood {

    private static final int PROBABILITY_BITS = 16;
    private static final int TIE_BITS = 20;

    private Likelihood() {}

    /** Of a probability, with nothing to tell ties apart. */
    static long of(double probability) {
        return (long) (probability * (1 << PROBABILITY_BITS)) << TIE_BITS;
    }

    /** Of a probability of two accounts, the same either way round. */
    static long of(double probability, String a, String b) {
        long mixed = (mix(a.hashCode()) + mix(b.hashCode())) * 0x9E3779B97F4A7C15L;
        return of(probability) | mixed >>> 64 - TIE_BITS;
    }

    static double probability(long likelihood) {
        return (likelihood >> TIE_BITS) / (double) (1 << PROBABILITY_BITS);
    }

    private static long mix(int hash) {
        long mixed = (hash ^ 0x2545F4914F6CDD1DL) * 0xBF58476D1CE4E5B9L;
        return (mixed ^ mixed >>> 31) * 0x94D049BB133111EBL;
    }
}
