package org.rashomon.lab.train.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.lab.corpus.ConlluSentence;

class HeadlinesTest {

    /** The rivers and lakes were drained. */
    private static ConlluSentence sentence(String first) {
        String[] none = {"_", "_", "_", "_", "_", "_", "_"};
        return new ConlluSentence(
                List.of(),
                new String[] {first, "rivers", "and", "lakes", "were", "drained", "."},
                none,
                new String[] {"DET", "NOUN", "CCONJ", "NOUN", "AUX", "VERB", "PUNCT"},
                new String[] {"DT", "NNS", "CC", "NNS", "VBD", "VBN", "."},
                none,
                new int[] {1, 5, 3, 1, 5, -1, 5},
                new String[] {"det", "nsubj:pass", "cc", "conj", "aux:pass", "root", "punct"},
                none,
                List.of());
    }

    @Test
    void littleWordsGoAndTheTreeStays() {
        ConlluSentence headline = Headlines.headline(sentence("The"), true);
        assertEquals("Rivers , Lakes Drained", String.join(" ", headline.forms()));
        assertEquals("NNS , NNS VBN", String.join(" ", headline.xpos()));
        assertArrayEquals(new int[] {3, 2, 0, -1}, headline.heads());
        assertEquals("nsubj:pass punct conj root", String.join(" ", headline.relations()));
    }

    @Test
    void otherDeterminersStay() {
        assertEquals(
                "These rivers , lakes drained",
                String.join(" ", Headlines.headline(sentence("These"), false).forms()));
    }

    @Test
    void talkMakesNoHeadline() {
        assertEquals(1, Headlines.of(List.of(sentence("The")), 1).size());
        assertEquals(0, Headlines.of(List.of(sentence("My")), 1).size());
    }
}
