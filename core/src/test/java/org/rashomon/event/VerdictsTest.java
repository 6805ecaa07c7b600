package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;

class VerdictsTest {

    private static final Analyser ANALYSER = Analyser.withModels();
    private static final Frames FRAMES = new Frames(Lexicons.bundled());

    /** The word that says of the first noun in {@code nouns} that it was not so; empty if none does. */
    private static String verdict(String noun, String text) {
        Tree tree = FRAMES.tree(ANALYSER.annotate(new Annotations(Document.ofText(text))));
        for (int token = 0; token < tree.tokens().size(); token++) {
            if (tree.lemma(token, noun)) {
                int word = Verdicts.of(tree, token);
                return word == Tree.NONE ? "" : tree.tokens().form(word);
            }
        }
        return "no " + noun;
    }

    private static String ofMassacre(String text) {
        return verdict("massacre", text);
    }

    @Test
    void whatIsSaidToBeUntrue() {
        assertEquals("invention", ofMassacre("The massacre is an invention of the enemy."));
        assertEquals("fabrication", ofMassacre("The army called the massacre a fabrication."));
        assertEquals("fiction", ofMassacre("The army dismissed the massacre as fiction."));
        assertEquals("", ofMassacre("The massacre is no invention of the enemy."));
        assertEquals("", ofMassacre("The massacre is not an invention."));
        assertEquals("", ofMassacre("The army called the massacre a tragedy."));
    }

    @Test
    void whatIsMadeUp() {
        assertEquals("invented", ofMassacre("The massacre was invented by the enemy."));
        assertEquals("", ofMassacre("The massacre was not invented by the enemy."));
        assertEquals("", ofMassacre("The massacre was filmed by the enemy."));
    }

    @Test
    void whatExistsNowhereElse() {
        assertEquals("exists", ofMassacre("The massacre exists only on paper."));
        assertEquals("took", ofMassacre("The massacre took place in the imagination of the enemy."));
        assertEquals("", ofMassacre("The massacre exists on paper."));
        assertEquals("", ofMassacre("The massacre took place in the hills."));
    }

    @Test
    void whatHasNothingToIt() {
        assertEquals("foundation", verdict("report", "The report is without foundation."));
        assertEquals("has", verdict("report", "The report has no basis."));
        assertEquals("lacks", verdict("report", "The report lacks any basis."));
        assertEquals("", verdict("report", "The report has a basis."));
        assertEquals("", verdict("report", "The report does not lack a basis."));
    }

    @Test
    void whatIsWrongIsWhatWasTold() {
        assertEquals("wrong", verdict("report", "The report is wrong."));
        assertEquals("", ofMassacre("The massacre is wrong."), "what was done may be wrong and done");
        assertEquals("", verdict("report", "The report is not wrong."));
    }
}
