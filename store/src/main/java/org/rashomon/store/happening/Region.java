package org.rashomon.store.happening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Tellings that are clustered anew: some that may go anywhere, and happenings that stood beside them.
 *
 * <p>What a happening was made of at first need not be found again. Averages only fall as clusters are joined, and an average
 * is never above the likeliest pair in it. So the joins within a happening that are better than its likeliest pair
 * with what may go elsewhere come first, whatever that does; what they make is taken as one piece.
 */
final class Region {

    /** Of a telling that belongs to no happening yet. */
    private static final int NONE = -1;

    /** Of each telling its happening, counted from 0. */
    private final int[] happenings;

    private final boolean[] free;
    private final int count;
    private final Pairs pairs = new Pairs();

    /**
     * @param heads of each telling a number that stands for the happening it was in, {@link Growth#NONE} for none
     * @param free of each telling whether it may go elsewhere; those that may not only belong here as long as they stay
     *     where they are
     */
    Region(int[] heads, boolean[] free) {
        this.free = free;
        happenings = new int[heads.length];
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < heads.length; i++) {
            happenings[i] = heads[i] == Growth.NONE ? NONE : known.computeIfAbsent(heads[i], h -> known.size());
        }
        count = known.size();
    }

    /** How likely two are one; to be given once a pair. */
    void add(int a, int b, long likelihood) {
        if (free[a] || free[b] || happenings[a] == happenings[b]) {
            pairs.add(a, b, likelihood);
        }
    }

    /** For each telling the first of its cluster. Only right if those that are not free come out as they were. */
    int[] clusters() {
        int[] pieces = pieces();
        int[] places = new int[pieces.length];
        int[] firsts = new int[pieces.length];
        int[] sizes = new int[pieces.length];
        int size = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i] == i) {
                firsts[size] = i;
                places[i] = size++;
            }
            sizes[places[pieces[i]]]++;
        }
        AverageLink clustering = new AverageLink(Arrays.copyOf(sizes, size), Linker.JOIN);
        for (int pair = 0; pair < pairs.size(); pair++) {
            clustering.add(places[pieces[pairs.a(pair)]], places[pieces[pairs.b(pair)]], pairs.likelihood(pair));
        }
        int[] roots = clustering.clusters();
        int[] clusters = new int[pieces.length];
        for (int i = 0; i < pieces.length; i++) {
            clusters[i] = firsts[roots[places[pieces[i]]]];
        }
        return clusters;
    }

    /** For each telling the first of what its happening is made of at first. */
    private int[] pieces() {
        long[] reach = reach();
        int[] sizes = new int[count];
        int[] places = new int[happenings.length];
        for (int i = 0; i < happenings.length; i++) {
            places[i] = happenings[i] == NONE ? 0 : sizes[happenings[i]]++;
        }
        AverageLink[] own = new AverageLink[count];
        int[][] members = new int[count][];
        for (int h = 0; h < count; h++) {
            own[h] = new AverageLink(sizes[h], Math.max(Linker.JOIN, reach[h] + 1));
            members[h] = new int[sizes[h]];
        }
        int[] pieces = new int[happenings.length];
        for (int i = 0; i < happenings.length; i++) {
            pieces[i] = i;
            if (happenings[i] != NONE) {
                members[happenings[i]][places[i]] = i;
            }
        }
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = pairs.a(pair);
            int b = pairs.b(pair);
            if (happenings[a] != NONE && happenings[a] == happenings[b]) {
                own[happenings[a]].add(places[a], places[b], pairs.likelihood(pair));
            }
        }
        for (int h = 0; h < count; h++) {
            int[] roots = own[h].clusters();
            for (int i = 0; i < roots.length; i++) {
                pieces[members[h][i]] = members[h][roots[i]];
            }
        }
        return pieces;
    }

    /** Of each happening its likeliest pair with what may go elsewhere. */
    private long[] reach() {
        long[] reach = new long[count];
        for (int pair = 0; pair < pairs.size(); pair++) {
            int a = pairs.a(pair);
            int b = pairs.b(pair);
            if (happenings[a] != happenings[b]) {
                reach(a, b, pairs.likelihood(pair), reach);
                reach(b, a, pairs.likelihood(pair), reach);
            }
        }
        return reach;
    }

    private void reach(int from, int to, long likelihood, long[] reach) {
        if (free[from] && happenings[to] != NONE) {
            reach[happenings[to]] = Math.max(reach[happenings[to]], likelihood);
        }
    }
}
