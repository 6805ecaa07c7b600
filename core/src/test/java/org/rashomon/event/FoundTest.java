package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.text.Span;

class FoundTest {

    private static final List<Span> SPANS =
            List.of(new Span(2, 4), new Span(2, 9), new Span(5, 6), new Span(12, 20), new Span(12, 13));

    @Test
    void aPartHasWhatStartsInIt() {
        Found<Span> found = new Found<>(SPANS, span -> span);
        assertEquals(SPANS.subList(0, 3), found.in(new Span(2, 12)));
        assertEquals(SPANS.subList(2, 5), found.in(new Span(3, 13)));
        assertEquals(List.of(), found.in(new Span(13, 40)));
        assertEquals(List.of(), new Found<>(List.<Span>of(), span -> span).in(new Span(0, 9)));
    }

    @Test
    void theSameAsGoingThroughAll() {
        Random random = new Random(7);
        Found<Span> found = new Found<>(SPANS, span -> span);
        for (int i = 0; i < 200; i++) {
            int start = random.nextInt(22);
            Span part = new Span(start, start + 1 + random.nextInt(12));
            List<Span> slowly = new ArrayList<>();
            for (Span span : SPANS) {
                if (span.start() >= part.start() && span.start() < part.end()) {
                    slowly.add(span);
                }
            }
            assertEquals(slowly, found.in(part));
        }
    }
}
