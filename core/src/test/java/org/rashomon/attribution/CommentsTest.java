package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;

/** The author's comment on a claim: the stance of the author's own link, and none of the content. */
class CommentsTest {

    /** Taggers err; a few rows whose example is read otherwise are borne, and no more. */
    private static final int BORNE = 6;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DENIES   | Weber wrongly believes that the bridge is safe.                   | that the bridge is safe
            ASSERTS  | Okoro rightly said that the bridge was unsafe.                    | that the bridge was unsafe
            DENIES   | The ministry's claim that nobody was hurt is false.               | that nobody was hurt
            DOUBTS   | The army's claim that the strike was a mistake stretches credulity. | that the strike was a mistake
            ASSERTS  | Okoro said the ship was attacked, which is true.                  | the ship was attacked
            DENIES   | Okoro said the ship was attacked, which is simply not true.       | the ship was attacked
            """)
    void isTheStanceOfTheAuthorsLink(Stance stance, String text, String content) {
        Annotations read = Texts.read(text);
        List<Attribution> all = read.get(Attribution.LAYER);
        assertEquals(1, all.size(), () -> Texts.lines(read).toString());
        assertEquals(Optional.of(stance), all.get(0).comment());
        assertEquals(stance, new Voices(read).of(0).links().get(0).stance());
        assertEquals(content, Texts.words(text, all.get(0).contentSpans()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Okoro said that the bridge was unsafe.
            Okoro said that the report was false.
            Okoro said that the ship, which is old, was attacked.
            Okoro said the mayor had wrongly closed the bridge.
            """)
    void thereIsNoneInTheContentItself(String text) {
        Annotations read = Texts.read(text);
        assertEquals(Optional.empty(), read.get(Attribution.LAYER).get(0).comment());
        assertEquals(Stance.ASSERTS, new Voices(read).of(0).links().get(0).stance());
    }

    @Test
    void whatSeemsIsTheAuthors() {
        Annotations read = Texts.read("The minister seems to be ready for a deal.");
        for (int i = 0; i < read.get(Attribution.LAYER).size(); i++) {
            assertEquals(1, new Voices(read).of(i).links().size());
        }
    }

    @Test
    void rowsFireOnTheirExamples() {
        List<String> silent = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("attribution/comments").rows()) {
            boolean fires = Texts.read(row.get("example")).get(Attribution.LAYER).stream()
                    .anyMatch(a -> a.comment().equals(Optional.of(row.constant("stance", Stance.class))));
            if (!fires) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertTrue(silent.size() <= BORNE, silent::toString);
    }
}
