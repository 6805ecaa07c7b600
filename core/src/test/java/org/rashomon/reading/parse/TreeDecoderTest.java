package org.rashomon.reading.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {

    @Test
    void takesTheBestHeadsWhenTheyMakeATree() {
        float[][] scores = {{0, -9, 5}, {4, 1, -9}};
        int[] heads = new int[2];
        new TreeDecoder().decode(scores, 2, heads);
        assertArrayEquals(new int[] {1, -1}, heads);
    }

    @Test
    void opensACycleWhereItCostsLeast() {
        // 1 and 2 want each other; the root is nearer to 2.
        float[][] scores = {{1, -9, 8, 0}, {6, 8, -9, 0}, {0, 1, 5, -9}};
        int[] heads = new int[3];
        new TreeDecoder().decode(scores, 3, heads);
        assertArrayEquals(new int[] {1, -1, 1}, heads);
    }

    @Test
    void findsWhatTryingEveryTreeFinds() {
        Random random = new Random(3);
        TreeDecoder decoder = new TreeDecoder();
        for (int round = 0; round < 3000; round++) {
            int n = 1 + random.nextInt(5);
            float[][] scores = new float[n][n + 1];
            for (float[] row : scores) {
                for (int h = 0; h <= n; h++) {
                    row[h] = random.nextInt(1000) / 8f;
                }
            }
            int[] heads = new int[n];
            decoder.decode(scores, n, heads);
            assertTrue(decoder.isTree(heads, n));
            assertEquals(best(scores, n, new int[n], 0, decoder), sum(scores, heads), "round " + round);
        }
    }

    private static float best(float[][] scores, int n, int[] heads, int t, TreeDecoder decoder) {
        if (t == n) {
            return decoder.isTree(heads, n) ? sum(scores, heads) : Float.NEGATIVE_INFINITY;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int h = -1; h < n; h++) {
            if (h != t) {
                heads[t] = h;
                best = Math.max(best, best(scores, n, heads, t + 1, decoder));
            }
        }
        return best;
    }

    private static float sum(float[][] scores, int[] heads) {
        float sum = 0;
        for (int t = 0; t < heads.length; t++) {
            sum += scores[t][heads[t] + 1];
        }
        return sum;
    }
}
