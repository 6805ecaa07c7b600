package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.pipeline.Annotations;

/** Rules about spans, each where it fires and where it does not. */
class SceneRulesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The claim that nobody was hurt is false.                           | that nobody was hurt
            Okoro denied the claim that the port was mined.                    | the claim that the port was mined
            Okoro not only confirmed that the port is shut, but also left.     | that the port is shut
            Okoro said that the port is not only shut but mined.               | that the port is not only shut but mined
            That the port is shut – as Okoro points out – is a high price.     | the port is shut
            According to the ministry, in four days the fleet left the port.   | in four days the fleet left the port
            “We will not leave,” Okoro said. The port is shut, he said.        | The port is shut
            The crew will not leave the ship, Okoro said, according to Reuters. | The crew will not leave the ship
            The crew will not leave the ship, Okoro said, according to Reuters. | The crew will not leave the ship, Okoro said
            """)
    void contentEndsWhereItEnds(String text, String content) {
        Annotations read = Texts.read(text);
        boolean found = read.get(Attribution.LAYER).stream()
                .anyMatch(a -> Texts.words(text, a.contentSpans()).equals(content));
        assertTrue(found, () -> Texts.lines(read).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            According to the ministry, in four days the fleet left the port.    | the ministry
            It was the mayor that claimed that the port is shut.                 | the mayor
            Okoro not only confirmed that the port is shut, but also left.      | Okoro
            His plans are unknown and the mayor said that the port is shut.      | the mayor
            """)
    void sourceIsTheNounPhrase(String text, String source) {
        Annotations read = Texts.read(text);
        boolean found = read.get(Attribution.LAYER).stream()
                .anyMatch(a -> Texts.words(text, a.sourceSpans()).equals(source));
        assertTrue(found, () -> Texts.lines(read).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "That said, the pier was shelled by the army.",
                "Having said that, the army shelled the pier.",
                "Needless to say, the pier was shelled by the army."
            })
    void markersSayNothing(String text) {
        assertTrue(Texts.read(text).get(Attribution.LAYER).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"The minister seems to be ready for a deal.", "The plan appears to have failed."})
    void whoSeemsDoesNotSay(String text) {
        assertFalse(Texts.read(text).get(Attribution.LAYER).stream()
                .anyMatch(a -> !a.sourceSpans().isEmpty()));
    }

    @Test
    void aTurnOfATranscriptEndsTheOneBefore() {
        Annotations read = Texts.readBlocks(
                "OKORO: We will not leave. Nobody asked us.", "WEBER: You were asked twice. The port is shut.");
        String text = read.document().text();
        assertTrue(
                read.get(Attribution.LAYER).stream()
                        .anyMatch(a -> Texts.words(text, a.sourceSpans()).equals("WEBER")
                                && Texts.words(text, a.contentSpans())
                                        .equals("You were asked twice. The port is shut.")),
                () -> Texts.lines(read).toString());
    }
}
