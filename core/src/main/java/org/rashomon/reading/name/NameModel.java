package org.rashomon.reading.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Weights of hashed features by label, and of one label after another. All are whole numbers, so sums do not depend on
 * their order. The weights of a feature, a byte each plus 128, stand in two numbers of 64 bits, and are added four at a time in
 * lanes of 16 bits, which hold the sum of as many features as a token can have.
 */
final class NameModel {

    private static final String RESOURCE = "/model/names.bin";
    private static final int MAGIC = 0x524E414D; // RNAM
    private static final int VERSION = 1;

    private static final long LANES = 0x00FF_00FF_00FF_00FFL;

    /** What is added to each weight so that none is below 0. */
    private static final int OFFSET = 128;

    private static final long ZEROS = 0x8080_8080_8080_8080L;

    /** How many numbers the weights of a feature take. */
    private static final int PARTS = Labels.WIDTH / Long.BYTES;

    /** The labels from the lowest byte of the first of two numbers on. */
    private final long[] weights;

    private final int[] transitions;
    private final int mask;

    /**
     * @param weights {@link Labels#WIDTH} for each feature; as many features as a power of two
     * @param transitions from label times {@link Labels#WIDTH} plus to label
     */
    NameModel(byte[] weights, int[] transitions) {
        this(zeros(weights.length / Labels.WIDTH), transitions);
        for (int i = 0; i < weights.length; i++) {
            add(this.weights, i, weights[i]);
        }
    }

    private NameModel(long[] weights, int[] transitions) {
        this.weights = weights;
        this.transitions = transitions;
        this.mask = weights.length / PARTS - 1;
    }

    private static long[] zeros(int rows) {
        long[] zeros = new long[rows * PARTS];
        Arrays.fill(zeros, ZEROS);
        return zeros;
    }

    private static void add(long[] weights, int place, byte weight) {
        weights[place / Long.BYTES] += (long) weight << Byte.SIZE * (place % Long.BYTES);
    }

    private int weight(int place) {
        return (int) (weights[place / Long.BYTES] >>> Byte.SIZE * (place % Long.BYTES) & 0xFF) - OFFSET;
    }

    /** Puts the scores of all labels into {@code scores} from {@code at} on. */
    void score(int[] features, int count, int[] scores, int at) {
        long even = 0;
        long odd = 0;
        long evenLast = 0;
        long oddLast = 0;
        for (int i = 0; i < count; i++) {
            int row = PARTS * (features[i] & mask);
            long first = weights[row];
            long last = weights[row + 1];
            even += first & LANES;
            odd += first >>> 8 & LANES;
            evenLast += last & LANES;
            oddLast += last >>> 8 & LANES;
        }
        int offset = OFFSET * count;
        for (int lane = 0; lane < 4; lane++) {
            int shift = 16 * lane;
            int label = at + 2 * lane;
            scores[label] = (int) (even >>> shift & 0xFFFF) - offset;
            scores[label + 1] = (int) (odd >>> shift & 0xFFFF) - offset;
            scores[label + 8] = (int) (evenLast >>> shift & 0xFFFF) - offset;
            scores[label + 9] = (int) (oddLast >>> shift & 0xFFFF) - offset;
        }
    }

    int transition(int from, int to) {
        return transitions[from * Labels.WIDTH + to];
    }

    /** The one in the jar; read on first use, once. */
    static NameModel bundled() {
        return Bundled.MODEL;
    }

    /** Reads what {@link #write} wrote: transitions, then each feature with a weight: distance to it, a bit a label, weights. */
    static NameModel read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new IOException("not a names model of version " + VERSION);
            }
            int[] transitions = new int[Labels.WIDTH * Labels.WIDTH];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.getShort();
            }
            long[] weights = zeros(in.getInt());
            int row = -1;
            for (int left = in.getInt(); left > 0; left--) {
                row += in.getShort() & 0xffff;
                int present = in.getShort() & 0xffff;
                for (int label = 0; label < Labels.COUNT; label++) {
                    if ((present >> label & 1) != 0) {
                        add(weights, row * Labels.WIDTH + label, in.get());
                    }
                }
            }
            return new NameModel(weights, transitions);
        } catch (BufferUnderflowException e) {
            throw new IOException("a names model cut short", e);
        }
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        for (int transition : transitions) {
            out.writeShort(transition);
        }
        int rows = mask + 1;
        out.writeInt(rows);
        int count = 0;
        for (int row = 0, last = -1; row < rows; row++) {
            if (present(row) != 0 || row - last == 0xFFFF) {
                count++;
                last = row;
            }
        }
        out.writeInt(count);
        for (int row = 0, last = -1; row < rows; row++) {
            int present = present(row);
            if (present != 0 || row - last == 0xFFFF) {
                out.writeShort(row - last);
                out.writeShort(present);
                for (int label = 0; label < Labels.COUNT; label++) {
                    if ((present >> label & 1) != 0) {
                        out.writeByte(weight(row * Labels.WIDTH + label));
                    }
                }
                last = row;
            }
        }
        out.flush();
    }

    private int present(int row) {
        int present = 0;
        for (int label = 0; label < Labels.COUNT; label++) {
            present |= weight(row * Labels.WIDTH + label) != 0 ? 1 << label : 0;
        }
        return present;
    }

    private static final class Bundled {
        static final NameModel MODEL = load();

        private static NameModel load() {
            try (InputStream in = NameModel.class.getResourceAsStream(RESOURCE)) {
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
