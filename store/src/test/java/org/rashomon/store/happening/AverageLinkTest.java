package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AverageLinkTest {

    @Test
    void joinsWhatIsAlikeAndLeavesTheRest() {
        AverageLink link = new AverageLink(5, 0.5);
        link.judge(0, 2, 0.9);
        link.judge(2, 4, 0.8);
        link.judge(0, 4, 0.7);
        link.judge(1, 3, 0.4);
        assertArrayEquals(new int[] {0, 1, 0, 3, 0}, link.clusters());
    }

    @Test
    void aChainOfNearMissesIsNotOneHappening() {
        AverageLink link = new AverageLink(4, 0.5);
        link.judge(0, 1, 0.9);
        link.judge(1, 2, 0.6);
        link.judge(2, 3, 0.9);
        assertArrayEquals(new int[] {0, 0, 2, 2}, link.clusters());
    }

    @Test
    void aPersonsWordOutweighsTheJudgement() {
        AverageLink link = new AverageLink(4, 0.5);
        link.judge(0, 1, 0.95);
        link.unlink(0, 1);
        link.link(2, 3);
        link.judge(1, 2, 0.9);
        link.judge(1, 3, 0.9);
        link.judge(0, 2, 0.9);
        link.judge(0, 3, 0.9);
        int[] clusters = link.clusters();
        assertEquals(clusters[2], clusters[3]);
        assertEquals(2, new TreeSet<>(List.of(clusters[0], clusters[1])).size());
    }

    @Test
    void theOrderOfPairsDoesNotMatter() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            int items = 2 + random.nextInt(12);
            List<double[]> pairs = new ArrayList<>();
            for (int a = 0; a < items; a++) {
                for (int b = a + 1; b < items; b++) {
                    if (random.nextInt(3) > 0) {
                        pairs.add(new double[] {a, b, random.nextInt(8) / 8.0});
                    }
                }
            }
            int[] first = cluster(items, pairs);
            Collections.shuffle(pairs, random);
            assertArrayEquals(first, cluster(items, pairs), "round " + round);
            Map<Integer, Integer> smallest = new HashMap<>();
            for (int i = 0; i < items; i++) {
                smallest.putIfAbsent(first[i], i);
                assertEquals(first[i], smallest.get(first[i]), "the root is the smallest member");
            }
        }
    }

    private static int[] cluster(int items, List<double[]> pairs) {
        AverageLink link = new AverageLink(items, 0.45);
        pairs.forEach(p -> link.judge((int) p[0], (int) p[1], p[2]));
        return link.clusters();
    }
}
