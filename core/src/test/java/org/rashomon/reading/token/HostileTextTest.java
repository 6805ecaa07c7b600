package org.rashomon.reading.token;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Document;

/** Any string whatever: tokens cover all that is not white space, go forwards, and come out the same each time. */
class HostileTextTest {

    private static final Segmenter SEGMENTER = new Segmenter(Lexicons.bundled());

    private static final String[] PIECES = {
        "a",
        "The",
        " ",
        ".",
        "\"",
        "'",
        "n't",
        "“",
        "”",
        "(",
        ")",
        "[7]",
        "\n",
        "\n\n",
        "\u00A0",
        "5",
        "%",
        "-",
        "—",
        "@",
        "http://",
        "www.",
        "U.S.",
        "Gen.",
        "...",
        "!",
        "?",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "é",
        "\u0301",
        "مرحبا",
        "\u200F",
        "中文",
        "\0",
        "\t",
        "e.g.",
        "can",
        "not",
        "\u2028",
        "،",
        "٣"
    };

    /** Seeds are in the messages, so that a failure can be looked at. */
    @Test
    void randomText() {
        for (int seed = 0; seed < 3000; seed++) {
            check(random(seed), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "A. ",
                "\"",
                "“",
                "'",
                "(",
                "[7]",
                ".",
                ". ",
                "\n",
                "\u00A0",
                "\uD83D\uDE00",
                "\uD83D",
                "a@",
                "a@b.c,",
                "http://",
                "http://a)",
                "www.",
                "é\u0301",
                "\u200B",
                "1 ",
                "1,",
                "-",
                "No. ",
                "x;y\t",
                "שלום ",
                "a.B",
                "n't"
            })
    void aMegabyteOfOneThing(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        // Not a matter of speed: what is quadratic takes hours.
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> check(text, piece));
    }

    @Test
    void anyNumberOfThreadsAgree() {
        String text = IntStream.range(0, 200).mapToObj(HostileTextTest::random).reduce("", (a, b) -> a + " " + b);
        Segmentation one = SEGMENTER.segment(Document.ofText(text));
        IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> SEGMENTER.segment(Document.ofText(text)))
                .forEach(other -> {
                    assertArrayEquals(one.starts(), other.starts());
                    assertArrayEquals(one.ends(), other.ends());
                    assertArrayEquals(one.sentenceStarts(), other.sentenceStarts());
                });
    }

    private static String random(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(60);
        for (int i = 0; i < length; i++) {
            if (random.nextInt(8) == 0) {
                text.append((char) random.nextInt(0x10000));
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static void check(String text, String what) {
        Segmentation cut = SEGMENTER.segment(Document.ofText(text));
        int at = 0;
        for (int t = 0; t < cut.size(); t++) {
            assertTrue(cut.starts()[t] >= at, what);
            assertTrue(cut.ends()[t] > cut.starts()[t], what);
            assertSpace(text, at, cut.starts()[t], what);
            at = cut.ends()[t];
        }
        assertTrue(at <= text.length(), what);
        assertSpace(text, at, text.length(), what);
        int before = -1;
        for (int start : cut.sentenceStarts()) {
            assertTrue(start > before && start < cut.size(), what);
            assertTrue(start - Math.max(0, before) <= Cuts.LONGEST, what);
            before = start;
        }
        assertEquals(cut.size() > 0, cut.sentenceStarts().length > 0 && cut.sentenceStarts()[0] == 0, what);
    }

    private static void assertSpace(String text, int from, int to, String what) {
        for (int i = from; i < to; i++) {
            assertTrue(Chars.isSpace(text.charAt(i)), what);
        }
    }
}
