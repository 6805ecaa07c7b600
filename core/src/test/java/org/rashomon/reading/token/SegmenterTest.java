package org.rashomon.reading.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

class SegmenterTest {

    private static final Segmenter SEGMENTER = new Segmenter(Lexicons.bundled());

    /** Tokens apart by a space, sentences by a bar. */
    static String cut(String text) {
        return cut(Document.ofText(text));
    }

    private static String cut(Document document) {
        String text = document.text();
        Segmentation cut = SEGMENTER.segment(document);
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
        assertEquals("He 's gon na stay .", cut("He's gonna stay."));
        assertEquals("O'Brien 's house", cut("O'Brien's house"));
    }

    @Test
    void cutsHyphensAsTheTreebanksDo() {
        assertEquals(
                "al - Nusra 's U.S. - led anti-government fight", cut("al-Nusra's U.S.-led anti-government fight"));
    }

    @Test
    void keepsNumbersAndTheirSigns() {
        assertEquals("5,000 km and 3.5 % at 14:30", cut("5,000 km and 3.5% at 14:30"));
        assertEquals("It cost $ 40 b .", cut("It cost $40b."));
    }

    @Test
    void keepsAddresses() {
        assertEquals(
                "See http://example.org/a?b=c , or mail a.b@example.org .",
                cut("See http://example.org/a?b=c, or mail a.b@example.org."));
    }

    @Test
    void keepsAbbreviations() {
        assertEquals(
                "Gen. Okoro met the U.S. envoy on Nov. 7 . | He left .",
                cut("Gen. Okoro met the U.S. envoy on Nov. 7. He left."));
        assertEquals(
                "Lt. Col. Danso came at 5 p.m. Monday . | They left at 6 p.m. | The talks failed .",
                cut("Lt. Col. Danso came at 5 p.m. Monday. They left at 6 p.m. The talks failed."));
    }

    @Test
    void keepsInitials() {
        assertEquals(
                "J. F. Okoro and Ama B. Danso met . | It failed .",
                cut("J. F. Okoro and Ama B. Danso met. It failed."));
    }

    @Test
    void tellsAnAbbreviationAtTheEndOfASentence() {
        assertEquals(
                "He lives in the U.S. | The embassy is closed .", cut("He lives in the U.S. The embassy is closed."));
        assertEquals("The U.S. Senate voted .", cut("The U.S. Senate voted."));
    }

    @Test
    void cutsInsideQuotations() {
        assertEquals(
                "“ We stay . | We said so , ” Mr. Okoro said . | “ Not this year . ”",
                cut("“We stay. We said so,” Mr. Okoro said. “Not this year.”"));
    }

    @Test
    void cutsAfterADateline() {
        assertEquals("ABUJA , Dec 11 ( NAN ) — | The senate voted .", cut("ABUJA, Dec 11 (NAN) — The senate voted."));
        assertEquals("Lavrov – Kerry talks failed .", cut("Lavrov – Kerry talks failed."));
    }

    @Test
    void leavesReferenceMarksWithTheirSentence() {
        assertEquals(
                "“ It would come . ” [ 1 ] | Abuja agreed . [ 2 ] [ 3 ] | It left .",
                cut("“It would come.”[1] Abuja agreed.[2][3] It left."));
    }

    @Test
    void marksThatTheLayoutKnowsAreNoWords() {
        String text = "Trade grew in 2021.[1] Roads,[2] though, did not.[3]";
        List<ReferenceMark> marks = List.of(
                new ReferenceMark("1", new Span(19, 22)),
                new ReferenceMark("2", new Span(29, 32)),
                new ReferenceMark("3", new Span(49, 52)));
        Layout layout = new Layout(Layout.plain(text).blocks(), List.of(), marks);
        assertEquals(
                "Trade grew in 2021 . | Roads , though , did not .",
                cut(Document.of(Origin.given("test"), Masthead.unstated(), "en", text, layout)));
    }

    @Test
    void cutsWhereTheSpaceIsMissing() {
        assertEquals("So he said . | Then they left .", cut("So he said.Then they left."));
        assertEquals("It rose by 3.5 % . | In 2014 it fell .", cut("It rose by 3.5%.In 2014 it fell."));
    }

    @Test
    void cutsEllipsesOnlyWhereASentenceBegins() {
        assertEquals("They said ... nothing .", cut("They said... nothing."));
        assertEquals("It is unclear ... | The talks go on .", cut("It is unclear ... The talks go on."));
    }

    @Test
    void takesNoBreakSpacesForSpaces() {
        assertEquals("No. 5 is open .", cut("No.\u00A05\u00A0is open."));
    }

    @Test
    void cutsAtLineBreaksUnlessTheTextIsWrapped() {
        assertEquals("Leaders meet | They agreed on aid .", cut("Leaders meet\nThey agreed on aid."));
        assertEquals(
                "The leaders of ten states that met in the capital on Monday said that Abuja and the"
                        + " Senate had agreed on aid for the three states of the north in which no rain had"
                        + " fallen since May .",
                cut("The leaders of ten states that met in the capital on Monday said that\n"
                        + "Abuja and the Senate had agreed on aid for the three states of the\n"
                        + "north in which no rain had fallen since May."));
    }

    @Test
    void readsProseBlocksOnlyAndNeverAcrossThem() {
        String text = "A first line that Table runs on here";
        Layout layout = new Layout(
                List.of(
                        new Block(BlockKind.PARAGRAPH, new Span(0, 17), 0),
                        new Block(BlockKind.TABLE_ROW, new Span(18, 23), 0),
                        new Block(BlockKind.PARAGRAPH, new Span(24, text.length()), 0)),
                List.of(),
                List.of());
        assertEquals(
                "A first line that | runs on here",
                cut(Document.of(Origin.given("test"), Masthead.unstated(), "en", text, layout)));
    }

    @Test
    void cutsOverlongSentencesAtTheBestPlaceAndSaysSo() {
        String text = "and on it goes ".repeat(50) + "; " + "and on it goes ".repeat(30);
        Segmentation cut = SEGMENTER.segment(Document.ofText(text));
        assertEquals(
                List.of(0, 201), Arrays.stream(cut.sentenceStarts()).boxed().toList());
        assertEquals(List.of(1), Arrays.stream(cut.cuts()).boxed().toList());
    }

    @Test
    void examplesOfTheLexiconsHold() {
        for (Row row : Lexicons.bundled().get("reading/abbreviations").rows()) {
            String cut = cut(row.get("example"));
            assertTrue(List.of(cut.split(" ")).contains(row.get("form")), row.where() + ": " + cut);
            assertFalse(cut.contains("|"), row.where() + ": " + cut);
        }
        for (Row row : Lexicons.bundled().get("reading/contractions").rows()) {
            String cut = cut(row.get("example"));
            String second = row.get("form").substring(row.get("first").length());
            assertTrue(
                    (" " + cut + " ").contains(" " + row.get("first") + " " + second + " "), row.where() + ": " + cut);
        }
    }
}
