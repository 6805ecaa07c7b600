package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

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
            We hold that any attempts to bribe rebels, let alone arm them, are short-sighted and dangerous. | that any attempts to bribe rebels, let alone arm them, are short-sighted and dangerous
            I believe that the pirates will not repeat the mistakes made by the old crew and that the hunt for them is on. | that the pirates will not repeat the mistakes made by the old crew and that the hunt for them is on
            Contrary to several studies claiming that nothing has changed at sea, ties have grown since May. | that nothing has changed at sea
            The most important news that reached the harbour was Chad’s decision to deliver grain to the rebels. | to deliver grain to the rebels
            “We will not leave,” Okoro said. The port is shut, he said.        | The port is shut
            Criticism of the new plan is growing in the town.                  | the new plan
            The council sees a need and is changing its plans.                  | a need
            Police put the crowd in the port at 40,000 on Friday.              | the crowd in the port at 40,000
            My guess is that Okoro is pretty close to being tired.             | that Okoro is pretty close to being tired
            Okoro knows that with the war lost, and with the rebels surrounded, the result would be ruin. | that with the war lost, and with the rebels surrounded, the result would be ruin
            The port, according to Reuters, may close in May, and the crews will need help, said Ada Okoro. | The port + may close in May, and the crews will need help
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
            The council on Friday said that the port is shut.                    | The council
            Some doctors in 2015 said that the port is shut.                     | Some doctors
            The council of course knows that the port is shut.                   | The council
            Both the mayor and the police said that the port is shut.            | Both the mayor and the police
            The port is shut and Harbour Aid said they are on their way.         | Harbour Aid
            This came after Ada Okoro, the deputy mayor of the Old Quay, noted that the port is shut. | Ada Okoro, the deputy mayor of the Old Quay,
            The envoy, a man who would deny anything, said the port is shut.     | The envoy, a man who would deny anything,
            """)
    void sourceIsTheNounPhrase(String text, String source) {
        Annotations read = Texts.read(text);
        boolean found = read.get(Attribution.LAYER).stream()
                .anyMatch(a -> Texts.words(text, a.sourceSpans()).equals(source));
        assertTrue(found, () -> Texts.lines(read).toString());
    }

    @Test
    void whoIsToldDoesNotTell() {
        assertEquals(Set.of(""), Texts.sources(Texts.read("The crew were told that the port is shut.")));
        assertEquals(Set.of("The crew"), Texts.sources(Texts.read("The crew told me that the port is shut.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The old harbour, officials said, will be closed in the spring.            | The old harbour + will be closed in the spring
            The harbour will be closed, officials said, adding that it is unsafe.     | The harbour will be closed
            In the evening, officials said, the harbour was closed.                   | the harbour was closed
            """)
    void aParenthesisLeavesWhatHangsTogether(String text, String content) {
        Annotations read = Texts.read(text);
        assertTrue(
                read.get(Attribution.LAYER).stream()
                        .anyMatch(a -> Texts.words(text, a.contentSpans()).equals(content)),
                () -> Texts.lines(read).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The ship sank on Monday, officials said, citing the police report.    | 3
            The ship sank on Monday, officials said, citing several reasons.      | 2
            The ship sank on Monday, officials said, leaving the police station.  | 2
            """)
    void whoIsCitedIsTheInnerVoice(String text, int links) {
        Annotations read = Texts.read(text);
        int sank = text.indexOf("sank");
        assertEquals(
                links,
                new Voices(read)
                        .at(new Span(sank, sank + 4), Stance.ASSERTS)
                        .links()
                        .size(),
                () -> Texts.lines(read).toString());
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
    @CsvSource({
        "The minister seems to be ready for a deal.",
        "The plan appears to have failed.",
        "It looks like a threat to bomb the port."
    })
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
