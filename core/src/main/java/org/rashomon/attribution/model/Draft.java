package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.text.Evidence;

/** An attribution in the making, over tokens. Ranges are {@code {first, last}}, both included, in text order. */
public final class Draft {

    /** The token the cue hangs on, or -1. */
    public final int head;

    public final List<int[]> source = new ArrayList<>();
    public final List<int[]> cue = new ArrayList<>();
    public final List<int[]> content = new ArrayList<>();
    public final List<Evidence> evidence = new ArrayList<>();

    /** Probability that this is an attribution. */
    public double score = 1;

    /** The draft in whose content this one stands; null if none. */
    @org.jspecify.annotations.Nullable
    public Draft parent;

    public Draft(int head) {
        this.head = head;
    }

    public static boolean holds(List<int[]> ranges, int token) {
        for (int[] range : ranges) {
            if (range[0] <= token && token <= range[1]) {
                return true;
            }
        }
        return false;
    }

    public static int size(List<int[]> ranges) {
        int size = 0;
        for (int[] range : ranges) {
            size += range[1] - range[0] + 1;
        }
        return size;
    }

    /** Where it stands for order and nesting: its cue, else its content, else its source. */
    public int anchor() {
        List<int[]> ranges = !cue.isEmpty() ? cue : !content.isEmpty() ? content : source;
        return ranges.isEmpty() ? head : ranges.get(0)[0];
    }

    /** All tokens of cue and source stand in the content of {@code that}. */
    public boolean standsIn(Draft that) {
        if (this == that || that.content.isEmpty()) {
            return false;
        }
        List<int[]> ranges = cue.isEmpty() ? content : cue;
        for (int[] range : ranges) {
            if (!holds(that.content, range[0]) || !holds(that.content, range[1])) {
                return false;
            }
        }
        return !ranges.isEmpty() && (!cue.isEmpty() || size(content) < size(that.content));
    }
}
