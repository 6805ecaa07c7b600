package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One cue with all that {@link RoleDecoder} needs to know of the elements around it. */
public final class RoleInstance {

    /** Token ranges of the elements. */
    int[] firsts = new int[0];

    int[] lasts = new int[0];
    int size;
    int head;
    int lemma;
    int pos;

    /** Tokens before each element, and of all at the end. */
    int[] before = new int[0];

    /** The quotation that each element begins in and ends in, -1 for none; and whether it is the quotation's first or last. */
    int[] quotations = new int[0];

    boolean[] opens = new boolean[0];
    boolean[] closes = new boolean[0];

    /** Lists 3e, 3e + 1, 3e + 2 for element e, then those of the offered spans. */
    Features features = new Features();

    int[] offeredFirsts = new int[0];
    int[] offeredLasts = new int[0];
    int offered;

    /** Fills an instance from what was read around a cue; the instance shares the reader's memory until it is copied. */
    public static void fill(TokenViews v, int cue, RoleFeatures read, RoleInstance into) {
        Window w = read.window;
        into.firsts = w.firsts;
        into.lasts = w.lasts;
        into.size = w.size;
        into.head = w.head;
        into.lemma = v.lemma[cue];
        into.pos = v.pos[cue];
        into.features = read.features();
        into.offeredFirsts = read.offeredFirsts;
        into.offeredLasts = read.offeredLasts;
        into.offered = read.offered;
        if (into.before.length < w.size + 1) {
            into.before = new int[2 * w.size + 1];
            into.quotations = new int[2 * w.size];
            into.opens = new boolean[2 * w.size];
            into.closes = new boolean[2 * w.size];
        }
        for (int e = 0; e < w.size; e++) {
            into.before[e + 1] = into.before[e] + w.lasts[e] - w.firsts[e] + 1;
            int q = v.quotations.of(w.firsts[e]);
            into.quotations[e] = q;
            into.opens[e] = q >= 0 && v.quotations.all().get(q).first() == w.firsts[e];
            into.closes[e] = q >= 0 && v.quotations.all().get(q).last() == w.lasts[e];
        }
    }

    /** A copy that will not change. */
    public RoleInstance copy() {
        RoleInstance c = new RoleInstance();
        c.size = size;
        c.head = head;
        c.lemma = lemma;
        c.pos = pos;
        c.firsts = Arrays.copyOf(firsts, size);
        c.lasts = Arrays.copyOf(lasts, size);
        c.before = Arrays.copyOf(before, size + 1);
        c.quotations = Arrays.copyOf(quotations, size);
        c.opens = Arrays.copyOf(opens, size);
        c.closes = Arrays.copyOf(closes, size);
        c.features = features.copy();
        c.offeredFirsts = Arrays.copyOf(offeredFirsts, offered);
        c.offeredLasts = Arrays.copyOf(offeredLasts, offered);
        c.offered = offered;
        return c;
    }

    /**
     * Gold token ranges as segments {@code {label, first element, element after}} in order; an element belongs to a role when
     * the role has more than half of its tokens.
     *
     * @param roles token ranges of source, cue and content
     */
    public List<int[]> segments(List<List<int[]>> roles) {
        int[] labels = new int[size];
        Arrays.fill(labels, -1);
        for (int label : new int[] {RoleDecoder.CONTENT, RoleDecoder.SOURCE, RoleDecoder.CUE}) {
            for (int[] range : roles.get(label)) {
                for (int e = 0; e < size; e++) {
                    int both = Math.min(range[1], lasts[e]) - Math.max(range[0], firsts[e]) + 1;
                    if (2 * both > lasts[e] - firsts[e] + 1) {
                        labels[e] = label;
                    }
                }
            }
        }
        if (labels[head] != RoleDecoder.CUE) {
            labels[head] = RoleDecoder.CUE;
        }
        List<int[]> segments = new ArrayList<>();
        for (int e = 0; e < size; ) {
            int end = e + 1;
            while (end < size && labels[end] == labels[e]) {
                end++;
            }
            if (labels[e] >= 0) {
                segments.add(new int[] {labels[e], e, end});
            }
            e = end;
        }
        return segments;
    }

    /** The token ranges of segments of one label. */
    public List<int[]> ranges(List<int[]> segments, int label) {
        List<int[]> ranges = new ArrayList<>();
        for (int[] s : segments) {
            if (s[0] == label) {
                ranges.add(new int[] {firsts[s[1]], lasts[s[2] - 1]});
            }
        }
        return ranges;
    }
}
