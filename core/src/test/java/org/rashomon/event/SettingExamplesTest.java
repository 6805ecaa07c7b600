package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceResolver;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Span;
import org.rashomon.time.TimeTagger;

/** Which place and which time an act takes. None of the texts has a date of its own. */
class SettingExamplesTest {

    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());
    private final Pipeline pipeline = new Pipeline(List.of(
            Analyser.withModels(),
            new TimeTagger(Lexicons.bundled()),
            new QuantityReader(Lexicons.bundled()),
            new PlaceResolver(Lexicons.bundled()),
            new EventCoder(knowledge),
            new AgreementReader(knowledge)));

    @Test
    void everyExampleOfTheWordsHasThePlaceInBrackets() {
        List<String> faults = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/settings").rows()) {
            row.constant("class", Circumstance.class);
            if (!row.isBlank("example")) {
                MarkedExample example = MarkedExample.of(row.get("example"));
                Optional<Event> event =
                        event(example.text(), example.recipient().orElseThrow());
                String place = event.map(e -> place(example.text(), e)).orElse("no event");
                if (!place.equals(
                        example.actor().map(span -> span.of(example.text())).orElse("-"))) {
                    faults.add(row.where() + ": " + place + ": " + row.get("example"));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // done on ground: the recipient is where
                "Russian jets {bombed} Aleppo. | Aleppo",
                "The Chilean president {visited} Peru. | Peru",
                "Police in Nairobi {detained} 40 marchers. | Nairobi",
                "Denmark {sent} food to Goma. | Goma",
                "The rebels who {attacked} soldiers in Goma fled. | Goma",
                // a state or a capital that is only a party
                "Kenya {criticised} Uganda. | -",
                "Kenya {called} on Uganda to free the pilots. | -",
                "Kenya {imposed} sanctions on Uganda. | -",
                "The envoy {held} talks with Moscow in Geneva. | Geneva",
                "Qatar {sent} aid to Moscow. | -",
                "France froze the assets of the former president of Gabon, and Spain {criticised} it. | -",
                // a clause of its own
                "Rebels {attacked} soldiers who had guarded a bank in Goma. | -",
                "In Goma, rebels {attacked} soldiers who had guarded a bank. | Goma",
                "Envoys met in Goma, where rebels had {killed} two soldiers. | Goma",
                "Denmark {condemned} the arrest of two students in Minsk. | -",
                "Police {killed} two men in the Orlando shooting. | Orlando"
            })
    void thePlaceOfAnAct(String marked, String place) {
        MarkedExample example = MarkedExample.of(marked);
        Event event = event(example.text(), example.recipient().orElseThrow()).orElseThrow();
        assertEquals(place, place(example.text(), event));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels {attacked} the army in May 2014. | May 2014 2014-05-01",
                "Rebels {attacked} the army on Friday. | Friday -",
                "Rebels {attacked} the army on Dec. 15. | Dec. 15 -",
                "In 2014 Russian troops {attacked} the army. | 2014 2014-01-01",
                "On 3 May 2014 Kenya {signed} a treaty with Chad. On 9 May Sudan denounced it. | 3 May 2014 2014-05-03",
                "On 3 May 2014 Kenya signed a treaty with Chad. On 9 May Sudan {denounced} Kenya. | 9 May 2014-05-09",
                "Rebels recently {attacked} the army. | - -",
                // the nearer of two, though its year is not known
                "In July, Kenya {agreed} with Chad to double trade from $4 billion in 2021. | July -",
                "Kenya {denounced} Uganda during Friday's debate. | Friday -",
                // another clause, another thing
                "Rebels {attacked} the army after it had left Goma in May 2014. | - -",
                "Kenya {denounced} Uganda, which had signed a treaty with Chad in May 2014. | - -",
                "Kenya {violated} the 2014 treaty. | - -",
                "In May 2014, when Kenya {attacked} Uganda, the price of tea fell. | May 2014 2014-05-01",
                "Kenya won the vote in May 2014, and Sudan {denounced} Uganda. | - -",
                "In May 2014 Chad condemned the {attack} on Sudan by rebels. | - -",
                "In May 2014 rebels {carried} out an attack on Sudan. | May 2014 2014-05-01"
            })
    void theTimeOfAnAct(String marked, String time) {
        MarkedExample example = MarkedExample.of(marked);
        Event event = event(example.text(), example.recipient().orElseThrow()).orElseThrow();
        EventTime told = event.time();
        assertEquals(
                time,
                told.words().map(span -> span.of(example.text())).orElse("-")
                        + told.interval().map(days -> " " + days.from()).orElse(" -"));
    }

    @Test
    void aBracketDoesNotCutAnAgreementFromItsVerb() {
        String text = "On 25 May 2022, the Chadian government approved a border security (BSC) agreement with Kenya.";
        Agreement agreement =
                pipeline.annotate(Document.ofText(text)).get(Agreement.LAYER).get(0);
        assertEquals(Agreement.Status.SIGNED, agreement.status());
        assertEquals("25 May 2022", agreement.reached().words().orElseThrow().of(text));
    }

    @Test
    void wordsLieInTheSentenceOfAnyText() {
        String[] words = {
            "Goma",
            "in",
            "May",
            "2014",
            "attacked",
            "Kenya",
            "and",
            "after",
            "where",
            "the",
            "army",
            ".",
            "on",
            "Friday",
            ","
        };
        Random random = new Random(11);
        int events = 0;
        for (int i = 0; i < 30; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(30); w >= 0; w--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            for (Event event :
                    pipeline.annotate(Document.ofText(text.toString())).get(Event.LAYER)) {
                assertTrue(event.time().words().stream().allMatch(span -> span.end() <= text.length()));
                assertTrue(event.place().stream().allMatch(place -> !place.adjectival()));
                events++;
            }
        }
        assertTrue(events > 0, "a test of nothing");
    }

    private Optional<Event> event(String text, Span trigger) {
        Annotations read = pipeline.annotate(Document.ofText(text));
        return read.get(Event.LAYER).stream()
                .filter(event -> event.trigger().overlaps(trigger))
                .findFirst();
    }

    private static String place(String text, Event event) {
        return event.place().map(Place::span).map(span -> span.of(text)).orElse("-");
    }
}
