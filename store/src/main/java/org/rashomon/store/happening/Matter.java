package org.rashomon.store.happening;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

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
    static Shared byWords(Rarity rarity) {
        return new Shared(rarity);
    }

    /** Of a pair, from nothing but the pair. */
    final class Shared implements Matter {
        static final double LEAST = 0.05;
        static final double ENOUGH = 0.25;

        private static final int BAGS_AT_HAND = 1 << 12;
        private static final int PAIRS_AT_HAND = 1 << 16;

        private final Rarity rarity;
        private final Memo<int[], Bag> bags;
        /** Of two documents many tellings are compared. */
        private final AtomicReferenceArray<@Nullable Pair> pairs = new AtomicReferenceArray<>(PAIRS_AT_HAND);

        private record Pair(int[] a, int[] b, double alike) {}

        private Shared(Rarity rarity) {
            this.rarity = rarity;
            this.bags = new Memo<>(BAGS_AT_HAND, words -> Bag.of(words, rarity));
        }

        @Override
        public double same(Telling a, Telling b) {
            return same(alike(a, b));
        }

        /** @param x what a document's {@linkplain Telling#context words} are */
        double same(Bag x, Bag y) {
            return same(x.cosine(y));
        }

        private static double same(double alike) {
            return Math.max(0, Math.min(1, (alike - LEAST) / (ENOUGH - LEAST)));
        }

        @Override
        public double alike(Telling a, Telling b) {
            int[] x = a.context();
            int[] y = b.context();
            int place = 31 * System.identityHashCode(x) + System.identityHashCode(y) & PAIRS_AT_HAND - 1;
            Pair known = pairs.getPlain(place);
            if (known != null && known.a == x && known.b == y) {
                return known.alike;
            }
            double alike = bags.of(x).cosine(bags.of(y));
            pairs.setPlain(place, new Pair(x, y, alike));
            return alike;
        }
    }
}
