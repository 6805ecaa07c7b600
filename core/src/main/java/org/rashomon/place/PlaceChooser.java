package org.rashomon.place;

import java.util.Arrays;

/**
 * Chooses between the readings of every name of a document: log-linear over {@link PlaceFeatures}, first each name by
 * itself, then {@value #ROUNDS} times in the light of the others.
 */
final class PlaceChooser {

    static final int ROUNDS = 2;

    private final Gazetteer gazetteer;
    private final float[] alone;
    private final float[] together;

    /**
     * @param alone weights of the first round
     * @param together of those after
     */
    PlaceChooser(Gazetteer gazetteer, float[] alone, float[] together) {
        this.gazetteer = gazetteer;
        this.alone = alone;
        this.together = together;
    }

    /** The probabilities of each mention's readings. */
    double[][] choose(PlaceDocument d) {
        PlaceFeatures features = new PlaceFeatures(gazetteer, d);
        double[][] result = new double[d.mentions.size()][];
        float[][] rows = new float[64][PlaceFeatures.COUNT];
        first(d, features, rows);
        for (int round = 1; round <= ROUNDS; round++) {
            features.weigh();
            for (int m = 0; m < result.length; m++) {
                features.fill(m, true, rows);
                result[m] = softmax(rows, d.mentions.get(m).postings().length, together);
            }
            share(d, result);
        }
        return result;
    }

    /** The first round: each name by itself. Leaves what it finds in the groups. */
    void first(PlaceDocument d, PlaceFeatures features, float[][] rows) {
        double[][] result = new double[d.mentions.size()][];
        for (int m = 0; m < result.length; m++) {
            features.fill(m, false, rows);
            result[m] = softmax(rows, d.mentions.get(m).postings().length, alone);
        }
        share(d, result);
    }

    /** A group's readings are the mean of its mentions'. */
    static void share(PlaceDocument d, double[][] result) {
        for (PlaceDocument.Group group : d.groups) {
            Arrays.fill(group.probabilities, 0);
            for (int m : group.mentions) {
                for (int i = 0; i < result[m].length; i++) {
                    group.probabilities[i] += result[m][i] / group.mentions.size();
                }
            }
        }
    }

    static double[] softmax(float[][] rows, int n, float[] weights) {
        double[] p = new double[n];
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            double s = 0;
            for (int k = 0; k < weights.length; k++) {
                s += weights[k] * rows[i][k];
            }
            p[i] = s;
            max = Math.max(max, s);
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            p[i] = Math.exp(p[i] - max);
            sum += p[i];
        }
        for (int i = 0; i < n; i++) {
            p[i] /= sum;
        }
        return p;
    }
}
