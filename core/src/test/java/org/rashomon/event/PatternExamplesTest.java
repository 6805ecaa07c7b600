package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/** Every example of {@code event/patterns.tsv} is coded as its row says. */
class PatternExamplesTest {

    /** The suburb {@code of Douma}: where the marked head cannot be told, its owner is coded. */
    private static final int OF = 8;

    private final Analyser analyser = Analyser.withModels();
    private final EventCoder coder = new EventCoder(Lexicons.bundled());

    @Test
    void everyExampleIsCodedAsItsRowSays() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/patterns").rows()) {
            String fault = fault(row);
            if (!fault.isEmpty()) {
                wrong.add(row.where() + ": " + row.get("example") + " " + fault);
            }
        }
        assertEquals("", String.join("\n", wrong), wrong.size() + " examples");
    }

    private String fault(Row row) {
        MarkedExample example = MarkedExample.of(row.get("example"));
        Annotations annotations = new Annotations(Document.ofText(example.text()));
        annotations.put(Reading.TOKENS, analyser.annotate(annotations));
        List<Event> events = coder.annotate(annotations);
        EventType type = row.constant("type", EventType.class);
        for (Event event : events) {
            boolean sameType =
                    event.type() == type && (row.isBlank("mode") || event.mode().equals(row.get("mode")));
            if (sameType
                    && fits(example.actor(), event.actor().map(a -> a.span()))
                    && fits(example.recipient(), event.recipient().map(r -> r.span()))) {
                return "";
            }
        }
        StringBuilder got = new StringBuilder("-> ");
        for (Event event : events) {
            got.append(event.type())
                    .append('.')
                    .append(event.mode())
                    .append(' ')
                    .append(event.evidence().get(0).rule());
            event.actor()
                    .ifPresent(a ->
                            got.append(" [").append(a.span().of(example.text())).append(']'));
            event.recipient()
                    .ifPresent(r ->
                            got.append(" {").append(r.span().of(example.text())).append('}'));
            got.append("; ");
        }
        return got.toString();
    }

    /** A role that is marked and coded must share words; an uncoded recipient is only less said. */
    private static boolean fits(Optional<Span> marked, Optional<Span> coded) {
        return coded.isEmpty()
                || marked.isPresent()
                        && marked.get().start() <= coded.get().end()
                        && coded.get().start() <= marked.get().end() + OF;
    }
}
