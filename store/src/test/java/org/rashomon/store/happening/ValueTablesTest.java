package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Account;
import org.rashomon.account.Pipelines;
import org.rashomon.event.Act;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/** The examples of tables by which values are read that stand beside an act: each is read as its row says. */
class ValueTablesTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static List<Clue> clues(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER);
    }

    private static Stream<Kind> kinds(Clue clue) {
        return Stream.concat(clue.kinds().stream(), clue.remarks().stream().map(Remark::kind));
    }

    private static List<String> unread(String table, Predicate<Row> isRead) {
        return LEXICONS.get("happening/" + table).rows().stream()
                .filter(isRead.negate())
                .map(row -> row.get("id"))
                .toList();
    }

    private static boolean names(String text, String party) {
        return clues(text).stream()
                .flatMap(clue -> clue.namings().stream())
                .anyMatch(naming -> naming.actor().span().of(text).contains(party));
    }

    /** Whether the first act of a text was in a town or village. */
    private static boolean isPlaced(String text) {
        return clues(text).stream().limit(1).flatMap(ValueTablesTest::kinds).anyMatch(kind -> kind.question()
                .equals(PlaceNames.PLACE));
    }

    @Test
    void everyWordOfBlameNamesTheRebels() {
        assertEquals(List.of(), unread("blames", row -> names(row.get("example"), "rebels")));
    }

    @Test
    void whatIsLeftOpenIsAnswered() {
        assertEquals(List.of(), unread("open", row -> clues(row.get("example")).stream()
                .flatMap(ValueTablesTest::kinds)
                .anyMatch(kind -> row.list("questions").contains(kind.question()))));
    }

    @Test
    void whatComesAfterAnActDoesNotPlaceIt() {
        assertEquals(
                List.of(),
                unread("aftermaths", row -> !isPlaced("Two men were shot on Monday. " + row.get("example"))));
    }

    @Test
    void namesOfNoPlaceAreNone() {
        assertEquals(List.of(), unread("noplaces", row -> !isPlaced(row.get("example"))));
    }

    @Test
    void whatIsDeniedIsDenied() {
        WordClasses<Negations.Sort> words = Negations.words(LEXICONS);
        assertEquals(List.of(), unread("denials", row -> {
            String marked = row.get("example");
            String text = marked.replaceAll("[{}]", "");
            Tokens tokens = tokens(text);
            int token = tokens.firstEndingAfter(marked.indexOf('{'));
            boolean met = row.constant("class", Negations.Sort.class) == Negations.Sort.MEETS;
            return has(tokens, row) && new Negations(tokens, words).isDenied(token) != met;
        }));
    }

    private static boolean has(Tokens tokens, Row row) {
        return IntStream.range(0, tokens.size())
                .anyMatch(token -> tokens.lemma(token).equals(row.list("words").get(0)));
    }

    @Test
    void withWhatItWasDoneDidNotDoIt() {
        assertEquals(List.of(), unread("tools", row -> {
            String text = row.get("example");
            String first = row.list("words").get(0);
            boolean told = text.toLowerCase(Locale.ROOT).contains(first) && Tools.isTool(called("a " + first));
            return told
                    && PIPELINE.annotate(Document.ofText(text)).get(Account.LAYER).stream()
                            .flatMap(account ->
                                    account.matter() instanceof Act act ? act.actor().stream() : Stream.empty())
                            .allMatch(actor -> Tools.isTool(called(actor.span().of(text))));
        }));
    }

    private static Party called(String name) {
        return new Party("", "", List.of(), name.toLowerCase(Locale.ROOT));
    }

    @Test
    void whatManyPlacesAreCalledMakesTwoNotOne() {
        assertEquals(List.of(), unread("placewords", row -> {
            List<String> two = row.list("example");
            Spellings spellings = new Spellings(two.stream());
            return two.stream().allMatch(name -> List.of(name.split(" "))
                            .contains(row.list("words").get(0)))
                    && !spellings.first(two.get(0)).equals(spellings.first(two.get(1)));
        }));
    }

    @Test
    void noRowRepeatsAWord() {
        List<String> repeating = new ArrayList<>();
        for (Lexicon lexicon : LEXICONS.all()) {
            for (String column : List.of("words", "acts")) {
                for (Row row : lexicon.columns().contains(column) ? lexicon.rows() : List.<Row>of()) {
                    List<String> words = row.list(column);
                    if (Set.copyOf(words).size() < words.size()) {
                        repeating.add(row.where());
                    }
                }
            }
        }
        assertEquals(List.of(), repeating);
    }

    /** The text of an example, and its tokens. */
    private static Tokens tokens(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Reading.TOKENS);
    }

    @Test
    void aTimeIsOfTheActThatItsRowSays() {
        Datings datings = new Datings(LEXICONS);
        assertEquals(List.of(), unread("datings", row -> {
            String marked = row.get("example");
            Tokens tokens = tokens(marked.replaceAll("[{}]", ""));
            boolean[] acts = new boolean[tokens.size()];
            int act = marked.contains("{") ? tokens.firstEndingAfter(marked.indexOf('{')) : Datings.BEFORE;
            if (act >= 0) {
                acts[act] = true;
            }
            int friday = IntStream.range(0, tokens.size())
                    .filter(token -> tokens.is(token, "Friday"))
                    .findFirst()
                    .orElseThrow();
            int of = datings.of(tokens, tokens.span(friday), acts, token -> false);
            return of == (row.get("use").equals("HOLDS") ? Datings.NONE : act);
        }));
    }

    /** Whether a text's word for what was or was not meant says so of something that happened. */
    private static boolean isToldAsMeant(String text) {
        Tokens tokens = tokens(text);
        Negations negations = new Negations(tokens, Negations.words(LEXICONS));
        Meant meant = new Meant(LEXICONS);
        return new Kinds(LEXICONS)
                .in(tokens, 0, negations).stream()
                        .filter(Kinds.Found::isOfIntent)
                        .anyMatch(name -> meant.isTold(tokens, name, new boolean[tokens.size()]));
    }

    @Test
    void whatIsMeantIsToldOfWhatHappened() {
        assertEquals(List.of(), unread("meant", row -> {
            String text = row.get("example");
            Tokens tokens = tokens(text);
            boolean has = IntStream.range(0, tokens.size())
                    .anyMatch(token -> row.list("words").contains(tokens.lemma(token)));
            boolean told = List.of("DEED", "FLAW").contains(row.get("class"));
            return has && isToldAsMeant(text) == told;
        }));
    }

    @Test
    void whatIsMeantOfAVisitOrOnlyPossibleIsNot() {
        assertEquals(true, isToldAsMeant("It was an error."));
        assertEquals(false, isToldAsMeant("It may have been an error."));
        assertEquals(false, isToldAsMeant("The envoy spoke of a planned visit."));
    }
}
