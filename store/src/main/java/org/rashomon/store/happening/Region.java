package org.rashomon.store.happening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Tellings that are clustered anew: those of happenings that may not stay as they were, those of happenings beside them that
 * probably will, and some that belong nowhere yet. Happenings are taken in {@linkplain StandingHappening pieces}. A telling is known by its
 * place: the happenings' come first, in this order.
 */
final class Region {

    private final Shelf shelf;
    private final List<StandingHappening> happenings = new ArrayList<>();
    /** Where each happening begins, and behind the last one the tellings that belong nowhere. */
    private final int[] begins;
    /** From here on up to the last happening's end nothing may move. */
    private final int still;

    private final int[] numbers;
    private final int[] homes;
    private final Pairs pairs = new Pairs();
    private final long[] reach;

    /**
     * @param inner happenings that may come out otherwise
     * @param border happenings of which nothing may move: if any of it does, they must be taken among the inner ones
     * @param loose numbers of tellings that belong nowhere
     */
    Region(Shelf shelf, List<StandingHappening> inner, List<StandingHappening> border, List<Integer> loose) {
        this.shelf = shelf;
        happenings.addAll(inner);
        happenings.addAll(border);
        begins = new int[happenings.size() + 1];
        for (int h = 0; h < happenings.size(); h++) {
            begins[h + 1] = begins[h] + happenings.get(h).size();
        }
        still = begins[inner.size()];
        numbers = new int[held() + loose.size()];
        homes = new int[numbers.length];
        for (int h = 0; h < happenings.size(); h++) {
            for (int i = begins[h]; i < begins[h + 1]; i++) {
                numbers[i] = happenings.get(h).member(i - begins[h]);
                homes[i] = h;
            }
        }
        for (int i = held(); i < numbers.length; i++) {
            numbers[i] = loose.get(i - held());
            homes[i] = happenings.size();
        }
        reach = new long[happenings.size() + 1];
    }

    private int held() {
        return begins[happenings.size()];
    }

    int size() {
        return numbers.length;
    }

    int number(int place) {
        return numbers[place];
    }

    boolean mayMove(int place) {
        return place < still || place >= held();
    }

    /** Whether both are in one happening, which knows how likely they are one. */
    boolean isWithin(int a, int b) {
        return homes[a] == homes[b] && a < held();
    }

    /** How likely two that are in no happening together are one. Of those of which neither may move it need not be told. */
    void add(int a, int b, long likelihood) {
        pairs.add(a, b, likelihood);
        if (mayMove(b)) {
            reach[homes[a]] = Math.max(reach[homes[a]], likelihood);
        }
        if (mayMove(a)) {
            reach[homes[b]] = Math.max(reach[homes[b]], likelihood);
        }
    }

    /** The numbers of the tellings in clusters, in order. */
    List<int[]> clusters() throws IOException {
        int[] pieces = pieces();
        int[] firsts = new int[pieces.length];
        int count = 0;
        for (int i = 0; i < pieces.length; i++) {
            if (pieces[i] == i) {
                firsts[count++] = i;
            }
        }
        firsts = inOrder(Arrays.copyOf(firsts, count));
        int[] ranks = new int[pieces.length];
        for (int p = 0; p < count; p++) {
            ranks[firsts[p]] = p;
        }
        int[] weights = new int[count];
        for (int i = 0; i < pieces.length; i++) {
            ranks[i] = ranks[pieces[i]];
            weights[ranks[i]]++;
        }
        AverageLink clustering = new AverageLink(weights, Linker.JOIN);
        for (int pair = 0; pair < pairs.size(); pair++) {
            clustering.add(ranks[pairs.a(pair)], ranks[pairs.b(pair)], pairs.likelihood(pair));
        }
        for (int h = 0; h < happenings.size(); h++) {
            Pairs within = happenings.get(h).pairs();
            for (int pair = 0; pair < within.size(); pair++) {
                int a = ranks[begins[h] + within.a(pair)];
                int b = ranks[begins[h] + within.b(pair)];
                clustering.add(a, b, within.likelihood(pair));
            }
        }
        return clusters(ranks, clustering.clusters());
    }

    /** Of each telling the first of its piece, which comes before it. */
    private int[] pieces() {
        int[] pieces = new int[numbers.length];
        Arrays.setAll(pieces, i -> i);
        for (int h = 0; h < happenings.size(); h++) {
            int[] of = happenings.get(h).pieces(reach[h]);
            for (int i = 0; i < of.length; i++) {
                pieces[begins[h] + i] = begins[h] + of[i];
            }
        }
        return pieces;
    }

    /** @param roots of each piece, by rank, the first of its cluster */
    private List<int[]> clusters(int[] ranks, int[] roots) throws IOException {
        int[] sizes = new int[roots.length];
        for (int rank : ranks) {
            sizes[roots[rank]]++;
        }
        int[][] places = new int[roots.length][];
        int[] filled = new int[roots.length];
        for (int i = 0; i < ranks.length; i++) {
            int root = roots[ranks[i]];
            if (places[root] == null) {
                places[root] = new int[sizes[root]];
            }
            places[root][filled[root]++] = i;
        }
        List<int[]> clusters = new ArrayList<>();
        for (int root = 0; root < roots.length; root++) {
            if (sizes[root] > 0) {
                int[] cluster = places[root];
                boolean inOrder = isWithin(cluster[0], cluster[cluster.length - 1]);
                clusters.add(Arrays.stream(inOrder ? cluster : inOrder(cluster))
                        .map(i -> numbers[i])
                        .toArray());
            }
        }
        return clusters;
    }

    /** Places in order of their tellings. */
    private int[] inOrder(int[] places) throws IOException {
        return shelf.inOrder(places, place -> numbers[place]);
    }
}
