package org.rashomon.store.happening;

/** Whether two documents are on the same matter. */
public interface Matter {

    /** From 0 to 1, the same either way round. */
    double same(Telling a, Telling b);

    /** How much the two share, from 0 to 1, the same either way round. */
    double alike(Telling a, Telling b);

    /**
     * By the words that the two documents share, weighted by how rare they are: below {@value Shared#LEAST} they are no more
     * alike than any two of a day's news, from {@value Shared#ENOUGH} on they are on one matter.
     */
    static Matter byWords(Rarity rarity) {
        return new Shared(rarity);
    }

    /** Of a pair, from nothing but the pair. */
    final class Shared implements Matter {
        static final double LEAST = 0.05;
        static final double ENOUGH = 0.25;

        private final Rarity rarity;

        private Shared(Rarity rarity) {
            this.rarity = rarity;
        }

        @Override
        public double same(Telling a, Telling b) {
            return Math.max(0, Math.min(1, (alike(a, b) - LEAST) / (ENOUGH - LEAST)));
        }

        @Override
        public double alike(Telling a, Telling b) {
            return Overlap.cosine(a.context(), b.context(), rarity);
        }
    }
}
