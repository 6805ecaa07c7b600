package org.rashomon.place;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * {@code model/places.bin}: the weights that choose between readings, those that tell a place from another name, and both
 * once more for each of {@value #FOLDS} folds of the training articles, learned without it, so that figures on those
 * articles can be honest.
 *
 * @param sets of each set: choosing alone, choosing together, recognising; the first set is the one that is used
 */
record PlaceModel(float[][][] sets) {

    static final int FOLDS = 5;

    static PlaceModel bundled() {
        return Bundled.MODEL;
    }

    float[] alone(int set) {
        return sets[set][0];
    }

    float[] together(int set) {
        return sets[set][1];
    }

    float[] recognising(int set) {
        return sets[set][2];
    }

    /** The set that has not seen an article: 1 to {@value #FOLDS}. */
    static int unseen(String article) {
        return 1 + Math.floorMod(article.hashCode() * 31, FOLDS);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(sets.length);
            for (float[][] set : sets) {
                for (float[] weights : set) {
                    out.writeInt(weights.length);
                    for (float w : weights) {
                        out.writeFloat(w);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static PlaceModel read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        float[][][] sets = new float[in.getInt()][3][];
        for (float[][] set : sets) {
            for (int k = 0; k < set.length; k++) {
                set[k] = new float[in.getInt()];
                in.asFloatBuffer().get(set[k]);
                in.position(in.position() + 4 * set[k].length);
            }
        }
        return new PlaceModel(sets);
    }

    private static final class Bundled {
        static final PlaceModel MODEL = load();

        private static PlaceModel load() {
            try (InputStream in = PlaceModel.class.getResourceAsStream("/model/places.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no model/places.bin");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
