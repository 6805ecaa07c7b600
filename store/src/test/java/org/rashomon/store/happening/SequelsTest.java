package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

class SequelsTest {

    private static final Analyser ANALYSER = Analyser.withModels();
    private static final Sequels.Words WORDS = Sequels.Words.of(Lexicons.bundled());

    /** Whether a sentence goes on about those told of before where it names Orlik. */
    private static boolean goesOn(String sentence) {
        Tokens tokens = ANALYSER.annotate(new Annotations(Document.ofText(sentence)));
        Sequels sequels = new Sequels(tokens, token -> tokens.lemma(token).equals("say"), WORDS);
        int place = IntStream.range(0, tokens.size())
                .filter(token -> tokens.is(token, "Orlik"))
                .findFirst()
                .orElseThrow();
        return sequels.goesOnAt(place);
    }

    @Test
    void whoIsKnownIsTheSame() {
        assertTrue(goesOn("The gunners stood in a wood near Orlik."));
        assertTrue(goesOn("He had gone to the market of Orlik."));
        assertTrue(goesOn("His car stopped in Orlik."));
        assertTrue(goesOn("They were sleeping when the roof fell in Orlik."));
    }

    @Test
    void othersAreNot() {
        assertFalse(goesOn("Students marched in Orlik."));
        assertFalse(goesOn("A boy fell in Orlik."));
        assertFalse(goesOn("Okello slept in Orlik."));
        assertFalse(goesOn("A man who died at Orlik knew them."));
    }

    @Test
    void whereThingsAreIsNotWhereItWas() {
        assertFalse(goesOn("The ferry was off Orlik."));
        assertTrue(goesOn("The ferry was sailing off Orlik."));
    }

    @Test
    void whatIsToComeOrCameAfterIsElsewhere() {
        assertFalse(goesOn("They will be tried in Orlik."));
        assertFalse(goesOn("They were buried in Orlik."));
        assertFalse(goesOn("He grew up and lived in Orlik."));
    }

    @Test
    void whereSomebodySpeaksIsElsewhere() {
        assertFalse(goesOn("They said in Orlik that it was late."));
    }

    @Test
    void clausesShareTheirSubject() {
        assertTrue(goesOn("They drove off and stopped in Orlik."));
        assertFalse(goesOn("Students drove off and stopped in Orlik."));
    }

    private static boolean isOfAftermath(String sentence) {
        Tokens tokens = ANALYSER.annotate(new Annotations(Document.ofText(sentence)));
        Sequels sequels = new Sequels(tokens, token -> false, WORDS);
        return IntStream.range(0, tokens.size()).anyMatch(sequels::isOfAftermath);
    }

    @Test
    void aJetThatIsHitLandsWhereItWas() {
        assertTrue(isOfAftermath("They landed in Orlik."));
        assertTrue(isOfAftermath("The men returned to Orlik."));
        assertFalse(isOfAftermath("It landed in Orlik."));
    }
}
