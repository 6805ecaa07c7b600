package org.rashomon.app.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.text.Span;

class StretchesTest {

    @Test
    void voicesOverOneStretchStandOutermostFirst() {
        Saying outer = saying(0, -1, 0, "RT", new Span(5, 20));
        Saying inner = saying(1, 0, 1, "Okoro", new Span(10, 20));
        List<Stretches.Stretch> stretches =
                Stretches.of(25, List.of(outer, inner), List.of(), List.of(new Span(0, 25)));
        assertEquals(List.of(0, 5, 10, 20), starts(stretches));
        assertEquals(List.of(), stretches.get(0).voices());
        assertEquals(List.of(outer), stretches.get(1).voices());
        assertEquals(List.of(outer, inner), stretches.get(2).voices());
        assertEquals(List.of(), stretches.get(3).voices());
    }

    @Test
    void ofAThousandVoicesInOneAnotherTheOutermostAndTheInnermostAreShown() {
        List<Saying> sayings = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            sayings.add(saying(i, i - 1, i, "voice " + i, new Span(i, 2000)));
        }
        List<Stretches.Stretch> stretches = Stretches.of(2000, sayings, List.of(), List.of());
        List<Saying> deepest = stretches.get(stretches.size() - 1).voices();
        assertEquals(Stretches.DEEPEST, deepest.size());
        assertEquals(0, deepest.get(0).number());
        assertEquals(999, deepest.get(Stretches.DEEPEST - 1).number());
    }

    @Test
    void whateverTheSpansStretchesCoverTheTextWithoutGaps() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int length = random.nextInt(60);
            List<Saying> sayings = new ArrayList<>();
            for (int i = 0; i < random.nextInt(8); i++) {
                sayings.add(saying(i, -1, random.nextInt(3), random.nextBoolean() ? "" : "v" + i, span(random, 70)));
            }
            int at = 0;
            for (Stretches.Stretch stretch :
                    Stretches.of(length, sayings, List.of(), List.of(span(random, 60), span(random, 60)))) {
                assertEquals(at, stretch.start(), "seed " + seed);
                assertTrue(stretch.end() > stretch.start(), "seed " + seed);
                at = stretch.end();
            }
            assertEquals(length, at, "seed " + seed);
        }
    }

    private static Span span(Random random, int most) {
        int start = random.nextInt(most);
        return new Span(start, start + random.nextInt(most));
    }

    private static List<Integer> starts(List<Stretches.Stretch> stretches) {
        return stretches.stream().map(Stretches.Stretch::start).toList();
    }

    private static Saying saying(int number, int parent, int depth, String voice, Span content) {
        return new Saying(
                number,
                parent,
                depth,
                voice,
                "",
                "asserts",
                "indirect",
                List.of(),
                List.of(),
                List.of(content),
                Optional.empty(),
                List.of());
    }
}
