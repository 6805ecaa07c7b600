package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Weights of hashed features, {@code stride} of them a feature. On file they are rounded to a byte each, small ones left out.
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

    /** Shares of the standard deviation below which a weight is left out. */
    private static final double LEAST = 0.05;

    private static final int STEPS = 127;

    /**
     * Writes the values rounded to 127 sizes, each larger than the one before by the same factor, so that small weights keep their
     * shape and large ones their size; those below a twentieth of the standard deviation are left out.
     */
    public void write(DataOutputStream out) throws IOException {
        float largest = 0;
        for (float v : values) {
            largest = Math.max(largest, Math.abs(v));
        }
        float least = (float) (LEAST * deviation());
        float factor = largest <= least ? 0 : (float) (StrictMath.log(largest / least) / (STEPS - 1));
        out.writeInt(bits);
        out.writeInt(stride);
        out.writeFloat(least);
        out.writeFloat(factor);
        int count = 0;
        for (float v : values) {
            count += rounded(v, least, factor) != 0 ? 1 : 0;
        }
        out.writeInt(count);
        int gap = 0;
        for (float v : values) {
            int r = rounded(v, least, factor);
            if (r == 0) {
                gap++;
                continue;
            }
            writeGap(out, gap);
            out.writeByte(r);
            gap = 0;
        }
    }

    private double deviation() {
        double squares = 0;
        int n = 0;
        for (float v : values) {
            if (v != 0) {
                squares += (double) v * v;
                n++;
            }
        }
        return n == 0 ? 1 : Math.sqrt(squares / n);
    }

    private static int rounded(float value, float least, float factor) {
        float size = Math.abs(value);
        if (size < least || size == 0) {
            return 0;
        }
        int step = factor == 0 ? 1 : 1 + (int) Math.rint(StrictMath.log(size / least) / factor);
        step = Math.max(1, Math.min(STEPS, step));
        return value < 0 ? -step : step;
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
        float least = in.getFloat();
        float factor = in.getFloat();
        float[] sizes = new float[STEPS + 1];
        for (int step = 1; step <= STEPS; step++) {
            sizes[step] = (float) (least * StrictMath.exp(factor * (step - 1)));
        }
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
            int r = in.get();
            weights.values[at] = r < 0 ? -sizes[-r] : sizes[r];
        }
        return weights;
    }
}
