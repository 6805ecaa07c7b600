package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;

/** The examples of tables by which values are read that stand beside an act. Rows that a test names are not read yet. */
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
        assertEquals(List.of("goes", "gives"), unread("blames", row -> names(row.get("example"), "rebels")));
    }

    @Test
    void whatIsLeftOpenIsAnswered() {
        assertEquals(List.of("stop"), unread("open", row -> clues(row.get("example")).stream()
                .flatMap(ValueTablesTest::kinds)
                .anyMatch(kind -> row.list("questions").contains(kind.question()))));
    }

    @Test
    void whatComesAfterAnActDoesNotPlaceIt() {
        assertEquals(
                List.of("life", "travel"),
                unread("aftermaths", row -> !isPlaced("Two men were shot on Monday. " + row.get("example"))));
    }

    @Test
    void namesOfNoPlaceAreNone() {
        assertEquals(List.of("craft"), unread("noplaces", row -> !isPlaced(row.get("example"))));
    }
}
