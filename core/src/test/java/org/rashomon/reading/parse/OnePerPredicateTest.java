package org.rashomon.reading.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OnePerPredicateTest {

    private static final List<String> RELATIONS = List.of("nsubj", "appos", "root", "nsubj:outer", "csubj", "obj");
    private static final int NSUBJ = 0;
    private static final int APPOS = 1;
    private static final int ROOT = 2;
    private static final int OUTER = 3;

    /** The owner Karla smiles: owner and Karla would both be subjects. */
    private static final float[][] ARCS = {
        {-9, -9, 0, 0, 8},
        {-9, 0, -9, 0, 8},
        {-9, 0, 7, -9, 8},
        {8, 0, 0, 0, -9},
    };

    @Test
    void theSecondSubjectGoesWhereItCostsLeast() {
        int[] heads = {1, 3, 3, -1};
        int[] relations = {APPOS, NSUBJ, NSUBJ, ROOT};
        new OnePerPredicate(RELATIONS)
                .settle(ARCS, (t, h) -> h == 1 ? new float[] {0, 5, 0, 0, 0, 0} : new float[6], 4, heads, relations);
        assertArrayEquals(new int[] {1, 3, 1, -1}, heads);
        assertArrayEquals(new int[] {APPOS, NSUBJ, APPOS, ROOT}, relations);
    }

    @Test
    void oneSubjectAndAnOuterOneStay() {
        int[] heads = {1, 3, 3, -1};
        int[] relations = {APPOS, OUTER, NSUBJ, ROOT};
        new OnePerPredicate(RELATIONS).settle(ARCS, (t, h) -> new float[6], 4, heads, relations);
        assertArrayEquals(new int[] {1, 3, 3, -1}, heads);
        assertArrayEquals(new int[] {APPOS, OUTER, NSUBJ, ROOT}, relations);
    }

    @Test
    void whatComesOutIsATreeWithoutPairs() {
        Random random = new Random(5);
        TreeDecoder decoder = new TreeDecoder();
        OnePerPredicate once = new OnePerPredicate(RELATIONS);
        for (int round = 0; round < 2000; round++) {
            int n = 2 + random.nextInt(9);
            float[][] arcs = new float[n][n + 1];
            float[][] byRelation = new float[n * (n + 1)][RELATIONS.size()];
            for (float[] row : arcs) {
                fill(row, random);
            }
            for (float[] row : byRelation) {
                fill(row, random);
            }
            int[] heads = new int[n];
            int[] relations = new int[n];
            decoder.decode(arcs, n, heads);
            for (int t = 0; t < n; t++) {
                relations[t] = random.nextInt(RELATIONS.size());
            }
            once.settle(arcs, (t, h) -> byRelation[t * (n + 1) + h + 1], n, heads, relations);
            assertTrue(decoder.isTree(heads, n), "round " + round);
            assertEquals(0, pairs(heads, relations), "round " + round);
        }
    }

    private static void fill(float[] row, Random random) {
        for (int i = 0; i < row.length; i++) {
            row[i] = random.nextFloat() * 10;
        }
    }

    private static int pairs(int[] heads, int[] relations) {
        Set<String> seen = new HashSet<>();
        int pairs = 0;
        for (int t = 0; t < heads.length; t++) {
            String kind = RELATIONS.get(relations[t]).replace("csubj", "nsubj");
            if (heads[t] >= 0 && Set.of("nsubj", "obj").contains(kind) && !seen.add(heads[t] + kind)) {
                pairs++;
            }
        }
        return pairs;
    }
}
