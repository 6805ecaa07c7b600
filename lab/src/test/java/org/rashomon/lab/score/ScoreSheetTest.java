package org.rashomon.lab.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreSheetTest {

    private static String[] row(String layer, String corpus, String figure) {
        return new String[] {layer, corpus, figure, "1", "", "", ""};
    }

    @Test
    void aFigureThatComesLateStandsInItsSection() {
        List<String[]> rows = List.of(
                row("stories", "corpus", "held"),
                row("stories", "other", "held"),
                row("names", "corpus", "f1"),
                row("stories", "corpus", "held2"));
        assertEquals(
                List.of(
                        "stories on corpus: held",
                        "stories on corpus: held2",
                        "stories on other: held",
                        "names on corpus: f1"),
                ScoreSheet.together(rows).stream()
                        .map(row -> row[0] + " on " + row[1] + ": " + row[2])
                        .toList());
    }
}
