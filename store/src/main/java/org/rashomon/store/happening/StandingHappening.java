package org.rashomon.store.happening;

/**
 * A happening as it stands, and the pieces that it was made of at first.
 *
 * <p>Averages only fall as clusters are joined, and an average is never above the likeliest pair in it. So the joins within a
 * happening that are better than its likeliest pair with anything that may move come first, whatever that does: what
 * they make is one piece, and need not be found again.
 */
final class StandingHappening {

    private final int[] members;
    private final Pairs pairs;
    private long reach = -1;
    private int[] pieces = {};

    /**
     * @param members numbers of its tellings, in order
     * @param pairs of its tellings, by their places in {@code members}
     */
    StandingHappening(int[] members, Pairs pairs) {
        this.members = members;
        this.pairs = pairs;
    }

    int size() {
        return members.length;
    }

    int member(int place) {
        return members[place];
    }

    Pairs pairs() {
        return pairs;
    }

    /**
     * For each telling the place of the first of its piece.
     *
     * @param reach its likeliest pair with what may move, 0 for none
     */
    int[] pieces(long reach) {
        if (this.reach != reach) {
            AverageLink clustering = new AverageLink(members.length, Math.max(Linker.JOIN, reach + 1));
            clustering.addAll(pairs);
            pieces = clustering.clusters();
            this.reach = reach;
        }
        return pieces;
    }
}
