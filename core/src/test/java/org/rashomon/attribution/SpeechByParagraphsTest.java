package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Speeches, letters, interviews and statements in several paragraphs, and what the author says around them. */
class SpeechByParagraphsTest {

    /** A text of speeches.txt. */
    record Speech(String title, List<String> speakers, List<String> paragraphs) {

        static Speech of(String text) {
            List<String> lines = text.lines().toList();
            List<String> speakers = new ArrayList<>();
            List<String> paragraphs = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                int space = line.indexOf(' ');
                speakers.add(line.substring(1, space));
                paragraphs.add(line.substring(space + 1));
            }
            return new Speech(lines.get(0), speakers, paragraphs);
        }

        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Speech> speeches() {
        try (InputStream in = SpeechByParagraphsTest.class.getResourceAsStream("/attribution/speeches.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("=== ")).skip(1).map(Speech::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("speeches")
    void goToTheirEnd(Speech speech) {
        Annotations read =
                Texts.readBlocks(Texts.WITH_NAMES, speech.paragraphs().toArray(String[]::new));
        Tokens tokens = read.get(Reading.TOKENS);
        Voices voices = new Voices(read);
        List<String> wrong = new ArrayList<>();
        int sentence = 0;
        int start = 0;
        for (int p = 0; p < speech.paragraphs().size(); p++) {
            int end = start + speech.paragraphs().get(p).length();
            for (;
                    sentence < tokens.sentenceCount()
                            && tokens.sentenceSpan(sentence).start() < end;
                    sentence++) {
                String expected = speech.speakers().get(p);
                String speaker = speaker(read, voices, place(tokens, sentence, expected.equals("-")));
                if (!speaker.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT))) {
                    wrong.add(speaker + " for " + expected + ": "
                            + tokens.sentenceSpan(sentence).of(read.document().text()));
                }
            }
            start = end + 2;
        }
        assertEquals(List.of(), wrong);
    }

    /** The first word of the author's sentences, which may report somebody behind it; the last of a speaker's. */
    private static Span place(Tokens tokens, int sentence, boolean first) {
        int t = first ? tokens.sentenceStart(sentence) : tokens.sentenceEnd(sentence) - 1;
        while (!first
                && t > tokens.sentenceStart(sentence)
                && !Character.isLetterOrDigit(tokens.form(t).charAt(0))) {
            t--;
        }
        return tokens.span(t);
    }

    private static String speaker(Annotations read, Voices voices, Span place) {
        List<Voice.Link> links = voices.at(place, Stance.ASSERTS).links();
        return links.size() < 2
                ? "-"
                : links.get(1).source().asActor().map(a -> a.name()).orElse("?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council reported that the port was shut.\nThe mayor said that we call on all sides to stop.",
                "The mayor spoke at the port on Monday.\nThe ships were late, and the crews went home.",
                "Here is what the mayor said:\nWe hold the mill. I will not lie to you.\nHe held the mill. He will be voted out in May, mark my words."
            })
    void theAuthorIsNoSpeaker(String text) {
        Annotations read = Texts.readBlocks(text.split("\n"));
        int last = read.document().text().lastIndexOf(text.substring(text.lastIndexOf('\n') + 1));
        assertEquals(
                1,
                new Voices(read)
                        .at(new Span(last, last + 1), Stance.ASSERTS)
                        .links()
                        .size());
    }

    @Test
    void whoIsToldToKnowDoesNotSay() {
        Annotations read =
                Texts.read("Those who shelter them must know that the police will come. Nobody else knows that.");
        Attribution told = read.get(Attribution.LAYER).get(0);
        assertEquals("Those who shelter them", Texts.words(read.document().text(), told.sourceSpans()));
        assertEquals(List.of(Attribution.NoVoice.IS_TO_KNOW), List.copyOf(told.noVoice()));
        int police = read.document().text().indexOf("police");
        assertEquals(
                1,
                new Voices(read)
                        .at(new Span(police, police + 6), Stance.ASSERTS)
                        .links()
                        .size());
    }

    @Test
    void whoKnowsSays() {
        Annotations read = Texts.read("Those who shelter them know that the police will come.");
        assertEquals(List.of(), List.copyOf(read.get(Attribution.LAYER).get(0).noVoice()));
    }
}
