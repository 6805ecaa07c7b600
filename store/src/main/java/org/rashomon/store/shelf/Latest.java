package org.rashomon.store.shelf;

import java.util.Arrays;

/** Postings in memory, in the order in which they came: the keys by open addressing, under each a chain of what stands there. */
final class Latest {

    private static final int NONE = -1;

    /** Of each place its key, and the first and the last posting under it. */
    private long[] keys = new long[64];

    private int[] firsts = empty(64);
    private int[] lasts = new int[64];
    private int keyCount;

    private int[] records = new int[64];
    private long[] extras = new long[64];
    /** The next posting under the same key. */
    private int[] nexts = new int[64];

    private int size;

    private static int[] empty(int places) {
        int[] firsts = new int[places];
        Arrays.fill(firsts, NONE);
        return firsts;
    }

    /** How many postings there are. */
    int size() {
        return size;
    }

    void add(long key, int record, long extra) {
        if (size == records.length) {
            records = Arrays.copyOf(records, 2 * size);
            extras = Arrays.copyOf(extras, 2 * size);
            nexts = Arrays.copyOf(nexts, 2 * size);
        }
        if (2 * keyCount == keys.length) {
            widen();
        }
        records[size] = record;
        extras[size] = extra;
        nexts[size] = NONE;
        int place = place(key);
        if (firsts[place] == NONE) {
            keys[place] = key;
            firsts[place] = size;
            keyCount++;
        } else {
            nexts[lasts[place]] = size;
        }
        lasts[place] = size++;
    }

    void visit(long key, Postings.Visitor visitor) {
        for (int at = firsts[place(key)]; at != NONE; at = nexts[at]) {
            visitor.visit(records[at], extras[at]);
        }
    }

    /** Ascending. */
    long[] keys() {
        long[] sorted = new long[keyCount];
        int count = 0;
        for (int place = 0; place < keys.length; place++) {
            if (firsts[place] != NONE) {
                sorted[count++] = keys[place];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where a key stands, or would. */
    private int place(long key) {
        int place = (int) (key * 0x9E3779B97F4A7C15L >>> Long.numberOfLeadingZeros(keys.length) + 1);
        while (firsts[place] != NONE && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void widen() {
        long[] oldKeys = keys;
        int[] oldFirsts = firsts;
        int[] oldLasts = lasts;
        keys = new long[2 * oldKeys.length];
        firsts = empty(keys.length);
        lasts = new int[keys.length];
        for (int old = 0; old < oldKeys.length; old++) {
            if (oldFirsts[old] != NONE) {
                int place = place(oldKeys[old]);
                keys[place] = oldKeys[old];
                firsts[place] = oldFirsts[old];
                lasts[place] = oldLasts[old];
            }
        }
    }
}
