package org.rashomon.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Act;
import org.rashomon.event.ActMention;
import org.rashomon.event.Agreement;
import org.rashomon.event.Event;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Tie;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

/** From a sentence to its accounts, through every layer. */
class AccountReaderTest {

    private static final Pipeline PIPELINE = Pipelines.standard(Lexicons.bundled());

    private static List<Account> read(String text) {
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2019, 5, 14))));
        return PIPELINE.annotate(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)))
                .get(Account.LAYER);
    }

    private static String shown(String text) {
        return read(text).stream()
                .filter(a -> !(a.matter() instanceof ActMention))
                .map(a -> chain(a.voice(), text) + " " + a.stance() + " " + what(a.matter()))
                .collect(Collectors.joining("; "));
    }

    private static String chain(Voice voice, String text) {
        return voice.links().stream()
                .map(link -> switch (link.source().getClass().getSimpleName()) {
                    case "Named" -> ((Source.Named) link.source()).span().of(text);
                    case "Unnamed" -> ((Source.Unnamed) link.source()).span().of(text);
                    default -> link.source().getClass().getSimpleName();
                })
                .collect(Collectors.joining(" > "));
    }

    private static String what(Matter matter) {
        if (matter instanceof Event event) {
            return (event.negated() ? "not " : "") + event.type();
        } else if (matter instanceof Agreement agreement) {
            return agreement.form() + " " + agreement.status();
        } else if (matter instanceof Forecast forecast) {
            return "forecast " + (forecast.negated() ? "not " : "") + forecast.likelihood();
        }
        return matter.kind();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norwegian jets bombed a bridge in Libya on Monday. | Author ASSERTS ASSAULT",
                "Norway denied that its jets had bombed a bridge in Libya. | Author > Norway DENIES ASSAULT",
                "Libya accused Norway of bombing a bridge. "
                        + "| Author ASSERTS ACCUSE; Author > Libya ALLEGES ASSAULT",
                "The ministry said the rebels had violated the ceasefire. "
                        + "| Author > The ministry ASSERTS REJECT; Author > The ministry ASSERTS ceasefire BROKEN",
                "The general vowed that the army would punish those who shelled Benghazi. "
                        + "| Author > The general PROMISES forecast LIKELY; Author > The general PROMISES SANCTION; "
                        + "Author > The general ASSERTS ASSAULT",
                "The rebels are not abiding by the ceasefire. | Author ASSERTS ceasefire BROKEN",
                "The minister said the pipeline will be finished by 2021. "
                        + "| Author > The minister PREDICTS forecast CERTAIN",
                "This suggests that Norwegian jets bombed the bridge. | Author SUPPOSES ASSAULT",
                "The pipeline will not be finished by 2021. | Author PREDICTS forecast not CERTAIN",
                "The mayor said the bank is going to fail. | Author > The mayor PREDICTS forecast CERTAIN",
                "The dam is expected to be repaired in May. | Author PREDICTS forecast LIKELY",
                "\"We will repair the dam,\" the mayor said. | Author > the mayor PROMISES forecast CERTAIN",
                "\"We are going to repair the dam,\" the mayor said. | Author > the mayor INTENDS forecast CERTAIN",
                "\"We will lose the vote,\" the mayor said. | Author > the mayor PREDICTS forecast CERTAIN",
                "\"Our goal is to repair the dam,\" the mayor said. | Author > the mayor INTENDS forecast LIKELY",
                "I believe that the dam will hold. | Author SUPPOSES forecast LIKELY",
                "The dam will probably hold. | Author SUPPOSES forecast LIKELY",
                "The vote was not lawful. | Author ASSERTS evaluation",
                "Nobody will repair the dam. | Author PREDICTS forecast not CERTAIN",
                "Libya accused Norway, and said it would leave if nothing changed. | Author ASSERTS ACCUSE",
                "Two men were killed, though it was not clear if the army was there. | Author ASSERTS ASSAULT",
                "If rebels killed the mayor, the town is lost. | Author CONDITIONS ASSAULT",
                "Senator Hillary Clinton attacked Donald Trump over the tax. | Author ASSERTS ACCUSE",
                "The ouster of the Libyan president surprised Norway. | ''",
                "Okoro charged with theft of arms | Author ASSERTS ACCUSE",
                "Norway might decide to help the Libyan rebels. | Author SUPPOSES AGREE",
                "The ministry cited data indicating that Norwegian jets had bombed the bridge. "
                        + "| Author > The ministry > data ASSERTS ASSAULT",
                "Economist Ada Okoro predicts a rise in prices by 2021. | Author > Economist Ada Okoro PREDICTS forecast LIKELY",
                "It has to be noted that only Norway has been implementing the ceasefire. "
                        + "| Author ASSERTS RETREAT; Author ASSERTS ceasefire KEPT",
            })
    void accounts(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @Test
    void anActThatIsMentionedIsToldByItsVoiceUnlessItIsToCome() {
        assertEquals(
                "Author > The ministry ASSERTS",
                mentioned("The ministry said that Serbian soldiers had camped in Misrata on Friday."));
        assertEquals("", mentioned("The ministry demanded that the blockade of Misrata end."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The promised evacuations had not taken place by noon. | evacuations | DENIES",
                "The army denied the massacre of Misrata. | massacre | DENIES",
                "The army doubted the massacre of Misrata. | massacre | DOUBTS",
                "The army disputed the massacre of Misrata. | massacre | DENIES",
                "The army disavowed the massacre of Misrata. | massacre | DENIES",
                "The army contradicted the massacre of Misrata. | massacre | DENIES",
                "There have been no raids in Misrata since Friday. | raids | DENIES",
                "The police have found no motive for the raid in Misrata. | raid | ASSERTS",
                "The inquiry failed to shed any light on the explosion in Misrata. | explosion | ASSERTS",
                "The police do not suspect that drink played a role in this collision. | collision | ASSERTS",
                "The mayor is not too impressed by the truce. | truce | ASSERTS",
                "A few ships docked in Misrata on Friday. | docked | ASSERTS",
                "Reports that the ship docked in Misrata on Friday are baseless. | docked | DENIES",
                "Critics forget that the ship docked in Misrata on Friday. | docked | ASSERTS",
                "The ship could not dock, as the crew had fled to Misrata. | fled | ASSERTS",
                "He did not mean to kill Novak and stabbed the guard in self-defence on Friday. | stabbed | ASSERTS",
            })
    void whatIsDeniedBesideAnActIsNotTheAct(String text, String act, String stance) {
        assertEquals(
                List.of(stance),
                read(text).stream()
                        .filter(a -> a.matter() instanceof Act)
                        .filter(a -> a.matter().anchor().of(text).equals(act))
                        .map(a -> a.stance().name())
                        .toList());
    }

    private static String mentioned(String text) {
        return read(text).stream()
                .filter(a -> a.matter() instanceof ActMention)
                .map(a -> chain(a.voice(), text) + " " + a.stance())
                .collect(Collectors.joining("; "));
    }

    @Test
    void theSameTextGivesTheSameAccounts() {
        String text = "Norway denied that its jets had bombed a bridge in Libya, Tripoli Post reported on Monday.";
        assertEquals(read(text), read(text));
    }

    @Test
    void aTextWithoutMatterHasNoAccount() {
        assertEquals(List.of(), read("It rained in the mountains, and the road was long."));
    }

    @Test
    void whoSaysISpeaksOfThemselves() {
        Event event = read("\"I met the rebels in Nairobi on Monday,\" Kenyan President Uhuru Kenyatta said.").stream()
                .map(Account::matter)
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("uhuru-kenyatta"), event.actor().orElseThrow().entity());
        Forecast forecast = (Forecast) read("\"We will close the border,\" the Kenyan foreign ministry said.").stream()
                .map(Account::matter)
                .filter(Forecast.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("KEN", forecast.subject().orElseThrow().country());
        assertEquals(Optional.empty(), forecast.subject().orElseThrow().entity());
    }

    @Test
    void theUsIsNotUs() {
        Forecast forecast =
                (Forecast) read("\"The US will close the border,\" the Kenyan foreign ministry said.").stream()
                        .map(Account::matter)
                        .filter(Forecast.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        assertEquals("USA", forecast.subject().orElseThrow().country());
    }

    @Test
    void mineIsTheSpeakers() {
        String text = "\"Angela Merkel is an ally of mine,\" Barack Obama said.";
        List<String> ties = read(text).stream()
                .map(Account::matter)
                .filter(Tie.class::isInstance)
                .map(matter -> ((Tie) matter).from().name() + " > "
                        + ((Tie) matter).to().name())
                .toList();
        assertEquals(List.of("Angela Merkel > Barack Obama"), ties);
    }

    @Test
    void nobodyDoesItToHimselfWithoutSayingSo() {
        String text = "Barack Obama pardoned his turkey. Barack Obama praised Barack Obama.";
        assertEquals("", shown(text));
    }
}
