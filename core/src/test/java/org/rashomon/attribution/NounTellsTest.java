package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Claims carried by nouns, adverbs and impersonal passives: where they are found, with whom, and where there are none. */
class NounTellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            A statement by the envoy to Accra that no rice was sold has been lost. | the envoy to Accra | A statement | that no rice was sold
            A newer hypothesis is that the fish died of heat.                       |                    | hypothesis | that the fish died of heat
            Norway’s official line is that its divers left in May.                 | Norway’s           | line       | that its divers left in May
            So much for the prediction by the bank that bread would become cheap.  | the bank           | prediction | that bread would become cheap
            I have never believed the Danish claim that the cable was cut.         | Danish             | claim      | that the cable was cut
            For weeks there have been speculations that the mine might be sold.    |                    | speculations | that the mine might be sold
            The police acted on a rumour, spread by children, that a bomb lay under the stage. |                  | rumour | that a bomb lay under the stage
            He ended with a warning that the next ship would be sunk.              | He | ended with a warning | that the next ship would be sunk
            It is acknowledged by both sides that the first shot came from the hill. | both sides       | is acknowledged | that the first shot came from the hill
            From two of the divers, I am told that the dam is old.                 | two of the divers  | am told    | that the dam is old
            Officially, the colonel died of a fever.                               |                    | Officially | the colonel died of a fever
            The donors have supposedly withdrawn.                                  |                    | supposedly | The donors have + withdrawn
            """)
    void tells(String text, String source, String cue, String content) {
        List<String> lines = Texts.lines(Texts.read(text));
        String wanted = (source == null ? "" : source) + " | " + cue + " | " + content + " | ";
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(wanted)), lines::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The claim that the mayor made was long.",
                "The announcement that the port is open pleased the crew.",
                "There is no claim that the port is open.",
                "The decision to close the port pleased the crew.",
                "The officially opened bridge fell down.",
            })
    void tellsNothing(String text) {
        List<String> lines = Texts.lines(Texts.read(text));
        assertFalse(
                lines.stream().anyMatch(line -> line.matches(".*\\| (claim|announcement|decision|officially) \\|.*")),
                lines::toString);
    }
}
