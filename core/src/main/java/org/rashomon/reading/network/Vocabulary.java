package org.rashomon.reading.network;

/** Words by the digest of their simplified form in small letters, numbered from 0 in the order given. */
public final class Vocabulary {

    private final int[] digests;
    private final int[] keys;
    private final int[] values;

    /** @param digests none of them 0, no two the same */
    public Vocabulary(int[] digests) {
        this.digests = digests.clone();
        this.keys = new int[Integer.highestOneBit(Math.max(1, digests.length)) << 2];
        this.values = new int[keys.length];
        for (int i = 0; i < digests.length; i++) {
            int slot = slot(digests[i]);
            keys[slot] = digests[i];
            values[slot] = i;
        }
    }

    public int size() {
        return digests.length;
    }

    public int digest(int index) {
        return digests[index];
    }

    /** The number of the word with this digest, or -1. */
    public int index(int digest) {
        int slot = slot(digest);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    private int slot(int digest) {
        int mask = keys.length - 1;
        int slot = digest * 0x9E3779B1 >>> 7 & mask;
        while (keys[slot] != 0 && keys[slot] != digest) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
