package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Weights of hashed features, {@code stride} of them a feature. On file they are rounded to a byte each, zeros left out.
 */
public final class Weights {

    private final int bits;
    private final int stride;
    private final float[] values;

    public Weights(int bits, int stride) {
        this.bits = bits;
        this.stride = stride;
        this.values = new float[stride << bits];
    }

    /** Where the weights of a feature begin. */
    public int slot(int feature) {
        return (feature * 0x9E3779B1 >>> 32 - bits) * stride;
    }

    public float at(int slot) {
        return values[slot];
    }

    /** All values, to be learned in place. */
    public float[] values() {
        return values;
    }

    /** The sum of the weights of a list of features, for a stride of one. */
    public double sum(Features features, int list) {
        double sum = 0;
        for (int i = features.start(list); i < features.end(list); i++) {
            sum += values[slot(features.at(i))];
        }
        return sum;
    }

    /** Writes the values rounded to 127 steps of the largest, those below half a step left out. */
    public void write(DataOutputStream out) throws IOException {
        float largest = 0;
        for (float v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        // A few very large weights would leave the rest too coarse; they are cut off.
        float step = Math.min(largest, 12 * deviation()) / 127;
        out.writeInt(bits);
        out.writeInt(stride);
        out.writeFloat(step);
        int gap = 0;
        int count = 0;
        for (float v : values) {
            count += rounded(v, step) != 0 ? 1 : 0;
        }
        out.writeInt(count);
        for (float v : values) {
            int r = rounded(v, step);
            if (r == 0) {
                gap++;
                continue;
            }
            writeGap(out, gap);
            out.writeByte(r);
            gap = 0;
        }
    }

    private float deviation() {
        double squares = 0;
        int n = 0;
        for (float v : values) {
            if (v != 0) {
                squares += (double) v * v;
                n++;
            }
        }
        return n == 0 ? 1 : (float) Math.sqrt(squares / n);
    }

    private static int rounded(float value, float step) {
        return step == 0 ? 0 : Math.max(-127, Math.min(127, Math.round(value / step)));
    }

    private static void writeGap(DataOutputStream out, int gap) throws IOException {
        while (gap >= 128) {
            out.writeByte(gap & 127 | 128);
            gap >>>= 7;
        }
        out.writeByte(gap);
    }

    public static Weights read(ByteBuffer in) {
        Weights weights = new Weights(in.getInt(), in.getInt());
        float step = in.getFloat();
        int count = in.getInt();
        int at = -1;
        for (int i = 0; i < count; i++) {
            int b = in.get();
            int gap = b & 127;
            for (int shift = 7; b < 0; shift += 7) {
                b = in.get();
                gap |= (b & 127) << shift;
            }
            at += gap + 1;
            weights.values[at] = in.get() * step;
        }
        return weights;
    }
}
