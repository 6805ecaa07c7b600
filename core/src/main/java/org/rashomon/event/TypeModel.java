package org.rashomon.event;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Multinomial logistic regression from {@link PairFeatures} to the root of an event. The labels are the types, with
 * CONCEDE and RETREAT together as {@code YIELD}, as the training corpus has them.
 *
 * <p>The file, big-endian: {@code "RET1"}; the labels; a scale for each; the hashed features that weigh anything, as
 * ascending differences of variable length, each with one signed byte a label; the dense weights as floats.
 */
public final class TypeModel {

    private static final int MAGIC = 0x52455431;

    private final List<String> labels;
    private final float[][] hashed;
    private final float[][] dense;

    /**
     * @param labels in the order of the weights
     * @param hashed weights by label, then bucket
     * @param dense weights by label, then dense value
     */
    public TypeModel(List<String> labels, float[][] hashed, float[][] dense) {
        this.labels = List.copyOf(labels);
        this.hashed = hashed;
        this.dense = dense;
    }

    /** One model that scores as the mean of several with the same labels. */
    public static TypeModel average(List<TypeModel> models) {
        TypeModel first = models.get(0);
        float[][] hashed = new float[first.labels.size()][first.hashed[0].length];
        float[][] dense = new float[first.labels.size()][first.dense[0].length];
        for (TypeModel model : models) {
            for (int l = 0; l < hashed.length; l++) {
                for (int i = 0; i < hashed[l].length; i++) {
                    hashed[l][i] += model.hashed[l][i] / models.size();
                }
                for (int i = 0; i < dense[l].length; i++) {
                    dense[l][i] += model.dense[l][i] / models.size();
                }
            }
        }
        return new TypeModel(first.labels, hashed, dense);
    }

    /**
     * This model with what another knows of quad classes: to each label's score comes that of its class.
     *
     * @param quads labelled {@code 1} to {@code 4}
     * @param weight how much it counts
     */
    public TypeModel with(TypeModel quads, float weight) {
        float[][] sumHashed = new float[labels.size()][];
        float[][] sumDense = new float[labels.size()][];
        for (int l = 0; l < sumHashed.length; l++) {
            int quad = quads.labels.indexOf(Integer.toString(quad(labels.get(l))));
            sumHashed[l] = sum(hashed[l], quads.hashed[quad], weight);
            sumDense[l] = sum(dense[l], quads.dense[quad], weight);
        }
        return new TypeModel(labels, sumHashed, sumDense);
    }

    private static float[] sum(float[] a, float[] b, float weight) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + weight * b[i];
        }
        return sum;
    }

    public List<String> labels() {
        return labels;
    }

    /** The label's name for a type: YIELD for CONCEDE and RETREAT. */
    public static String label(EventType type) {
        return type == EventType.CONCEDE || type == EventType.RETREAT ? "YIELD" : type.name();
    }

    /** The quad class's number of a label; YIELD counts as material cooperation. */
    public static int quad(String label) {
        return label.equals("YIELD")
                ? QuadClass.MATERIAL_COOPERATION.number()
                : EventType.valueOf(label).quadClass().number();
    }

    /** How likely each label is; they add up to one. */
    public double[] probabilities(PairFeatures.Vector pair) {
        double[] scores = new double[labels.size()];
        double top = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < scores.length; l++) {
            double sum = 0;
            for (int feature : pair.hashed()) {
                sum += hashed[l][feature];
            }
            for (int d = 0; d < pair.dense().length; d++) {
                sum += dense[l][d] * pair.dense()[d];
            }
            scores[l] = sum;
            top = Math.max(top, sum);
        }
        double total = 0;
        for (int l = 0; l < scores.length; l++) {
            scores[l] = Math.exp(scores[l] - top);
            total += scores[l];
        }
        for (int l = 0; l < scores.length; l++) {
            scores[l] /= total;
        }
        return scores;
    }

    /** Writes the file. */
    public void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        out.writeByte(labels.size());
        float[] scales = new float[labels.size()];
        for (int l = 0; l < labels.size(); l++) {
            out.writeUTF(labels.get(l));
            float largest = 1e-6f;
            for (float weight : hashed[l]) {
                largest = Math.max(largest, Math.abs(weight));
            }
            scales[l] = largest / 127;
            out.writeFloat(scales[l]);
        }
        List<Integer> kept = new ArrayList<>();
        for (int b = 0; b < hashed[0].length; b++) {
            for (int l = 0; l < labels.size(); l++) {
                if (Math.round(hashed[l][b] / scales[l]) != 0) {
                    kept.add(b);
                    break;
                }
            }
        }
        out.writeInt(hashed[0].length);
        out.writeInt(kept.size());
        int last = 0;
        for (int b : kept) {
            int difference = b - last;
            last = b;
            while (difference >= 0x80) {
                out.writeByte(difference & 0x7f | 0x80);
                difference >>>= 7;
            }
            out.writeByte(difference);
            for (int l = 0; l < labels.size(); l++) {
                out.writeByte(Math.round(hashed[l][b] / scales[l]));
            }
        }
        out.writeInt(dense[0].length);
        for (float[] row : dense) {
            for (float weight : row) {
                out.writeFloat(weight);
            }
        }
        out.flush();
    }

    /**
     * Reads the file.
     *
     * @throws IOException if it is not such a model
     */
    public static TypeModel read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a model of event types");
        }
        int n = in.readUnsignedByte();
        List<String> labels = new ArrayList<>();
        float[] scales = new float[n];
        for (int l = 0; l < n; l++) {
            labels.add(in.readUTF());
            scales[l] = in.readFloat();
        }
        float[][] hashed = new float[n][in.readInt()];
        int kept = in.readInt();
        int bucket = 0;
        for (int k = 0; k < kept; k++) {
            int shift = 0;
            int b;
            do {
                b = in.readUnsignedByte();
                bucket += (b & 0x7f) << shift;
                shift += 7;
            } while (b >= 0x80);
            for (int l = 0; l < n; l++) {
                hashed[l][bucket] = in.readByte() * scales[l];
            }
        }
        float[][] dense = new float[n][in.readInt()];
        for (float[] row : dense) {
            for (int d = 0; d < row.length; d++) {
                row[d] = in.readFloat();
            }
        }
        return new TypeModel(labels, hashed, dense);
    }
}
