package org.rashomon.reading.coref;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Mention;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

class CoreferenceResolverTest {

    private static final Analyser ANALYSER = Analyser.withModels();
    private static final NameFinder FINDER = NameFinder.withModel();
    private static final CoreferenceResolver RESOLVER = CoreferenceResolver.withModel(Lexicons.bundled());

    private static List<Mention> resolve(String text) {
        Tokens tokens = ANALYSER.annotate(new Annotations(Document.ofText(text)));
        return RESOLVER.resolve(tokens, FINDER.find(tokens));
    }

    /** Words and what they stand for. */
    private static List<String> mentions(String text) {
        return resolve(text).stream()
                .map(m -> m.span().of(text) + " = " + m.representative().of(text))
                .toList();
    }

    @Test
    void joinsPronounsToTheNameBefore() {
        List<String> mentions = mentions("Kofi Mensah left Accra on Monday. He said he would not return.");
        assertEquals(List.of("Kofi Mensah = Kofi Mensah", "He = Kofi Mensah", "he = Kofi Mensah"), mentions);
    }

    /** Every example of the table has an "it" of nobody. */
    @Test
    void itMayStandForNobody() {
        for (Row row : Lexicons.bundled().get("reading/expletives").rows()) {
            List<String> mentions = mentions(row.get("example"));
            assertTrue(mentions.stream().noneMatch(m -> m.startsWith("It =")), mentions::toString);
        }
        assertTrue(mentions("Germany opened the border. It took a week to decide.").stream()
                .noneMatch(m -> m.startsWith("It =")));
        assertTrue(mentions("Germany sent troops. It took the town on Friday.").contains("It = Germany"));
        assertTrue(mentions("Germany sent troops. It was told that nobody would come.")
                .contains("It = Germany"));
    }

    @Test
    void joinsShortNames() {
        List<String> mentions = mentions("Kofi Mensah met the ambassador. Mensah did not speak to reporters.");
        assertTrue(mentions.contains("Mensah = Kofi Mensah"), mentions.toString());
    }

    @Test
    void keepsManAndWomanApart() {
        List<Mention> mentions = resolve("Mrs. Danso spoke. Mr. Boateng listened. She left and he stayed.");
        long entities = mentions.stream().map(Mention::entity).distinct().count();
        assertEquals(2, entities, mentions.toString());
    }

    @Test
    void aGivenNameTellsManFromWoman() {
        List<String> mentions = mentions("Helen Mensah left Accra. He did not speak.");
        assertTrue(mentions.stream().noneMatch(m -> m.startsWith("He =")), mentions.toString());
    }

    @Test
    void whoIsQuotedDoesNotCallHimselfHe() {
        String text = "Kwame Boateng praised his rival. Boateng said: \"He is an honest man and he will govern well.\"";
        int speaker = resolve(text).stream()
                .filter(m -> text.substring(m.span().start(), m.span().end()).equals("Boateng"))
                .findFirst()
                .orElseThrow()
                .entity();
        for (Mention mention : resolve(text)) {
            if (mention.span().start() > text.indexOf('"')) {
                assertTrue(mention.entity() != speaker, mention.toString());
            }
        }
    }

    @Test
    void whoIsReportedWithoutQuotationMarksMayCallHimselfHe() {
        List<String> mentions = mentions("Kofi Mensah told reporters he would resign.");
        assertTrue(mentions.contains("he = Kofi Mensah"), mentions.toString());
    }

    @Test
    void whoSaysWhatHeWillDoMeansHimself() {
        List<String> mentions = mentions("Kofi Mensah met Yaw Boateng in Accra. Mensah says he will resign in May.");
        assertTrue(mentions.contains("he = Kofi Mensah"), mentions.toString());
        mentions = mentions("Esi Danso thanked Ama Owusu. Owusu announced that she would not run.");
        assertTrue(mentions.contains("she = Ama Owusu"), mentions.toString());
    }

    @Test
    void subjectAndObjectOfAClauseAreTwo() {
        for (String text : List.of(
                "Kofi Mensah leads the race. A delegate hinted he might back Mensah.",
                "Kofi Mensah spoke. He praised Mensah.",
                "Kofi Mensah spoke. He hopes to persuade Mensah.")) {
            assertTrue(mentions(text).stream().noneMatch(m -> m.equalsIgnoreCase("he = Kofi Mensah")), text);
        }
    }

    @Test
    void reflexivesAndPossessivesMayBeTheSubject() {
        List<String> mentions = mentions("Kofi Mensah spoke in Accra. He blamed himself and praised his father.");
        assertTrue(mentions.contains("He = Kofi Mensah"), mentions.toString());
        assertTrue(mentions.contains("himself = Kofi Mensah"), mentions.toString());
        assertTrue(mentions.contains("his = Kofi Mensah"), mentions.toString());
    }

    @Test
    void aCountryIsNoWoman() {
        for (String mention : mentions("The envoy of Georgia arrived late. She declined to speak.")) {
            assertTrue(!mention.equals("She = Georgia"), mention);
        }
    }

    @Test
    void staysSilentWhereNobodyIsNamed() {
        assertEquals(List.of(), mentions("It rained all day."));
        assertEquals(List.of(), mentions(""));
    }

    @Test
    void anyTextWhatever() {
        String pieces = "He Abe the \"“.-It she, they ";
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            IntStream.range(0, random.nextInt(120))
                    .forEach(i -> text.append(pieces.charAt(random.nextInt(pieces.length()))));
            String string = text.toString();
            List<Mention> mentions = resolve(string);
            assertEquals(mentions, resolve(string), "seed " + seed);
            int start = 0;
            for (Mention mention : mentions) {
                assertTrue(mention.span().end() <= string.length(), "seed " + seed);
                assertTrue(mention.span().start() >= start, "seed " + seed);
                assertTrue(mention.confidence() >= 0 && mention.confidence() <= 1, "seed " + seed);
                start = mention.span().start();
            }
        }
    }
}
