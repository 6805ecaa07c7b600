package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.pipeline.Annotations;

/** Whom a pronoun or a short name in the place of a source stands for. */
class SpeakersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Anna Okoro met Karl Weber. “We agreed,” she said. | she | Anna Okoro
            Anna Okoro met Karl Weber. “We agreed,” he said. | he | Karl Weber
            Anna Okoro opened the port. Okoro said that the work was done. | Okoro | Anna Okoro
            Mr. Weber left. Anna Okoro stayed. He said that the port was shut. | He | Weber
            “The port is shut,” Anna Okoro said. “Helen Stone knows that,” she added. | she | Anna Okoro
            When she took office, Anna Okoro said that the port would stay open. | Anna Okoro | Anna Okoro
            The dockers stopped work. They said that the port was unsafe. | They | The dockers
            Anna Okoro, who said that the port was shut, left. | who | Anna Okoro
            """)
    void standsFor(String text, String pronoun, String name) {
        List<String> names = names(Texts.read(text));
        assertTrue(names.contains(pronoun + " = " + name), names::toString);
    }

    @Test
    void nobodyOfTheOtherGender() {
        List<String> names = names(Texts.read("Karl Weber left. She said that the port was shut."));
        assertEquals(List.of("She = She"), names);
    }

    private static List<String> names(Annotations read) {
        return read.get(Attribution.LAYER).stream()
                .map(a -> Texts.words(read.document().text(), a.sourceSpans()) + " = " + name(a.source()))
                .toList();
    }

    private static String name(Source source) {
        return source instanceof Source.Named named
                ? named.actor().name()
                : source instanceof Source.Unnamed unnamed ? unnamed.actor().name() : "";
    }
}
