package org.rashomon.store.happening;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * From numbers to a probability: the mean of small networks with one hidden layer of rectified units beside a linear one. The numbers
 * are centred, scaled and cut off at {@value #MOST} first.
 *
 * <p>The file {@code model/mentions.bin}, big-endian: {@code "RMN1"}, how many numbers, hidden units and networks, the numbers'
 * means and scales, then of each network the weights from numbers to units (a unit's together), the units' biases, what the units
 * weigh, what the numbers weigh by themselves, and the bias.
 */
public final class MentionModel {

    private static final int MAGIC = 0x524d4e31;
    private static final float MOST = 6;

    private final float[] means;
    private final float[] scales;
    private final List<Network> networks;

    /**
     * One network.
     *
     * @param inner by hidden unit and number
     * @param biases by hidden unit
     * @param outer by hidden unit
     * @param linear by number
     * @param bias of all
     */
    public record Network(float[][] inner, float[] biases, float[] outer, float[] linear, float bias) {

        /** The logit for numbers that have been scaled. */
        double logit(float[] numbers) {
            double sum = bias + product(linear, numbers);
            for (int unit = 0; unit < outer.length; unit++) {
                double value = biases[unit] + product(inner[unit], numbers);
                sum += value > 0 ? outer[unit] * value : 0;
            }
            return sum;
        }

        private static double product(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }
    }

    /**
     * @param means what is taken from each number
     * @param scales what it is multiplied by then
     */
    public MentionModel(float[] means, float[] scales, List<Network> networks) {
        this.means = means.clone();
        this.scales = scales.clone();
        this.networks = List.copyOf(networks);
    }

    /** With other networks, for numbers scaled likewise. */
    public MentionModel with(List<Network> others) {
        return new MentionModel(means, scales, others);
    }

    /** The model in the jar, read on first use. */
    public static MentionModel bundled() {
        return Bundled.MODEL;
    }

    /** From 0 to 1. */
    public double probability(float[] numbers) {
        float[] scaled = scaled(numbers);
        double sum = 0;
        for (Network network : networks) {
            sum += network.logit(scaled);
        }
        return 1 / (1 + StrictMath.exp(-sum / networks.size()));
    }

    /** As the networks take them. */
    public float[] scaled(float[] numbers) {
        float[] scaled = new float[means.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = Math.max(-MOST, Math.min(MOST, (numbers[i] - means[i]) * scales[i]));
        }
        return scaled;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeInt(means.length);
            out.writeInt(networks.get(0).outer().length);
            out.writeInt(networks.size());
            write(means, out);
            write(scales, out);
            for (Network network : networks) {
                for (float[] unit : network.inner()) {
                    write(unit, out);
                }
                write(network.biases(), out);
                write(network.outer(), out);
                write(network.linear(), out);
                out.writeFloat(network.bias());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(float[] values, DataOutputStream out) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    /** @throws IOException if there is no model in the stream */
    public static MentionModel read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of mentions");
        }
        int numbers = in.readInt();
        int units = in.readInt();
        Network[] networks = new Network[in.readInt()];
        float[] means = floats(numbers, in);
        float[] scales = floats(numbers, in);
        for (int i = 0; i < networks.length; i++) {
            float[][] inner = new float[units][];
            for (int unit = 0; unit < units; unit++) {
                inner[unit] = floats(numbers, in);
            }
            networks[i] = new Network(inner, floats(units, in), floats(units, in), floats(numbers, in), in.readFloat());
        }
        return new MentionModel(means, scales, List.of(networks));
    }

    private static float[] floats(int count, DataInputStream in) throws IOException {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static final class Bundled {
        static final MentionModel MODEL = read();

        private static MentionModel read() {
            try (InputStream in = MentionModel.class.getResourceAsStream("/model/mentions.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no /model/mentions.bin");
                }
                return MentionModel.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
