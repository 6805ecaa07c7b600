package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Annotations;

/** Who the voice is where the words for it are a pronoun, one of the author's, or nothing that speaks. */
class VoiceOfPronounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            We believe that the port is unsafe. | We | author
            This study argues that the port is unsafe. | This study | author
            Ghana protested to Togo, whose foreign ministry spokesman said that the border was open. | whose foreign ministry spokesman | Togo’s foreign ministry spokesman
            Ghana shut the port. Its spokesman said that the border was open. | Its spokesman | Ghana’s spokesman
            Two dockers left the port. They said that it was unsafe. | They | Two dockers
            The Guardian visited the port. The newspaper reported that it was unsafe. | The newspaper | The Guardian
            Weber went to Togo. During his press conference in Kpalime Weber confirmed that the port was shut. Weber said that the union agreed. | Weber | Weber
            """)
    void isVoiceOf(String text, String words, String name) {
        List<String> voices = voices(Texts.read(text));
        assertTrue(voices.contains(words + " = " + name), voices::toString);
    }

    @Test
    void speakerSaysI() {
        List<String> voices = voices(Texts.readBlocks(
                "Karl Weber, the harbour master, is quoted as saying the following:",
                "> The port is shut. I do not know about the others. I told the council that we fear for the town.",
                "The council has not answered."));
        assertTrue(voices.contains("I = Karl Weber"), voices::toString);
    }

    @Test
    void namedSpokesmanIsNobodyElses() {
        List<String> voices =
                voices(Texts.read("Ghana shut the port. Its spokesman, Karl Weber, said that the border was open."));
        assertFalse(voices.isEmpty());
        assertTrue(voices.stream().noneMatch(v -> v.endsWith("= Ghana’s spokesman")), voices::toString);
    }

    @Test
    void anyNewspaperIsNotTheOneNamed() {
        List<String> voices =
                voices(Texts.read("The Guardian visited the port. A local newspaper reported that it was unsafe."));
        assertFalse(voices.contains("A local newspaper = The Guardian"), voices::toString);
    }

    private static List<String> voices(Annotations read) {
        return read.get(Attribution.LAYER).stream()
                .map(a -> Texts.words(read.document().text(), a.sourceSpans()) + " = "
                        + (a.source() instanceof Source.Author
                                ? "author"
                                : a.source().asActor().map(Actor::name).orElse("")))
                .toList();
    }
}
