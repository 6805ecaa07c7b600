package org.rashomon.reading.token;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over hashed binary features: yes if the weights of the features sum to more than 0. Two features
 * that fall on one slot share its weight; with the tables used here that costs nothing measurable.
 */
final class HashedClassifier {

    private final short[] weights;
    private final int mask;

    /** @param weights as many as a power of two */
    HashedClassifier(short[] weights) {
        this.weights = weights;
        this.mask = weights.length - 1;
    }

    int score(int[] features, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[features[i] & mask];
        }
        return sum;
    }

    /** Mixes a value into a hash; the order of mixing matters. */
    static int mix(int hash, int value) {
        int h = (hash ^ value) * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /** Reads what {@link #write} wrote: size, count, then distance to the next slot and its weight. */
    static HashedClassifier read(DataInputStream in) throws IOException {
        short[] weights = new short[in.readInt()];
        int slot = -1;
        for (int left = in.readInt(); left > 0; left--) {
            slot += in.readUnsignedShort();
            weights[slot] = in.readShort();
        }
        return new HashedClassifier(weights);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(weights.length);
        int count = 0;
        int slot = -1;
        for (int i = 0; i < weights.length; i++) {
            // A distance that does not fit is bridged by slots of weight 0.
            if (weights[i] != 0 || i - slot == 0xFFFF) {
                count++;
                slot = i;
            }
        }
        out.writeInt(count);
        slot = -1;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 || i - slot == 0xFFFF) {
                out.writeShort(i - slot);
                out.writeShort(weights[i]);
                slot = i;
            }
        }
    }
}
