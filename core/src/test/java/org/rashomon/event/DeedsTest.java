package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;
import org.rashomon.time.TimeTagger;

class DeedsTest {

    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());
    private final Pipeline pipeline = new Pipeline(
            List.of(Analyser.withModels(), new TimeTagger(Lexicons.bundled()), new QuantityReader(Lexicons.bundled())));
    private final Deeds deeds = new Deeds(knowledge);

    private List<Event> told(String text) {
        Annotations read = pipeline.annotate(Document.ofText(text));
        Scene scene = Scene.of(read, knowledge);
        return IntStream.range(0, scene.tokens.size())
                .mapToObj(token -> deeds.at(scene, token))
                .flatMap(java.util.Optional::stream)
                .toList();
    }

    private static String words(String text, Event event) {
        return event.trigger().of(text);
    }

    @Test
    void everyFrameFitsItsExampleBest() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/deeds").rows()) {
            String text = row.get("example");
            Annotations read = pipeline.annotate(Document.ofText(text));
            Scene scene = Scene.of(read, knowledge);
            Tokens tokens = read.get(Reading.TOKENS);
            boolean fits = IntStream.range(0, tokens.size())
                    .filter(token -> scene.tree.lemma(token).equals(row.get("predicate")))
                    .mapToObj(token -> knowledge.deeds().best(scene.tree, scene.roles, scene.names, token))
                    .anyMatch(match -> match != null && match.frame().rule().equals(row.rule()));
            if (!fits) {
                wrong.add(row.where() + " " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void anActOfWhichNobodyKnowsTheDoer() {
        String text = "Guards shut the gate on Friday.";
        Event event = told(text).get(0);
        assertEquals("shut", words(text, event));
        assertEquals(EventType.COERCE, event.type());
        assertEquals("guards", event.actor().orElseThrow().name().toLowerCase(java.util.Locale.ROOT));
    }

    @Test
    void anActThatIsDenied() {
        List<Event> told = told("The firm did not pay the ransom.");
        assertEquals(1, told.size());
        assertTrue(told.get(0).negated());
    }

    @Test
    void doesNotFireForWhatIsPossibleOrAlwaysSo() {
        for (String text : new String[] {
            "The firm might pay the ransom in May.",
            "The bank lends money in May.",
            "The firm wants to pay on Friday.",
            "The price hit a record on Friday.",
            "She delivered a speech on Friday.",
            "A voter had praised the mayor."
        }) {
            assertEquals(List.of(), told(text), text);
        }
    }
}
