package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

class OpenActsTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static final String DEATH = "Nine people died in Mali on Monday. ";
    private static final String MONEY = "China pledged nine million dollars to Malawi on Monday. ";

    /** What other sentences answer of the first act of a text. */
    private static List<String> answers(String question, String text) {
        return answers(question, Document.ofText(text));
    }

    private static List<String> answers(String question, Document document) {
        return PIPELINE.annotate(document).get(Clue.LAYER).get(0).remarks().stream()
                .map(Remark::kind)
                .filter(kind -> kind.question().equals(question))
                .map(kind -> (kind.denied() ? "not " : "") + kind.value())
                .distinct()
                .toList();
    }

    @Test
    void theSentencesAroundAnswerWhatAWordLeavesOpen() {
        assertEquals(List.of("planted bomb"), answers("means", DEATH + "Their bus ran over a landmine."));
        assertEquals(List.of("loan"), answers("money", MONEY + "It is a loan."));
    }

    @Test
    void aFewSentencesOffIsFarEnough() {
        String between = "\n\nThe road is old.\n\n";
        assertEquals(List.of("loan"), answers("money", MONEY + between + "It is a loan."));
        assertEquals(
                List.of(), answers("money", MONEY + between + "The rains were late. The maize is dry. It is a loan."));
    }

    @Test
    void whatIsSaidOfAnotherActThatLeavesTheSameOpenIsNot() {
        String other = "\n\nThe loan that Peru received on Friday is large.";
        assertEquals(List.of(), answers("money", MONEY + other));
    }

    @Test
    void whatTheWordItselfSaysIsNotOpen() {
        assertEquals(
                List.of(), answers("money", "China lent nine million dollars to Malawi on Monday. The grant is old."));
    }

    @Test
    void whatIsDeniedOrOnlyAskedAnswersNothing() {
        assertEquals(List.of(), answers("means", DEATH + "Nobody knows whether it was a landmine."));
        assertEquals(List.of(), answers("money", MONEY + "It may be a loan."));
    }

    @Test
    void whatWasThenIsNotOfNow() {
        Masthead dated = Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2019, 5, 4))));
        String text = MONEY + "\n\nIn 1994 it was a loan.";
        Document document = Document.of(Origin.given("test"), dated, "en", text, Layout.plain(text));
        assertEquals(List.of(), answers("money", document));
    }
}
