package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The contents of drafts by the tokens they hold: finds those around a draft without looking at all the others, so that a text
 * of many sayings takes time in proportion to them.
 */
public final class Contents {

    private static final Comparator<int[]> BY_START = Comparator.comparingInt(range -> range[0]);

    private final List<Draft> drafts;

    /** {@code {first, last, which draft}}, by their first token. */
    private final List<int[]> ranges = new ArrayList<>();

    /** A tree over the ranges, in an array: the last token that any range below reaches. */
    private final int[] furthest;

    private final int leaves;

    public Contents(List<Draft> drafts) {
        this.drafts = List.copyOf(drafts);
        for (int d = 0; d < this.drafts.size(); d++) {
            for (int[] range : this.drafts.get(d).content) {
                ranges.add(new int[] {range[0], range[1], d});
            }
        }
        ranges.sort(BY_START);
        leaves = Math.max(1, Integer.highestOneBit(Math.max(1, ranges.size())) * 2);
        furthest = new int[2 * leaves];
        Arrays.fill(furthest, -1);
        for (int i = 0; i < ranges.size(); i++) {
            furthest[leaves + i] = ranges.get(i)[1];
        }
        for (int node = leaves - 1; node > 0; node--) {
            furthest[node] = Math.max(furthest[2 * node], furthest[2 * node + 1]);
        }
    }

    /** The drafts in whose content {@code inner} stands; in no order that means anything. */
    public List<Draft> around(Draft inner) {
        List<int[]> stands = inner.cue.isEmpty() ? inner.content : inner.cue;
        List<Draft> found = new ArrayList<>();
        if (!stands.isEmpty()) {
            collect(1, 0, leaves, stands.get(0)[0], inner, found);
        }
        return found;
    }

    private void collect(int node, int from, int to, int token, Draft inner, List<Draft> found) {
        if (from >= ranges.size() || furthest[node] < token || ranges.get(from)[0] > token) {
            return;
        }
        if (to - from == 1) {
            Draft outer = drafts.get(ranges.get(from)[2]);
            if (inner.standsIn(outer)) {
                found.add(outer);
            }
            return;
        }
        int middle = (from + to) >>> 1;
        collect(2 * node, from, middle, token, inner, found);
        collect(2 * node + 1, middle, to, token, inner, found);
    }
}
