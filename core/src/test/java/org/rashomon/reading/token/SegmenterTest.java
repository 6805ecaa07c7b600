package org.rashomon.reading.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Document;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter(Lexicons.bundled());

    /** Tokens apart by a space, sentences by a bar. */
    static String cut(String text) {
        Segmentation cut = SEGMENTER.segment(Document.ofText(text));
        StringJoiner sentences = new StringJoiner(" | ");
        for (int s = 0; s < cut.sentenceStarts().length; s++) {
            int end = s + 1 < cut.sentenceStarts().length ? cut.sentenceStarts()[s + 1] : cut.size();
            StringJoiner tokens = new StringJoiner(" ");
            for (int t = cut.sentenceStarts()[s]; t < end; t++) {
                tokens.add(text.substring(cut.starts()[t], cut.ends()[t]));
            }
            sentences.add(tokens.toString());
        }
        return sentences.toString();
    }

    @Test
    void cutsContractions() {
        assertEquals("They ca n't and can not go , so we 'll stay .", cut("They can't and cannot go, so we'll stay."));
        assertEquals("The minister ’s aides did n’t know .", cut("The minister’s aides didn’t know."));
    }

    @Test
    void keepsAbbreviations() {
        assertEquals(
                "Gen. Okoro met the U.S. envoy on Nov. 7 . | He left .",
                cut("Gen. Okoro met the U.S. envoy on Nov. 7. He left."));
    }

    @Test
    void closesQuotationsWithTheirSentence() {
        assertEquals("\" We stay . \" | He left .", cut("\"We stay.\" He left."));
    }

    @Test
    void cutsWhereTheSpaceIsMissing() {
        assertEquals("So he said . | Then they left .", cut("So he said.Then they left."));
    }

    @Test
    void abbreviationExamplesHold() {
        for (Row row : Lexicons.bundled().get("reading/abbreviations").rows()) {
            String cut = cut(row.get("example"));
            assertEquals(true, List.of(cut.split(" ")).contains(row.get("form")), row.where() + ": " + cut);
            assertEquals(false, cut.contains("|"), row.where() + ": " + cut);
        }
    }
}
