package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.time.TimeTagger;

class AnaphorReaderTest {

    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());
    private final Pipeline pipeline = new Pipeline(List.of(
            Analyser.withModels(),
            new TimeTagger(Lexicons.bundled()),
            new QuantityReader(Lexicons.bundled()),
            new EventCoder(knowledge),
            new AnaphorReader(knowledge)));

    private Annotations read(String text) {
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2021, 6, 9))));
        return pipeline.annotate(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
    }

    private List<Event> retold(String text) {
        return read(text).get(Event.ANAPHORS);
    }

    @Test
    void everyExampleIsToldAgainByItsWord() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/anaphors").rows()) {
            String text = row.get("example");
            Annotations read = read(text);
            String lemma = row.get("lemma");
            int last = text.lastIndexOf(" " + lemma.substring(0, Math.min(3, lemma.length()))) + 1;
            List<Event> told = new ArrayList<>(read.get(Event.ANAPHORS));
            told.addAll(read.get(Event.LAYER));
            boolean found = told.stream()
                    .anyMatch(e -> e.trigger().start() == last
                            && row.list("types").contains(e.type().name()));
            if (!found) {
                wrong.add(row.where() + " " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whatCameOfAnActWasDoneByThoseWhoDidIt() {
        String text = "Russian jets bombed a market on Monday. Officials said that nine people died.";
        Annotations read = read(text);
        Event toll = read.get(Event.ANAPHORS).get(0);
        assertEquals("died", toll.trigger().of(text));
        assertEquals("RUS", toll.actor().orElseThrow().country());
        assertEquals(read.get(Event.LAYER).get(0).time(), toll.time());
    }

    @Test
    void aNounTakesUpTheActOfItsKind() {
        List<Event> retold = retold("Russian jets bombed the Syrian army. France condemned the bombing.");
        assertEquals(1, retold.size(), retold.toString());
        assertEquals("RUS", retold.get(0).actor().orElseThrow().country());
        assertEquals(2, retold.get(0).evidence().get(0).spans().size());
    }

    @Test
    void whatGoesOnIsNotTakenUpByAnotherWord() {
        assertEquals(
                List.of(),
                retold("The Syrian army is fighting the Islamic State in Homs. Officials said nothing of the attack."));
        assertEquals(
                1,
                retold("The Syrian army fought the Islamic State in Homs. Officials said nothing of the attack.")
                        .size());
    }

    @Test
    void whatIsSaidOfIntentIsSaidOfTheActBefore() {
        for (String text : new String[] {
            "Russian jets bombed the Syrian army. The ministry said that the attack was a mistake.",
            "Chadian jets bombed the Libyan army. Fog explains the attack, which Chad insists was a mistake.",
            "Chadian jets bombed the Libyan army. Its word that the raid was a mistake beggars belief."
        }) {
            Annotations read = read(text);
            List<Event> again = read.get(Event.ANAPHORS);
            assertEquals(1, again.size(), text);
            assertEquals(read.get(Event.LAYER).get(0).actor(), again.get(0).actor(), text);
            assertEquals(read.get(Event.LAYER).get(0).recipient(), again.get(0).recipient(), text);
        }
    }

    @Test
    void doesNotFireForAnotherActOrNoneInParticular() {
        for (String text : new String[] {
            "Russian jets bombed the Syrian army. France condemned another bombing.",
            "Russian jets bombed the Syrian army. France fears bombings.",
            "Russian jets bombed the Syrian army. The minister spoke of the weather.",
            "France condemned the bombing.",
            "The attack was a mistake.",
            "Russian jets bombed the Syrian army. An attack would be a mistake.",
            "Russian jets bombed the Syrian army. The arrest was a mistake.",
            "Russian jets bombed the Syrian army. Nobody was killed."
        }) {
            assertEquals(List.of(), retold(text), text);
        }
    }

    @Test
    void anyTextIsReadAlikeTwice() {
        String[] words = {
            "the", "bombing", "killed", "people", "marched", "40", "was", ".", "of", "Russia", "she", "arrested"
        };
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(25); w >= 0; w--) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            List<Event> retold = retold(text.toString());
            assertEquals(retold, retold(text.toString()));
            assertTrue(retold.stream().allMatch(e -> e.trigger().end() <= text.length()));
            found += retold.size();
        }
        assertTrue(found > 0, "a test of nothing");
    }

    private List<String> denied(String text) {
        return retold(text).stream()
                .filter(Event::negated)
                .map(e -> e.trigger().of(text) + " "
                        + e.actor().map(a -> a.country()).orElse(""))
                .toList();
    }

    @Test
    void whoDeniesAReportDeniesHisActThatItTellsOf() {
        assertEquals(
                List.of("report RUS"),
                denied("Russian troops shelled a school in Ukraine on Monday. Moscow denied the report."));
        assertEquals(
                List.of(), denied("Russian troops shelled a school in Ukraine on Monday. Paris denied the report."));
    }

    @Test
    void whoSaysThatAReportIsNotTrueDeniesHisActThatItTellsOf() {
        String told = "Russian troops shelled a school in Ukraine on Monday. ";
        assertEquals(List.of("report RUS"), denied(told + "Moscow said the report was false."));
        assertEquals(List.of("report RUS"), denied(told + "Moscow called the report a lie."));
        assertEquals(List.of("Nothing RUS"), denied(told + "Nothing of the kind happened, Moscow said."));
        assertEquals(List.of("responsibility RUS"), denied(told + "Moscow denied responsibility."));
        assertEquals(List.of(), denied(told + "Moscow said the report was true."));
        assertEquals(List.of(), denied(told + "Moscow said the report was no lie."));
        assertEquals(List.of(), denied(told + "Moscow said the report of a flood was false."));
        assertEquals(List.of(), denied(told + "Paris called the report a lie."));
        assertEquals(List.of("it "), denied("Police fired tear gas at a boy on Monday. The police denied it."));
        assertEquals(List.of(), denied("Police fired tear gas at a boy on Monday. The doctors denied it."));
    }

    private List<String> laid(String text) {
        return retold(text).stream()
                .filter(e -> !e.negated())
                .map(e -> e.trigger().of(text) + " "
                        + e.actor().map(a -> a.country()).orElse(""))
                .toList();
    }

    @Test
    void whoIsSaidToHaveDoneItDidWhatWasToldBefore() {
        String told = "Jets bombed a school in Ukraine on Monday. ";
        assertEquals(List.of("blamed RUS"), laid(told + "Poland blamed Russia."));
        assertEquals(List.of("work RUS"), laid(told + "It was the work of Russia, Poland said."));
        assertEquals(List.of("responsible RUS"), laid(told + "Russia was responsible, Poland said."));
        assertEquals(List.of("did RUS"), laid(told + "Poland said that Russian pilots did it."));
        assertEquals(List.of(), laid(told + "Poland blamed Russia for the floods."));
        assertEquals(List.of(), laid(told + "Russian pilots did it again."));
        assertEquals(List.of(), laid("Poland blamed Russia."));
    }

    @Test
    void whoHadNoPartInAnActDeniesIt() {
        assertEquals(
                List.of("attack IRN"),
                denied("Rebels attacked the Saudi army. Iran had nothing to do with the attack on Monday."));
    }

    @Test
    void thereWereNoDeaths() {
        assertEquals(List.of("deaths "), denied("Rebels attacked the Malian army. There were no deaths."));
        assertEquals(
                List.of(),
                retold("The deaths were mourned.").stream().map(Event::type).toList());
    }
}
