package org.rashomon.lab.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterMetricsTest {

    /** The worked example of Vilain et al. 1995 and Bagga and Baldwin 1998: 5 + 2 + 5 against 5 + 7. */
    @Test
    void countsTheTextbookExample() {
        Map<Integer, String> gold = new HashMap<>();
        Map<Integer, String> predicted = new HashMap<>();
        for (int mention = 1; mention <= 12; mention++) {
            gold.put(mention, mention <= 5 ? "a" : mention <= 7 ? "b" : "c");
            predicted.put(mention, mention <= 5 ? "a" : "bc");
        }
        ClusterMetrics metrics = new ClusterMetrics();
        metrics.add(gold, predicted);
        // MUC: recall 9/9, precision 9/10. B³: recall 1, precision (5 + 4/7 + 25/7) / 12.
        assertEquals(100 * 2 * 0.9 / 1.9, metrics.mucF1(), 1e-9);
        double precision = (5 + 29.0 / 7) / 12;
        assertEquals(100 * 2 * precision / (1 + precision), metrics.b3F1(), 1e-9);
        // CEAF-e: φ₄ of a–a is 1, of c–bc 10/12, out of 3 gold and 2 predicted clusters.
        assertEquals(100 * 2 * (1 + 10.0 / 12) / 5, metrics.ceafeF1(), 1e-9);
    }

    @Test
    void aPerfectClusteringScoresHundred() {
        Map<String, Integer> gold = Map.of("x", 1, "y", 1, "z", 2);
        ClusterMetrics metrics = new ClusterMetrics();
        metrics.add(gold, Map.of("x", 7, "y", 7, "z", 8));
        assertEquals(100, metrics.conllF1(), 1e-9);
    }

    @Test
    void aMentionThatOneSideLacksCountsAgainstTheOther() {
        ClusterMetrics metrics = new ClusterMetrics();
        metrics.add(Map.of("x", 1, "y", 1), Map.of("x", 1, "w", 1));
        assertEquals(0, metrics.mucF1(), 1e-9);
        assertEquals(25, metrics.b3F1(), 1e-9);
    }

    @Test
    void theAssignmentIsTheBestOfAllPermutations() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            double[][] weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (double[] row : weights) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextDouble();
                }
            }
            assertEquals(byTrying(weights, 0, 0), Assignment.best(weights), 1e-9);
        }
    }

    private static double byTrying(double[][] weights, int row, int taken) {
        if (row == weights.length) {
            return 0;
        }
        double best = byTrying(weights, row + 1, taken);
        for (int j = 0; j < weights[0].length; j++) {
            if ((taken & 1 << j) == 0) {
                best = Math.max(best, weights[row][j] + byTrying(weights, row + 1, taken | 1 << j));
            }
        }
        return best;
    }
}
