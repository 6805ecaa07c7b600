package org.rashomon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

class AnalyserTest {

    private static final Analyser ANALYSER = Analyser.withModels();

    private static Tokens read(String text) {
        return ANALYSER.annotate(new Annotations(Document.ofText(text)));
    }

    /** {@code form/xpos/lemma/head/relation} a token. */
    private static String show(Tokens tokens) {
        List<String> words = new ArrayList<>();
        for (int t = 0; t < tokens.size(); t++) {
            words.add(String.join(
                    "/",
                    tokens.form(t),
                    tokens.xpos(t),
                    tokens.lemma(t),
                    tokens.head(t) < 0 ? "-" : tokens.form(tokens.head(t)),
                    tokens.relation(t)));
        }
        return String.join(" ", words);
    }

    @Test
    void whoDidWhatToWhom() {
        assertEquals(
                "The/DT/the/minister/det minister/NN/minister/denied/nsubj denied/VBD/deny/-/root "
                        + "the/DT/the/report/det report/NN/report/denied/obj ././././punct",
                show(read("The minister denied the report.")).replace("/denied/punct", "/./punct"));
    }

    @Test
    void aPassiveWithItsAgent() {
        Tokens tokens = read("Two villages were shelled by the army on Monday.");
        assertEquals("nsubj:pass", tokens.relation(1));
        assertEquals("aux:pass", tokens.relation(2));
        assertEquals("shell", tokens.lemma(3));
        assertEquals("obl:agent", tokens.relation(6));
        assertTrue(tokens.features(3).contains("Voice=Pass"));
    }

    @Test
    void whatWasSaidHangsOnTheSaying() {
        Tokens tokens = read("The ministry said that the convoy had left the city.");
        assertEquals("ccomp", tokens.relation(7));
        assertEquals(2, tokens.head(7));
        assertEquals("mark", tokens.relation(3));
        assertEquals("Tense=Past|VerbForm=Part", tokens.features(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The owner Karla is welcoming.
                    The militant organisation Northern Dawn announced a truce.
                    The former rebel leader Tomas Adeyo is refusing to enter the courtroom.
                    Minister of Transport Ana Ruiz said the bridge would reopen in May.
                    Veteran broadcaster and party founder Joao Mensah was released on Friday.
                    He said that the other five provinces all proposed a new border.""")
    void noPredicateHasTwoSubjectsOrTwoObjects(String text) {
        Tokens tokens = read(text);
        for (int head = 0; head < tokens.size(); head++) {
            int subjects = 0;
            int objects = 0;
            for (int t = 0; t < tokens.size(); t++) {
                if (tokens.head(t) == head) {
                    subjects += tokens.relation(t).startsWith("nsubj")
                                    || tokens.relation(t).startsWith("csubj")
                            ? 1
                            : 0;
                    objects += tokens.relation(t).equals("obj") ? 1 : 0;
                }
            }
            assertTrue(subjects < 2 && objects < 2, show(tokens));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "They left.,1,Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin",
        "She left.,1,Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin",
        "Leave the city!,0,Mood=Imp|VerbForm=Fin",
        "They want to leave.,3,VerbForm=Inf",
    })
    void theTreeSettlesFeatures(String text, int token, String features) {
        assertEquals(features, read(text).features(token));
    }

    @ParameterizedTest
    @CsvSource({"soldiers,soldier", "cities,city", "was,be", "denied,deny", "went,go", "striking,strike"})
    void lemmas(String form, String lemma) {
        Tokens tokens = read("He saw that the " + form + ".");
        Tokens verb = read("They " + form + " there.");
        assertTrue(tokens.lemma(4).equals(lemma) || verb.lemma(1).equals(lemma), show(tokens) + " | " + show(verb));
    }

    @Test
    void anyTextGivesTreesAndTheSameOnesTwice() {
        String alphabet =
                "aA bZ.,!?\"'“”’-–—()[]0019 \n\t\u00a0é\u0301ﷺ\ud83d\ude00\ud800 the said of and U.S. n't 's $%&@#/\\";
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(200);
            while (text.length() < length) {
                int at = random.nextInt(alphabet.length());
                text.append(alphabet, at, Math.min(alphabet.length(), at + 1 + random.nextInt(6)));
            }
            Tokens tokens = read(text.toString());
            check(tokens, text.toString());
            assertEquals(show(tokens), show(read(text.toString())), text.toString());
        }
    }

    @Test
    void hostileTextIsReadInReasonableTime() {
        for (String piece :
                new String[] {"a ", "“", "said ", "9", "x", ") ", "the (", "\ud83d\ude00", "א", "e\u0301 ", "| 1 "}) {
            String text = piece.repeat(60_000 / piece.length());
            check(read(text), piece);
        }
    }

    private static void check(Tokens tokens, String text) {
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int roots = 0;
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            assertTrue(first < end, text);
            for (int t = first; t < end; t++) {
                roots += tokens.head(t) == Tokens.ROOT ? 1 : 0;
                assertEquals(tokens.head(t) == Tokens.ROOT, tokens.relation(t).equals("root"), text);
                int at = t;
                for (int hops = 0; at != Tokens.ROOT; hops++) {
                    assertTrue(hops <= end - first && at >= first && at < end, text);
                    at = tokens.head(at);
                }
                assertTrue(tokens.start(t) < tokens.end(t) && !tokens.lemma(t).isEmpty(), text);
            }
            assertEquals(1, roots, text);
        }
    }

    @Test
    void manyThreadsAgree() {
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> "On day " + i + " officials in town number " + i * 7 + " said the talks with envoy A" + i
                        + " would go on, and nobody objected to plan" + i + "ing more.")
                .toList();
        List<String> alone = texts.stream().map(t -> show(read(t))).toList();
        List<String> together = texts.parallelStream().map(t -> show(read(t))).toList();
        assertEquals(alone, together);
    }
}
