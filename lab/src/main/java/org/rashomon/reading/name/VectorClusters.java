package org.rashomon.reading.name;

import java.util.Random;
import org.rashomon.reading.network.WordTable;

/** Groups the word table's vectors by direction: spherical k-means (Dhillon and Modha 2001) on a sample. */
final class VectorClusters {

    private static final int SAMPLE = 20_000;
    private static final int ROUNDS = 8;

    private VectorClusters() {}

    /** The group of each row, below {@code groups}, as an unsigned byte. */
    static byte[] of(WordTable table, int groups) {
        float[][] vectors = new float[table.rowCount()][table.dimensions()];
        for (int row = 0; row < vectors.length; row++) {
            table.vector(row, vectors[row]);
            normalise(vectors[row]);
        }
        Random random = new Random(3);
        float[][] centres = new float[groups][];
        for (int group = 0; group < groups; group++) {
            centres[group] = vectors[random.nextInt(vectors.length)].clone();
        }
        int[] sample = random.ints(SAMPLE, 0, vectors.length).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            float[][] sums = new float[groups][table.dimensions()];
            for (int row : sample) {
                float[] sum = sums[nearest(vectors[row], centres)];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += vectors[row][i];
                }
            }
            for (int group = 0; group < groups; group++) {
                if (normalise(sums[group])) {
                    centres[group] = sums[group];
                }
            }
        }
        byte[] of = new byte[vectors.length];
        for (int row = 0; row < of.length; row++) {
            of[row] = (byte) nearest(vectors[row], centres);
        }
        return of;
    }

    private static boolean normalise(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        if (square == 0) {
            return false;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return true;
    }

    private static int nearest(float[] vector, float[][] centres) {
        int nearest = 0;
        float best = Float.NEGATIVE_INFINITY;
        for (int group = 0; group < centres.length; group++) {
            float product = 0;
            for (int i = 0; i < vector.length; i++) {
                product += vector[i] * centres[group][i];
            }
            if (product > best) {
                best = product;
                nearest = group;
            }
        }
        return nearest;
    }
}
