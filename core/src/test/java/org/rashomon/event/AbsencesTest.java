package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;

class AbsencesTest {

    private static final Analyser ANALYSER = Analyser.withModels();
    private static final Frames FRAMES = new Frames(Lexicons.bundled());
    private static final MentionWords WORDS = new MentionWords(Lexicons.bundled());

    private static Tree tree(String text) {
        return FRAMES.tree(ANALYSER.annotate(new Annotations(Document.ofText(text))));
    }

    private static int verb(Tree tree, String lemma) {
        for (int token = 0; token < tree.tokens().size(); token++) {
            if (tree.lemma(token, lemma)) {
                return token;
            }
        }
        throw new IllegalArgumentException(lemma);
    }

    private static boolean isAbsence(String lemma, String text) {
        Tree tree = tree(text);
        return new Absences(tree, WORDS).isOne(verb(tree, lemma));
    }

    private static boolean isUndone(String lemma, String text) {
        Tree tree = tree(text);
        return new Absences(tree, WORDS).isUndone(verb(tree, lemma));
    }

    @Test
    void whoDidNotComeIsToldOf() {
        assertTrue(isAbsence("get", "The lorries never got to the camp."));
        assertTrue(isAbsence("turn", "The envoy did not turn up."));
        assertTrue(isAbsence("make", "The convoy did not make it."));
    }

    @Test
    void whoCameIsNot() {
        assertFalse(isAbsence("get", "The lorries got to the camp."));
        assertFalse(isAbsence("turn", "The envoy turned up."));
    }

    @Test
    void anotherLittleWordMakesAnotherVerb() {
        assertFalse(isAbsence("turn", "The envoy did not turn back."));
        assertFalse(isAbsence("get", "The lorries never got a permit."));
    }

    @Test
    void whatFailedOrIsYetToBeWasNotDone() {
        assertTrue(isUndone("arrive", "The lorries failed to arrive."));
        assertTrue(isUndone("arrive", "The lorries have yet to arrive."));
        assertFalse(isUndone("arrive", "The lorries did not fail to arrive."));
        assertFalse(isUndone("arrive", "The lorries hope to arrive."));
        assertFalse(isUndone("arrive", "The lorries arrived."));
    }
}
