package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

/** Who is a link of the chain of voices at a place, and who is not. */
class WhoTellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            false | Norland witnessed unrest after its war with the islands.  | war
            false | The council approved a treaty with the islands.           | treaty
            true  | The council denied the treaty with the islands.           | treaty
            true  | The council said the treaty with the islands was void.    | treaty
            true  | The council demanded a treaty with the islands.           | treaty
            """)
    void aThingDealtWithIsNotTold(boolean told, String text, String word) {
        Annotations read = Texts.read(text);
        Span place = new Span(text.indexOf(word), text.indexOf(word) + word.length());
        assertEquals(told, new Voices(read).innermost(place).isPresent(), () -> Texts.lines(read)
                .toString());
    }

    @Test
    void whoSpeaksOfHerselfIsOneLink() {
        String text = "Ada Okoro told reporters she believed that the pier was mined.";
        Annotations read = Texts.read(text);
        Span place = new Span(text.indexOf("mined"), text.indexOf("mined") + 5);
        Voice voice = new Voices(read).at(place, Stance.ASSERTS);
        assertEquals(2, voice.links().size(), voice::toString);
        assertEquals(Stance.SUPPOSES, voice.links().get(1).stance());
    }

    @Test
    void aTextSpeaksForItsAuthor() {
        assertEquals(1, links("This paper argues that the port was mined."));
        assertEquals(2, links("The paper of the council argues that the port was mined."));
    }

    private static int links(String text) {
        Annotations read = Texts.read(text);
        Span place = new Span(text.indexOf("mined"), text.indexOf("mined") + 5);
        return new Voices(read).at(place, Stance.ASSERTS).links().size();
    }

    @Test
    void aSpeechIsHeldAsMostOfIt() {
        String text =
                "Okoro said: “I must ask you all to leave. The port is shut. The crews are gone. The pier fell. It was old.”";
        assertEquals(
                Stance.ASSERTS, Texts.read(text).get(Attribution.LAYER).get(0).stance());
        String demands = "Okoro said: “You must leave. You must take the boat. You must go now. You must not wait.”";
        assertEquals(
                Stance.DEMANDS,
                Texts.read(demands).get(Attribution.LAYER).get(0).stance());
    }

    @Test
    void anImpressionIsTheAuthors() {
        String text = "It looks like a threat to the port.";
        Annotations read = Texts.read(text);
        Span place = new Span(text.indexOf("threat"), text.indexOf("threat") + 6);
        assertEquals(1, new Voices(read).at(place, Stance.ASSERTS).links().size(), () -> Texts.lines(read)
                .toString());
    }

    @Test
    void anAgencysDatelineIsNoPartOfTheSource() {
        String text = "Dec 29 (Reuters) - Harbour master Ada Okoro said the port was shut.";
        Annotations read = Texts.read(text);
        assertTrue(
                read.get(Attribution.LAYER).stream()
                        .anyMatch(a -> Texts.words(text, a.sourceSpans()).equals("Harbour master Ada Okoro")),
                () -> Texts.lines(read).toString());
    }

    @Test
    void questionAndAnswerAreTurns() {
        Annotations read = Texts.readBlocks(
                "Q: Was the port mined in May?", "A: The port was mined in June. Nobody was hurt there.");
        String text = read.document().text();
        Span place = new Span(text.indexOf("June"), text.indexOf("June") + 4);
        int inner = new Voices(read).innermost(place).orElseThrow();
        assertEquals(
                "A", Texts.words(text, read.get(Attribution.LAYER).get(inner).sourceSpans()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to hospital records, 62 miners were treated for gas. Five of them had lost consciousness.",
                "The rail operator says four trains were cancelled on Sunday. Two more had stopped at the border.",
                "The militia's bulletin said its snipers hit eleven soldiers. Three of them had died on the spot."
            })
    void aSourceGoesOn(String text) {
        assertTrue(goesOn(text), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "According to hospital records, 62 miners were treated for gas. We should not be surprised.",
                "Police said eleven people were hurt at the match. The match ended in a draw.",
                "The militia's bulletin said its snipers hit eleven soldiers. The army denied everything.",
                "Okoro said the port was shut. What did the owners know?"
            })
    void aSourceStopsAtItsSentence(String text) {
        assertFalse(goesOn(text), text);
    }

    /** Whether whoever speaks in the first of two sentences speaks in the second. */
    private static boolean goesOn(String text) {
        Annotations read = Texts.read(text);
        int second = text.indexOf(". ") + 2;
        return read.get(Attribution.LAYER).stream()
                .filter(a -> a.sourceSpans().stream().anyMatch(s -> s.start() < second))
                .flatMap(a -> a.contentSpans().stream())
                .anyMatch(s -> s.start() == second);
    }
}
