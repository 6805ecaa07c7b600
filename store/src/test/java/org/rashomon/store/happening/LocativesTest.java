package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.place.Place;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

class LocativesTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static Stream<Kind> said(String text) {
        Annotations read = PIPELINE.annotate(Document.ofText(text));
        Tokens tokens = read.get(Reading.TOKENS);
        Negations negations = new Negations(tokens, Negations.words(LEXICONS));
        Locatives locatives = new Locatives(LEXICONS, new GroundWords(LEXICONS));
        TextPlaces places = new TextPlaces(tokens, read.get(Place.LAYER));
        return IntStream.range(0, tokens.sentenceCount())
                .boxed()
                .flatMap(sentence -> locatives.in(tokens, sentence, places, negations).stream())
                .flatMap(found -> found.kinds().stream());
    }

    private static String text(Kind kind) {
        return (kind.denied() ? "not " : "") + kind.question() + '=' + kind.value();
    }

    /** What a text says of where, whoever did it there, without what the place is called. */
    private static String in(String text) {
        return said(text)
                .filter(kind -> !isName(kind))
                .map(LocativesTest::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a text says the place is called. */
    private static String names(String text) {
        return said(text)
                .filter(LocativesTest::isName)
                .map(LocativesTest::text)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean isName(Kind kind) {
        return Set.of(PlaceNames.PLACE, PlaceNames.AREA).contains(kind.question())
                || kind.question().startsWith(PlaceNames.PROVINCE);
    }

    /** What the sentences say of where the first act of a text was. */
    private static List<String> ofTheAct(String text) {
        Clue first = PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER).get(0);
        return Stream.concat(first.kinds().stream(), first.remarks().stream().map(Remark::kind))
                .filter(kind -> kind.field() == Field.WHERE && !isName(kind))
                .map(LocativesTest::text)
                .distinct()
                .toList();
    }

    /** What the sentences call the place of the first act of a text. */
    private static List<String> namesOfTheAct(String text) {
        Clue first = PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER).get(0);
        return Stream.concat(first.kinds().stream(), first.remarks().stream().map(Remark::kind))
                .filter(LocativesTest::isName)
                .filter(kind -> !kind.question().startsWith(PlaceNames.PROVINCE))
                .map(LocativesTest::text)
                .distinct()
                .toList();
    }

    @Test
    void townsAndVillagesHaveNamesThatNoGazetteerKnows() {
        assertEquals("place=karbala sharq", names("The gunmen were caught at Karbala Sharq on Monday."));
        assertEquals("place=tobrin", names("Soldiers shot two men in Tobrin on Monday."));
        assertEquals("place=tobrin", names("Soldiers shot two men in the village of Tobrin."));
        assertEquals("area=tobrin", names("Soldiers shot two men in the Tobrin district."));
        assertEquals("", names("Soldiers shot two men in March."));
        assertEquals("", names("The ministers met in the Foreign Ministry."));
        assertEquals("", names("Soldiers shot two men near Tobrin."));
    }

    @Test
    void thoseOfWhomAnActIsToldSayWhereItWas() {
        assertEquals(
                List.of("place=tobrin"),
                namesOfTheAct("A patrol was shelled on Monday.\n\nThe soldiers stood in Tobrin, the army said."));
        assertEquals(
                List.of("place=tobrin"),
                namesOfTheAct("An editor was kidnapped on Monday. He had gone on foot to a shop in Tobrin."));
        assertEquals(List.of(), namesOfTheAct("An editor was kidnapped on Monday. The police will search in Tobrin."));
        assertEquals(
                List.of(), namesOfTheAct("Two men were killed on Monday. A man waved.\n\nThey were buried in Tobrin."));
        assertEquals(List.of(), namesOfTheAct("Two men were killed on Monday. Students marched in Tobrin."));
    }

    @Test
    void everyExampleSaysWhatItsRowHas() {
        List<String> silent = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/locatives").rows()) {
            boolean named =
                    row.get("example").contains("Orlik") || row.get("example").contains(" 4");
            List<String> wanted = new ArrayList<>();
            if (named && !row.isBlank("named")) {
                wanted.add(row.get("named") + (row.get("example").contains(" 4") ? "=4" : "=orlik"));
            }
            row.list("spot").forEach(spot -> wanted.add("spot=" + spot));
            row.list("room").forEach(room -> wanted.add("room=" + room));
            if (wanted.isEmpty()) {
                wanted.add(row.id().equals("zone-at-sea") ? "whose it is=a state's" : "whose it is=international");
            }
            List<String> said =
                    said(row.get("example")).map(LocativesTest::text).toList();
            if (!said.containsAll(wanted)) {
                silent.add(row.where() + ": " + wanted + " in " + row.get("example") + ": " + said);
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void aPlaceIsReadWhateverItIsCalled() {
        assertEquals(
                "village=orlik", in("The shell fell in the village of Orlik."), "no gazetteer need know the village");
        assertEquals(
                "crossing=orlik, spot=crossing, spot=street, inside or outside crossing=inside",
                in("Officers arrested a blogger at the Orlik crossing."));
        assertEquals("east or west of bank=east", in("They were shot on the eastern bank."));
        assertEquals("inside or outside embassy=outside", in("Gunmen killed a writer outside the embassy."));
    }

    @Test
    void whatIsOnlyNearOrFromThereLeavesItOpen() {
        assertEquals("", in("Gunmen killed a writer near the embassy."));
        assertEquals("", in("They came from the bridge."));
        assertEquals("", in("The head of the school was killed."));
    }

    @Test
    void whereItWasNotIsDenied() {
        assertEquals("not room=chamber", in("The vote was not held in the chamber."));
    }

    @Test
    void whatHasAnAdjectiveOfItsOwnIsNobodysOrAStates() {
        assertEquals(
                List.of("whose it is=international"),
                ofTheAct("The Turkish navy seized a Greek ship in international waters."));
        assertEquals(
                List.of("whose it is=a state's"),
                ofTheAct("The Turkish navy seized a Greek ship within its exclusive economic zone."));
    }

    @Test
    void aPhraseIsOfTheActThatItHangsOn() {
        assertEquals(
                List.of("village=orlik"),
                ofTheAct("Russian troops killed nine farmers in the village of Orlik on Monday."));
        assertEquals(
                List.of(),
                ofTheAct("Residents of the village of Orlik said that Russian troops had killed nine farmers."));
    }

    @Test
    void whatIsEastOfATownIsNotWestOfIt() {
        assertEquals(
                List.of(
                        "junction=orlik",
                        "spot=street",
                        "inside or outside junction=inside",
                        "east or west of taiz=east"),
                ofTheAct("The exchange took place at the Orlik junction east of Taiz.").stream()
                        .filter(said -> !said.startsWith("country"))
                        .toList());
    }

    @Test
    void aSentenceAboutItSaysWhereItWas() {
        assertEquals(
                List.of("district=korvat"),
                ofTheAct(
                        "Georgian troops shot down a Russian drone on Monday. It fell into a field in the Korvat district."));
    }

    @Test
    void anyTextIsRead() {
        Random random = new Random(7);
        List<String> words = List.of("in", "of", "the", "Orlik", "village", ",", "eastern", "bank", "it", "was", "4");
        int found = 0;
        for (int round = 0; round < 20; round++) {
            String text = IntStream.range(0, 40)
                    .mapToObj(i -> words.get(random.nextInt(words.size())))
                    .collect(Collectors.joining(" "));
            assertEquals(in(text), in(text));
            found += in(text).isEmpty() ? 0 : 1;
        }
        assertTrue(found > 0, "a test of nothing");
    }
}
