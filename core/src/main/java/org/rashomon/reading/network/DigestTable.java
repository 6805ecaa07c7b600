package org.rashomon.reading.network;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Looks up 32-bit digests in an ascending list. Digests are spread evenly, so where one would stand can be told from its
 * first bits to within a few places; nothing is hashed or copied when a table is loaded.
 */
public final class DigestTable {

    private final int[] digests;
    /** For each value of the first bits, where the digests that begin so start; one more at the end. */
    private final int[] starts;

    private final int shift;

    /** @param digests ascending, kept and not copied */
    public DigestTable(int[] digests) {
        this.digests = digests;
        int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(digests.length) - 2);
        shift = 32 - bits;
        starts = new int[(1 << bits) + 1];
        int bucket = 0;
        for (int i = 0; i < digests.length; i++) {
            int own = bucket(digests[i]);
            while (bucket < own) {
                starts[++bucket] = i;
            }
        }
        while (bucket < starts.length - 1) {
            starts[++bucket] = digests.length;
        }
    }

    /** The place of a digest in the list, or -1. */
    public int find(int digest) {
        int bucket = bucket(digest);
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (digests[i] == digest) {
                return i;
            }
        }
        return -1;
    }

    private int bucket(int digest) {
        return (digest ^ Integer.MIN_VALUE) >>> shift;
    }

    /**
     * Reads what {@link #write} wrote, from a buffer that has an array and begins with it.
     *
     * @throws IndexOutOfBoundsException if the bytes end before
     */
    public static int[] read(ByteBuffer in) {
        byte[] bytes = in.array();
        int[] digests = new int[in.getInt()];
        int at = in.position();
        int last = 0;
        for (int i = 0; i < digests.length; i++) {
            int b = bytes[at++];
            int difference = b & 0x7f;
            for (int shift = 7; b < 0; shift += 7) {
                b = bytes[at++];
                difference |= (b & 0x7f) << shift;
            }
            last += difference;
            digests[i] = last;
        }
        in.position(at);
        return digests;
    }

    /** Writes how many digests there are and the distance of each from the one before, seven bits to a byte. */
    public static void write(int[] ascending, DataOutputStream out) throws IOException {
        out.writeInt(ascending.length);
        int last = 0;
        for (int digest : ascending) {
            int difference = digest - last;
            while ((difference & ~0x7f) != 0) {
                out.writeByte(difference & 0x7f | 0x80);
                difference >>>= 7;
            }
            out.writeByte(difference);
            last = digest;
        }
    }
}
