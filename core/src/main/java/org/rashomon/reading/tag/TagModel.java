package org.rashomon.reading.tag;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Weights of hashed features, each for one tag. All are whole numbers, so sums do not depend on their order.
 *
 * <p>The file {@code model/tags.bin}, big-endian: {@code "RTAG"}; a checksum of the network's tags, by whose numbers the
 * weights go; how many slots as a power of two; how many weights; each as the distance to it and a byte.
 */
public final class TagModel {

    /** So many units of a weight are 1 in the network's scores. */
    static final float UNITS = 128f;

    /** Tags that stand further below the best one than this, in the network's scores, are not looked at. */
    static final float MARGIN = 2.5f;

    /** So many of the best tags are looked at. */
    static final int CANDIDATES = 4;

    private static final int MAGIC = 0x52544147;

    private final byte[] weights;
    private final int mask;
    private final int tags;

    /**
     * @param weights as many as a power of two, by {@link #slot}
     * @param tags hash code of the list of the network's tags
     */
    TagModel(byte[] weights, int tags) {
        this.weights = weights;
        this.mask = weights.length - 1;
        this.tags = tags;
    }

    /** Hash code of the list of tags whose numbers the weights go by. */
    int tags() {
        return tags;
    }

    /** The sum of the weights of a tag, in {@link #UNITS}. */
    int score(int[] features, int count, int tag) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[slot(features[i], tag, mask)];
        }
        return sum;
    }

    static int slot(int feature, int tag, int mask) {
        int hash = (feature ^ tag * 0x9E3779B1) * 0x85EBCA6B;
        return (hash ^ hash >>> 15) & mask;
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is no such model
     */
    public static TagModel read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException("not a model of tags");
            }
            int tags = in.getInt();
            byte[] weights = new byte[1 << in.get()];
            int slot = -1;
            for (int left = in.getInt(); left > 0; left--) {
                int distance = in.get() & 0xff;
                slot += distance;
                if (distance == 0xff) {
                    slot += in.getShort() & 0xffff;
                }
                weights[slot] = in.get();
            }
            return new TagModel(weights, tags);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IOException("a model of tags cut short", e);
        }
    }

    /** Writes what {@link #read} reads. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(tags);
        out.writeByte(Integer.numberOfTrailingZeros(weights.length));
        int count = 0;
        for (byte weight : weights) {
            count += weight != 0 ? 1 : 0;
        }
        out.writeInt(count);
        int last = -1;
        for (int slot = 0; slot < weights.length; slot++) {
            if (weights[slot] != 0) {
                int distance = slot - last;
                out.writeByte(Math.min(distance, 0xff));
                if (distance >= 0xff) {
                    out.writeShort(distance - 0xff);
                }
                out.writeByte(weights[slot]);
                last = slot;
            }
        }
        out.flush();
    }
}
