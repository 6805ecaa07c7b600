package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** From ints to small steps, in open addressing; a key that is not there has step 0. */
final class StepTable {

    private final int mask;
    private final int[] keys;
    private final byte[] steps;
    private int size;

    /** @param most how many keys it will hold at most */
    StepTable(int most) {
        int slots = Integer.highestOneBit(Math.max(8, 2 * most)) << 1;
        mask = slots - 1;
        keys = new int[slots];
        steps = new byte[slots];
    }

    /** @param steps by key, none of them 0 */
    static StepTable of(Map<Integer, Byte> steps) {
        StepTable table = new StepTable(steps.size());
        steps.forEach(table::put);
        return table;
    }

    private void put(int key, byte step) {
        int slot = slot(key);
        size += steps[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        steps[slot] = step;
    }

    byte get(int key) {
        return steps[slot(key)];
    }

    private int slot(int key) {
        int slot = (key * 0x9E3779B1 >>> 7) & mask;
        while (steps[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** Keys are written in ascending order. */
    void write(DataOutputStream out) throws IOException {
        int[] sorted = new int[size];
        int n = 0;
        for (int slot = 0; slot < keys.length; slot++) {
            if (steps[slot] != 0) {
                sorted[n++] = keys[slot];
            }
        }
        java.util.Arrays.sort(sorted);
        out.writeInt(size);
        for (int key : sorted) {
            out.writeInt(key);
            out.writeByte(get(key));
        }
    }

    static StepTable read(ByteBuffer in) {
        int n = in.getInt();
        StepTable table = new StepTable(n);
        for (int i = 0; i < n; i++) {
            table.put(in.getInt(), in.get());
        }
        return table;
    }
}
