package org.rashomon.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Source;
import org.rashomon.event.Event;
import org.rashomon.event.Forecast;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;

/** What the rows of a sentence say of who speaks, who acts and how it is held. */
class RowsTest {

    private static final Pipeline PIPELINE = Pipelines.standard(Lexicons.bundled());

    private static List<Account> read(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Account.LAYER);
    }

    /** Stance, type, doer and recipient of every event. */
    private static String events(String text) {
        return read(text).stream()
                .filter(a -> a.matter() instanceof Event)
                .map(a -> {
                    Event event = (Event) a.matter();
                    String doer = event.actor().map(Actor::name).orElse("-");
                    String recipient = event.recipient().map(Actor::name).orElse("-");
                    return a.stance() + " " + event.type() + " " + doer + " > " + recipient;
                })
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is not clear why Ghana is carrying out air strikes against the rebels. "
                        + "| ASSERTS ASSAULT Ghana > the rebels",
                "The panel sought to learn how Ghana bombed the rebels. | ASSERTS ASSAULT Ghana > the rebels",
                "Why had he rung the widow whose son was killed in Togo? | ASSERTS ASSAULT - > whose son",
                // what is asked
                "They asked whether Ghana bombed the rebels. | ASKS ASSAULT Ghana > the rebels",
                "It is not clear how Ghana would attack the rebels. | ASKS ASSAULT Ghana > the rebels",
                "Did Ghana bomb the rebels? | ASKS ASSAULT Ghana > the rebels"
            })
    void aQuestionTakesForGrantedWhatItAsksTheReasonOf(String text, String events) {
        assertEquals(events, events(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway demanded justice for the killing of the envoy. "
                        + "| ASSERTS REQUEST Norway > justice; ASSERTS ASSAULT - > the envoy",
                "Ghana promised retribution for the murder of its envoy. "
                        + "| ASSERTS AGREE Ghana > -; ASSERTS ASSAULT - > its envoy",
                // what is promised
                "Ghana promised arms for the attack on the rebels. "
                        + "| ASSERTS AGREE Ghana > -; PROMISES ASSAULT - > the rebels"
            })
    void whatAnswersAnActTakesItForGranted(String text, String events) {
        assertEquals(events, events(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Togo did not speak, as Ghana was bombing the rebels. | ASSERTS ASSAULT Ghana > the rebels",
                "The panel found nothing new on the 2012 attack on the consulate. | ASSERTS ASSAULT - > the consulate",
                // what is denied
                "There is no evidence that Ghana is bombing the rebels. | DOUBTS ASSAULT Ghana > the rebels",
                "There was no attack on the consulate in 2012. | DENIES ASSAULT - > the consulate"
            })
    void whatIsDeniedIsNotWhatStandsBesideIt(String text, String events) {
        assertEquals(events, events(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There is no sign that the islands will leave the bloc. | DOUBTS",
                "The islands will not leave the bloc. | PREDICTS",
                "The islands will leave the bloc. | PREDICTS"
            })
    void whatNothingPointsToIsDoubted(String text, String stance) {
        assertEquals(
                stance,
                read(text).stream()
                        .filter(a -> a.matter() instanceof Forecast)
                        .map(a -> a.stance().name())
                        .collect(Collectors.joining("; ")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Under the memorandum with Togo, Norway agreed to dredge the port. | ASSERTS AGREE Norway > Togo",
                "Norway agreed to dredge the port and help Togo. | ASSERTS AGREE Norway > Togo",
                "Norway agreed to dredge the port and help its fishermen. | ASSERTS AGREE Norway > -",
                "Peru pulled tanks to the border with Chile. | ASSERTS MOBILIZE Peru > Chile",
                "Peru pulled its tanks from the border with Chile. | ASSERTS RETREAT Peru > Chile",
                "Danish-Swedish cooperation is growing. | ASSERTS COOPERATE Denmark > Sweden"
            })
    void whoIsOnTheOtherSide(String text, String events) {
        assertEquals(events, events(text));
    }

    /** Kind and name of the innermost source of the first attribution, and its sectors. */
    private static String speaker(String text) {
        Source source = PIPELINE.annotate(Document.ofText(text))
                .get(org.rashomon.attribution.Attribution.LAYER)
                .get(0)
                .source();
        return source.getClass().getSimpleName()
                + " "
                + source.asActor()
                        .map(a -> a.name() + " " + String.join("|", a.sectors()))
                        .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Danish criticism of the Kenyan failure to abide by the truce is growing. | Named Denmark GOV",
                "Repeated Danish appeals said that the port was closed. | Named Denmark GOV",
                "Behind it is the US refusal to publish the treaty. | Named United States GOV",
                "His top aide, Tad Okoro, said that the port was closed. | Named Tad Okoro GOV",
                "The strike came from the sea, according to the Quay Group. | Named the Quay Group SOC",
                "Ann Bishop, a senior clerk, said the port was closed. Bishop left. | Named Ann Bishop ''",
                "Senator Ann Bishop said that the port was closed. | Named Ann Bishop LEG",
                "A harbour clerk, Johanna Bayer, said that the port was closed. | Named Johanna Bayer ''",
                // a trader is no state, two men are not one, and a bishop is one
                "A Danish trader said that the port was closed. | Unnamed A Danish trader BUS",
                "Two aides, Tad Okoro and Ben Mills, said that the port was closed. " + "| Unnamed Tad Okoro GOV",
                "The bishop said that the port was closed. | Unnamed The bishop REL"
            })
    void whoSpeaksIsNamed(String text, String speaker) {
        assertEquals(speaker.replace("''", ""), speaker(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "There is no record showing whether Ghana bombed the rebels. | 1",
                "Nobody expected that Ghana would bomb the rebels. | 1",
                "Neither ministry said that Ghana would bomb the rebels. | 2",
                "The record shows that Ghana bombed the rebels. | 2"
            })
    void nobodyIsNoVoice(String text, int links) {
        assertEquals(
                List.of(links),
                read(text).stream()
                        .filter(a -> a.matter() instanceof Event)
                        .map(a -> a.voice().links().size())
                        .toList());
    }
}
