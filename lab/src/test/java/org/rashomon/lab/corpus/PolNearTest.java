package org.rashomon.lab.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.text.Span;

class PolNearTest {

    @Test
    void eventsMayStandBeforeTheirSpansAndSpansMayBeInPieces() throws IOException {
        List<Statement> statements = PolNear.statements(
                "a.ann",
                List.of(
                        "E1\tAttribution:T3 Cue:T1 Content2:T4 Source:T2 Content:T5",
                        "T1\tCue 10 14\tsaid",
                        "T2\tSource 5 9\tthey",
                        "T3\tAttribution 10 14\tsaid",
                        "T4\tContent 20 25;30 33\tapple pie",
                        "T5\tContent 0 4\tThis"));
        assertEquals(
                List.of(new Statement(
                        List.of(new Span(5, 9)),
                        List.of(new Span(10, 14)),
                        List.of(new Span(0, 4), new Span(20, 25), new Span(30, 33)))),
                statements);
    }

    @Test
    void discussedAndEmptyEventsAreLeftOut() throws IOException {
        assertEquals(
                List.of(),
                PolNear.statements(
                        "a.ann", List.of("T1\tCue 0 4\tsaid", "E1\tDiscuss:T1 Cue:T1", "E2\tAttribution:T1")));
    }

    @Test
    void aMissingSpanIsNamed() {
        IOException fault = assertThrows(
                IOException.class, () -> PolNear.statements("a.ann", List.of("E1\tAttribution:T3 Cue:T1")));
        assertEquals(true, fault.getMessage().startsWith("a.ann: E1"));
    }
}
