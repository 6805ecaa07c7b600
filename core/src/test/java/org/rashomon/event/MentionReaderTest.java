package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.actor.Actor;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceResolver;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;
import org.rashomon.time.TimeTagger;

class MentionReaderTest {

    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());
    private final MentionWords words = new MentionWords(Lexicons.bundled());
    private final Pipeline pipeline = new Pipeline(List.of(
            Analyser.withModels(),
            NameFinder.withModel(Lexicons.bundled()),
            new TimeTagger(Lexicons.bundled()),
            new QuantityReader(Lexicons.bundled()),
            new PlaceResolver(Lexicons.bundled()),
            new EventCoder(knowledge),
            new AnaphorReader(knowledge),
            new MentionReader(knowledge)));

    private Annotations read(String text) {
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2021, 6, 9))));
        return pipeline.annotate(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
    }

    private static String name(Optional<Actor> actor) {
        return actor.map(Actor::name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "'Nine soldiers died at the hands of the rebels on Friday.', the rebels, Nine soldiers",
        "'Nine soldiers drowned off Malta on Friday.', '', Nine soldiers",
        "'Nine soldiers lost their lives.', '', Nine soldiers",
        "'All of the nine kidnapped were soldiers on leave.', '', soldiers on leave",
        "'Serbia shipped crates of shells to the army of Myanmar on Friday.', Serbia, the army of Myanmar",
    })
    void whoDiesSuffersItAndWhoIsSentSomethingToo(String text, String doer, String receiver) {
        ActMention mention = read(text).get(ActMention.LAYER).get(0);
        assertEquals(doer, name(mention.actor()));
        assertEquals(receiver, name(mention.recipient()));
    }

    private static String words(List<? extends Act> acts, String text) {
        return acts.stream().map(act -> act.trigger().of(text)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            The freighter docked in Misrata on Friday.                        | docked
            The blockade of our wheat ended on Thursday.                      | blockade
            An explosion damaged a pipeline in Estonia on Monday.             | explosion damaged
            The truce, broken on Sunday, was short.                           | truce broken
            The register has nine people injured by the tiles.                | injured
            The dinghy sank in a storm off Malta on Friday.                   | sank storm
            Doctors put the toll at 23.                                       | toll
            The number of dead rose to 41.                                    | dead
            Four of our own are dead.                                         | dead
            The toll rose.                                                    | ""
            The dead were buried.                                             | buried
            Nobody has repaired the bridge.                                   | repaired
            No election was held in Kenya, a lawyer said.                     | election
            The explosion that never was filled the papers.                   | explosion filled
            The talks ended on Friday without an agreement.                   | talks
            Explosions are common.                                            | ""
            The freighter will dock in Misrata on Friday.                     | ""
            The freighter may have docked in Misrata on Friday.               | ""
            The minister knew it on Friday.                                   | ""
            Men in dark uniforms carried us.                                  | carried
            She was pulled into a van.                                        | pulled
            The voters are divided.                                           | ""
            The tide lifted the boat.                                         | ""
            Somebody whistled.                                                | ""
            Guards stood at the crossing near Misrata on Friday.              | ""
            The crossing of the river near Misrata took place on Friday.      | crossing took
            The army carried out an operation in Kobani on Tuesday.           | operation
            The operation was a success.                                      | ""
            Those arrested were teachers.                                     | arrested
            Officials called for an explosion in Misrata.                     | ""
            She asked for news of the freighter since the storm off Malta.    | storm
            """)
    void tellsOfWhatIsNotCoded(String text, String mentions) {
        assertEquals(mentions, words(read(text).get(ActMention.LAYER), text));
    }

    @ParameterizedTest
    @CsvSource({
        "'The lorries never got to the camp.', got",
        "'The envoy did not turn up.', turn",
        "'The lorries failed to appear.', appear",
        "'The ship has yet to arrive in Misrata.', arrive",
        "'There is no such agreement.', agreement",
        "'Reports of an attack are false.', attack",
    })
    void whatDidNotComeAboutIsToldAsDenied(String text, String act) {
        List<ActMention> mentions = read(text).get(ActMention.LAYER);
        assertEquals(act, words(mentions, text));
        assertTrue(mentions.get(0).negated());
    }

    @Test
    void whatIsCodedIsNotMentionedToo() {
        String text = "Russian jets bombed the Syrian army on Monday. France condemned the bombing.";
        Annotations read = read(text);
        assertTrue(read.get(ActMention.LAYER).isEmpty(), words(read.get(ActMention.LAYER), text));
        assertEquals("bombed condemned", words(read.get(Event.LAYER), text));
    }

    @Test
    void whatIsCalledACrimeIsNotWishedFor() {
        Event blockade = read("Officials called the blockade of Misrata a crime.")
                .get(Event.LAYER)
                .get(0);
        assertEquals(EventType.COERCE, blockade.type());
        assertFalse(blockade.hypothetical());
    }

    @Test
    void saysWhoWhereAndWhen() {
        ActMention camped = read("Turkish soldiers camped near Misrata on Friday.")
                .get(ActMention.LAYER)
                .get(0);
        assertEquals("TUR", camped.actor().orElseThrow().country());
        assertEquals("LBY", camped.place().orElseThrow().country());
        assertEquals(Optional.empty(), camped.likelyType());
        assertTrue(camped.time().isDated());
    }

    private List<String> places(String text) {
        return read(text).get(ActMention.LAYER).stream()
                .map(act -> act.place().map(Place::name).orElse(""))
                .distinct()
                .toList();
    }

    @Test
    void aVillageThatNobodyKnowsLiesInItsProvince() {
        assertEquals(List.of("Batken"), places("The clash took place near the village of Teskil in Batken province."));
        assertEquals(List.of(""), places("The clash took place, not in Syria but abroad."));
    }

    @Test
    void everyExampleHoldsOneOfItsWords() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/mentions").rows()) {
            String text = row.get("example");
            Annotations read = read(text);
            List<Act> acts = new ArrayList<>(read.get(ActMention.LAYER));
            acts.addAll(read.get(Event.LAYER));
            acts.addAll(read.get(Event.ANAPHORS));
            Tokens tokens = read.get(Reading.TOKENS);
            boolean told = acts.stream()
                    .map(act ->
                            tokens.lemma(tokens.firstEndingAfter(act.trigger().start())))
                    .anyMatch(lemma -> row.list("words").stream()
                            .map(words -> words.split(" ")[0])
                            .anyMatch(lemma.toLowerCase(Locale.ROOT)::equals));
            boolean names =
                    !row.get("part").equals("NO_ACT") && !row.get("part").equals("RATES");
            if (told != names) {
                wrong.add(row.where() + " " + text);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void whoDiesSuffersIt() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("happening/toll").rows()) {
            if (!row.isBlank("suffered")) {
                Annotations read = read(row.get("example"));
                List<Act> acts = new ArrayList<>(read.get(ActMention.LAYER));
                acts.addAll(read.get(Event.LAYER));
                boolean suffered = acts.stream()
                        .anyMatch(act -> act.actor().isEmpty()
                                && act.recipient()
                                        .filter(who -> who.country().equals("TUR"))
                                        .isPresent());
                if (!suffered) {
                    wrong.add(row.where() + " " + row.get("example"));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyVerbStandsInOneRow() {
        List<String> seen = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/mentions").rows()) {
            if (List.of("VERB", "DOING", "NO_ACT").contains(row.get("part"))) {
                seen.addAll(row.list("words"));
            }
        }
        assertEquals(seen.stream().distinct().toList(), seen);
    }

    @Test
    void noVerbOfTheListIsAnActAndNoNounIsUnknown() {
        assertTrue(words.isNoAct("know"));
        assertTrue(words.isAct("blockade"));
        assertEquals(Optional.of(EventType.COERCE), words.type("blockade"));
        assertEquals(Optional.empty(), words.type("election"));
    }

    @Test
    void anyStringWhateverIsRead() {
        Random random = new Random(11);
        String[] parts = {
            "The", "blockade", "of", "Kiev", "ended", "was", "by", "\n\n", "—", "on", "Friday", "raid", "."
        };
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(20); j >= 0; j--) {
                text.append(parts[random.nextInt(parts.length)]).append(' ');
            }
            String t = text.toString();
            List<ActMention> mentions = read(t).get(ActMention.LAYER);
            assertEquals(mentions, read(t).get(ActMention.LAYER));
            mentions.forEach(mention -> assertTrue(mention.trigger().end() <= t.length()));
        }
    }
}
