package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.model.Contents;
import org.rashomon.attribution.model.Draft;

class ContentsTest {

    @Test
    void whateverTheDraftsThoseAroundOneAreThoseItStandsIn() {
        for (long seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<Draft> drafts = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                Draft draft = new Draft(random.nextInt(40));
                fill(random, draft.cue, 2);
                fill(random, draft.content, 12);
                drafts.add(draft);
            }
            Contents contents = new Contents(drafts);
            for (Draft inner : drafts) {
                Set<Draft> expected = new HashSet<>();
                drafts.stream().filter(inner::standsIn).forEach(expected::add);
                assertEquals(expected, new HashSet<>(contents.around(inner)), "seed " + seed);
            }
        }
    }

    private static void fill(Random random, List<int[]> ranges, int most) {
        for (int i = random.nextInt(3); i > 0; i--) {
            int first = random.nextInt(40);
            ranges.add(new int[] {first, first + random.nextInt(most)});
        }
    }
}
