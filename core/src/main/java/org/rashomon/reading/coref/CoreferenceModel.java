package org.rashomon.reading.coref;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/** One table of hashed weights for all that coreference asks: what a noun means, and which antecedent is best. */
final class CoreferenceModel {

    /** Weights are kept as this many parts of one. */
    static final int SCALE = 256;

    static final int SIZE = 1 << 18;

    private static final String RESOURCE = "/model/coreference.bin";
    private static final int MAGIC = 0x52434F52; // RCOR
    private static final int VERSION = 1;

    private final short[] weights;

    CoreferenceModel(short[] weights) {
        this.weights = weights;
    }

    /** The sum of the features' weights, in {@link #SCALE} parts of one. */
    int score(int[] features, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum += weights[features[i] & SIZE - 1];
        }
        return sum;
    }

    static int mix(int hash, int value) {
        int h = (hash ^ value) * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /** The one in the jar; read on first use, once. */
    static CoreferenceModel bundled() {
        return Bundled.MODEL;
    }

    static CoreferenceModel read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new IOException("not a coreference model of version " + VERSION);
            }
            short[] weights = new short[SIZE];
            int slot = -1;
            for (int left = in.getInt(); left > 0; left--) {
                slot += in.getShort() & 0xffff;
                weights[slot] = in.getShort();
            }
            return new CoreferenceModel(weights);
        } catch (BufferUnderflowException e) {
            throw new IOException("a coreference model cut short", e);
        }
    }

    /** Writes the number of weights, then each one's distance from the last and itself. */
    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        int count = 0;
        for (int i = 0, last = -1; i < SIZE; i++) {
            if (weights[i] != 0 || i - last == 0xFFFF) {
                count++;
                last = i;
            }
        }
        out.writeInt(count);
        for (int i = 0, last = -1; i < SIZE; i++) {
            if (weights[i] != 0 || i - last == 0xFFFF) {
                out.writeShort(i - last);
                out.writeShort(weights[i]);
                last = i;
            }
        }
        out.flush();
    }

    private static final class Bundled {
        static final CoreferenceModel MODEL = load();

        private static CoreferenceModel load() {
            try (InputStream in = CoreferenceModel.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no " + RESOURCE);
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
