package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;

class RetellingTest {

    private final Pipeline pipeline = new Pipeline(List.of(Analyser.withModels(), new EventCoder(Lexicons.bundled())));

    private List<Event> events(String text) {
        return pipeline.annotate(Document.ofText(text)).get(Event.LAYER);
    }

    private static boolean isRetold(Event event) {
        return event.evidence().get(0).rule().equals("Retelling");
    }

    @Test
    void everyExampleIsRetoldByItsNoun() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/retold").rows()) {
            String text = row.get("example");
            List<Event> events = events(text);
            boolean retold = events.stream()
                    .anyMatch(e -> isRetold(e)
                            && e.type().name().equals(row.get("type"))
                            && e.trigger().of(text).equals(row.id()));
            if (!retold) {
                wrong.add(row.where() + " " + events);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void itIsDoneByAndToThoseOfTheActBefore() {
        List<Event> events =
                events("Russian jets bombed the Syrian army. The ministry said that the attack was a mistake.");
        Event again = events.get(events.size() - 1);
        assertTrue(isRetold(again), events.toString());
        assertEquals(events.get(0).actor(), again.actor());
        assertEquals(events.get(0).recipient(), again.recipient());
    }

    @Test
    void inARelativeClauseAndWhereTheTreeIsWrong() {
        for (String text : new String[] {
            "Chadian jets bombed the Libyan army. Fog explains the attack, which Chad insists was a mistake.",
            "Chadian jets bombed the Libyan army. Its word that the raid was a mistake beggars belief."
        }) {
            assertTrue(events(text).stream().anyMatch(RetellingTest::isRetold), text);
        }
    }

    @Test
    void notWithoutAnActBeforeNorWithoutAWordOnIntent() {
        for (String text : new String[] {
            "The attack was a mistake.",
            "Russian jets bombed the Syrian army. The attack was at night.",
            "Russian jets bombed the Syrian army. An attack would be a mistake.",
            "Russian jets bombed the Syrian army. The arrest was a mistake."
        }) {
            assertTrue(events(text).stream().noneMatch(RetellingTest::isRetold), text);
        }
    }
}
