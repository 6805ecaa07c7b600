package org.rashomon.lab.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.text.Span;

class AttributionTallyTest {

    private static final String TEXT = "Aid was blocked, two officials said, and the mayor denied it.";
    private static final Words WORDS = Words.of(TEXT);

    private static List<Span> at(String words) {
        int start = TEXT.indexOf(words);
        return List.of(new Span(start, start + words.length()));
    }

    private static final Statement SAID = new Statement(at("two officials"), at("said"), at("Aid was blocked"));
    private static final Statement DENIED = new Statement(at("the mayor"), at("denied"), at("it"));

    @Test
    void aPerfectAnswerScoresAHundredEverywhere() {
        Figures figures = tally(List.of(SAID, DENIED), List.of(SAID, DENIED));
        for (String figure : List.of("sourceExactF1", "contentTokenF1", "relationStrictF1", "relationLenientF1")) {
            assertEquals(100, figures.values().get(figure), figure);
        }
    }

    @Test
    void aLongContentIsPartialButNotStrict() {
        Statement longer = new Statement(at("two officials"), at("said"), at("Aid was blocked,"));
        Figures figures = tally(List.of(SAID), List.of(longer));
        assertEquals(0, figures.values().get("contentExactF1"));
        assertEquals(100, figures.values().get("contentBeginF1"));
        assertEquals(100, figures.values().get("sourceExactF1"));
        assertEquals(100, figures.values().get("relationPartialF1"));
        assertEquals(0, figures.values().get("relationStrictF1"));
    }

    @Test
    void aMissedAttributionCostsRecallAlone() {
        Figures figures = tally(List.of(SAID, DENIED), List.of(SAID));
        assertEquals(100, figures.values().get("cueExactPrecision"));
        assertEquals(50, figures.values().get("cueExactRecall"));
    }

    @Test
    void wordsPeelPunctuationOffTheEdgesOnly() {
        Words words = Words.of("“U.S. aid”—it's well-known");
        assertEquals(8, words.size());
    }

    private static Figures tally(List<Statement> gold, List<Statement> predicted) {
        AttributionTally tally = new AttributionTally();
        tally.add(WORDS, gold, predicted);
        Figures figures = new Figures();
        tally.put(figures, "");
        return figures;
    }
}
