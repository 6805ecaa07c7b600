package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

class AttributionReaderTest {

    @Test
    void speechWithItsClause() {
        assertEquals(
                List.of("The mayor | said | that the bridge was safe | ASSERTS"),
                Texts.lines(Texts.read("The mayor said that the bridge was safe.")));
    }

    @Test
    void accordingTo() {
        assertEquals(
                List.of("the survey | According to | rents have doubled since 2019 | ASSERTS"),
                Texts.lines(Texts.read("According to the survey, rents have doubled since 2019.")));
    }

    @Test
    void quotationBeforeItsSpeaker() {
        assertEquals(
                List.of("the coach | said | “We will not leave,” | PROMISES"),
                Texts.lines(Texts.read("“We will not leave,” the coach said.")));
    }

    @Test
    void nothingIsSaidInAPlainSentence() {
        assertEquals(List.of(), Texts.lines(Texts.read("The convoy crossed the river at dawn.")));
    }

    @Test
    void blockQuotationsBelongToTheLineBeforeThem() {
        Annotations read = Texts.readBlocks(
                "Ada Okoro told reporters on Monday:",
                "> The bridge was never closed. Nobody asked us.",
                "> We kept it open all week.",
                "The bridge is a hundred years old.");
        List<Attribution> found = read.get(Attribution.LAYER);
        assertTrue(
                found.stream()
                        .anyMatch(a -> Texts.words(read.document().text(), a.sourceSpans())
                                        .equals("Ada Okoro")
                                && Texts.words(read.document().text(), a.contentSpans())
                                        .contains("We kept it open all week.")
                                && !Texts.words(read.document().text(), a.contentSpans())
                                        .contains("hundred years")),
                () -> Texts.lines(read).toString());
    }

    @Test
    void oneVoiceInsideAnother() {
        Annotations read = Texts.read("The paper reported that the mayor denied taking the money.");
        Voice voice = new Voices(read).at(at(read, "taking"), Stance.ASSERTS);
        assertEquals(3, voice.links().size(), () -> Texts.lines(read).toString());
        assertEquals(Stance.DENIES, voice.innermost().stance());
    }

    @Test
    void whoIsReportedAndByWhom() {
        Annotations read = Texts.read("She is reported by the agency to have said that the bridge was safe.");
        assertTrue(Texts.sources(read).contains("She"), () -> Texts.lines(read).toString());
        assertTrue(Texts.sources(read).contains("the agency"), () -> Texts.lines(read)
                .toString());
    }

    @Test
    void signedQuotations() {
        Annotations read = Texts.read("“The bridge was never closed to anyone.” — Ada Okoro");
        assertTrue(Texts.sources(read).contains("Ada Okoro"), () -> Texts.lines(read)
                .toString());
    }

    @Test
    void transcripts() {
        Annotations read =
                Texts.readBlocks("OKORO: We kept the bridge open all week.", "MENSAH: Nobody told the police.");
        assertTrue(
                Texts.sources(read).contains("MENSAH"), () -> Texts.lines(read).toString());
    }

    @Test
    void anythingAtAllCanBeRead() {
        String[] pieces = {
            "said",
            " ",
            "“",
            "”",
            "\"",
            "'",
            "that",
            "he",
            "Okoro",
            ".",
            ",",
            ":",
            "\n",
            "—",
            "[",
            "]",
            "according to",
            "\uD83D\uDE00",
            "\uD83D",
            "(",
            ")",
            "if",
            "not",
            "claimed",
            "<b>",
            "\t",
            "is",
            "reported",
            "to have",
            "quotes"
        };
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 150; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            Annotations read = Texts.read(text.toString());
            List<Attribution> found = read.get(Attribution.LAYER);
            for (int i = 0; i < found.size(); i++) {
                Attribution a = found.get(i);
                for (List<Span> spans : List.of(a.sourceSpans(), a.cueSpans(), a.contentSpans())) {
                    spans.forEach(s -> assertTrue(s.end() <= text.length() && s.start() < s.end(), text::toString));
                }
                assertTrue(a.parent().isEmpty() || a.parent().getAsInt() != i, text::toString);
                // Who speaks is at least the author and a source, but for "it suggests", which nobody says.
                boolean nobody = !a.isSpoken()
                        || !a.tells()
                        || a.parent().isPresent()
                        || a.sourceSpans().stream()
                                .anyMatch(s -> List.of("it", "this", "that", "which", "these", "those", "what")
                                        .contains(s.of(text).toLowerCase(Locale.ROOT)));
                assertTrue(new Voices(read).of(i).links().size() >= (nobody ? 1 : 2), text::toString);
            }
            assertEquals(found, Texts.read(text.toString()).get(Attribution.LAYER), text::toString);
        }
    }

    private static Span at(Annotations read, String word) {
        int start = read.document().text().indexOf(word);
        return new Span(start, start + word.length());
    }
}
