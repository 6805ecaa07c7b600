package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Stance;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.time.TimeTagger;

/** Every example of the lexicons of agreements, forecasts, measures, ties and evaluations is read by its row. */
class MatterExamplesTest {

    /** Kinds of words beside an agreement, which its evidence does not name. */
    private static final Set<String> HELPERS = Set.of(
            "secret", "open", "being", "force", "achieved", "stopped", "lapse", "keeping", "deferred", "outlook");

    private final Analyser analyser = Analyser.withModels();
    private final EventKnowledge knowledge = EventKnowledge.of(Lexicons.bundled());
    private final TimeTagger times = new TimeTagger(Lexicons.bundled());
    private final QuantityReader quantities = new QuantityReader(Lexicons.bundled());

    @Test
    void agreements() {
        check("event/agreements", new AgreementReader(knowledge), Agreement.LAYER);
    }

    @Test
    void forecasts() {
        check("event/forecasts", new ForecastReader(knowledge), Forecast.LAYER);
    }

    @Test
    void prospects() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("event/prospects").rows()) {
            List<Forecast> read = read(row.get("example"), new ForecastReader(knowledge));
            boolean foretells = !read.isEmpty();
            boolean willed =
                    row.get("class").equals("UNWILLED") && read.stream().anyMatch(f -> f.own() != f.stance());
            if (foretells != row.get("foretells").equals("yes") || willed) {
                wrong.add(row.where() + ": " + row.get("example"));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will claims that the party is lost.",
                "He makes sure to include the miners.",
                "She married him expecting to reform his habits.",
                "Nobody knows who the nominee will be.",
                "The town will need new roads.",
                "The record of 40 tonnes was set in 2008.",
                "Here is how the council will do it.",
                "The mayor said the council would have won by June.",
            })
    void whatIsNoForecast(String text) {
        assertEquals(List.of(), read(text, new ForecastReader(knowledge)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rebels attacked the army in Goma, killing nine soldiers. | nine soldiers",
                "Rebels attacked the army in Goma because it had shot nine villagers. |",
                "Rebels shot one of the nine guards. |",
            })
    void whatAnActCounts(String text, String amounts) {
        String counted = read(text, new EventCoder(knowledge)).get(0).quantities().stream()
                .map(quantity -> quantity.span().of(text))
                .collect(Collectors.joining("; "));
        assertEquals(amounts == null ? "" : amounts, counted);
    }

    @Test
    void whatIsWilledIsPromised() {
        Forecast forecast =
                read("We will leave in May.", new ForecastReader(knowledge)).get(0);
        assertEquals(Stance.PROMISES, forecast.own());
        assertEquals(Stance.PREDICTS, forecast.stance());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In autumn, the fund said, prices will fall by a third, but wages will rise. "
                        + "| prices will fall by a third; wages will rise",
                "The report, which will appear in May, blames the navy. | The report, which will appear in May",
                "The talks, set to end on Tuesday, cover fishing. | The talks, set to end on Tuesday",
                "Chad is poised to reopen its border. | Chad is poised to reopen its border",
                "The troops are to be withdrawn by May. | The troops are to be withdrawn by May",
                "Peru expects Chile to join the pact. | Chile to join the pact",
                "The trouble is that the dam will break. | the dam will break",
                "The dam will break (and take the road along); the bridge stands. "
                        + "| The dam will break (and take the road along)",
                "If the dam breaks, the road will flood. | If the dam breaks, the road will flood",
                "The mural is old but will stay on the wall. | The mural is old but will stay on the wall",
                "\"This will be a hard year\" for farmers, she said. | This will be a hard year",
                "We will leave in May. | We will leave in May",
                "We will start to withdraw. | We will start to withdraw",
                "We will start with the army. |",
                "Prices will fall and will rise again. | Prices will fall and will rise again",
                "They believe that the best policy would be to wait until June. |",
                "Volunteers who will staff the clinic came early. |",
                "He wants a partner that will not cheat him. |",
                "The boats you are going to see were built in Oman. |",
                "The council must decide how much the town will pay. |",
                "The general declined to say who will lead the talks. |",
                "They signed in the hope that the navy will leave. |",
                "Women are more likely to vote than men. |",
                "The party sent staff to the states expected to decide the vote. |",
                "The navy projected strength. |",
                "They thought they were going to win. |",
                "They said they were going to sail in June. | they were going to sail in June",
                "They will continue to do so. |",
                "They will do it in June. | They will do it in June",
                "How will it end is anybody's guess. |",
                "\"Will the dam hold in June?\" she asked. |",
                "His task is to feed the town. |",
                "As a boy he would spend his summers at the lake. |",
            })
    void whatIsForetold(String text, String expected) {
        String contents = read(text, new ForecastReader(knowledge)).stream()
                .map(f -> f.content().of(text))
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, contents);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The court is sure to rule on Wednesday. | 2022-03-16",
                "The work is expected to begin on 14 December. | 2022-12-14",
                "The court will rule on Friday. | 2022-03-11",
                "The bank will report in January. | 2023-01-31",
                "The June summit will settle the matter. | 2022-06-30",
            })
    void daysWithoutAYearAreThoseToCome(String text, LocalDate due) {
        Forecast forecast = read(text, new ForecastReader(knowledge)).get(0);
        assertEquals(due, forecast.due().interval().orElseThrow().to());
    }

    @Test
    void anAmountHasNoTimeOfAnother() {
        String text = "Trade rose to 8 million dollars, from 4 million dollars in 2021.";
        List<Measure> measures = read(text, new MeasureReader(knowledge));
        assertEquals(Optional.empty(), measures.get(0).time().words());
    }

    @Test
    void whoOwnsAThingIsNotTheThing() {
        Forecast forecast = read("Barack Obama's popularity will fade.", new ForecastReader(knowledge))
                .get(0);
        assertEquals(Optional.empty(), forecast.subject());
    }

    @Test
    void timesOfAnotherClauseSetNoDay() {
        Forecast forecast = read("The report covering 2023 will be long.", new ForecastReader(knowledge))
                .get(0);
        assertEquals(Optional.empty(), forecast.due().interval());
    }

    @Test
    void measures() {
        check("event/measures", new MeasureReader(knowledge), Measure.LAYER);
    }

    @Test
    void ties() {
        check("event/ties", new TieReader(knowledge), Tie.LAYER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad is an enemy of Libya. | ENEMY",
                "Biden's rival, Trump, won in Ohio. |",
                "Mali is a neighbour of Niger. | NEIGHBOUR",
                "Jones, a neighbour of Smith, was asleep. |",
                "Latvia is a member of NATO. | PART_OF",
                "Jones is a member of the chess club. |",
            })
    void tiesOfStatesAndArmiesOnly(String text, String expected) {
        String types = read(text, new TieReader(knowledge)).stream()
                .map(tie -> tie.type().name())
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, types);
    }

    @Test
    void whoIsResponsibleForAThingDidIt() {
        assertEquals(List.of(), read("Biden is responsible for the rise.", new EvaluationReader(knowledge)));
        assertEquals(
                1,
                read("Biden is responsible.", new EvaluationReader(knowledge)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The union insists that the ministry pay the nurses. | 1",
                "The union insists that the ministry must pay the nurses. | 1",
                "The union insists that the ministry may yet win the vote. | 0",
                "The union insists that the ministry has paid the nurses. | 0",
            })
    void whoInsistsThatItIsSoAsksForNothing(String text, long expected) {
        assertEquals(
                expected,
                read(text, new EventCoder(knowledge)).stream()
                        .filter(event -> event.type() == EventType.REQUEST)
                        .count());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Syria is Russia's ally. | ALLY",
                "Turkey, an opponent of Assad, closed the border. | ENEMY",
                "Barack Obama met his rival, Mitt Romney. |",
                "Mitt Romney, a former opponent of Barack Obama, spoke in Ohio. |",
                "Mali is a trading partner of Niger. |",
                "Jane Doe, a supporter of Barack Obama from Ohio, queued for hours. |",
                "Boris Johnson is a supporter of Barack Obama's instincts. |",
                "They can be their allies. |",
                "She is the head of the emergency department. |",
                "The minister joined the U.S.-led campaign. |",
                "Iran is an enemy of Israel. | ENEMY",
            })
    void whoIsTiedToWhom(String text, String expected) {
        String types = read(text, new TieReader(knowledge)).stream()
                .map(tie -> tie.type().name())
                .collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected, types);
    }

    @Test
    void theWordsOfOneSideEndBeforeTheTie() {
        String text = "A group of rebels, led by Riyadh, attacked the port.";
        Tie tie = read(text, new TieReader(knowledge)).get(0);
        assertEquals("A group of rebels", tie.to().span().of(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Delegates arrived for the convention. |",
                "The party took its fight to the Republican convention. |",
                "Britain quit the convention on fisheries. | ENDED",
                "The CIA agrees with the police's conclusion that the bomb was Syrian. |",
                "Peru and Chile agreed that the winter had been mild. |",
                "Peru and Chile agreed that troops would leave. | REACHED",
                "Peru has an incentive to reach a compromise with Chile. | SOUGHT",
                "Peru hopes to reach an agreement with Chile. | SOUGHT",
                "Peru got Chile to agree to a truce. | REACHED",
                "My understanding is that the shop will close. |",
                "The aide is bound by a non-disclosure agreement. |",
                "He does massive deals. |",
                "The mayor thought a compromise was unlikely. |",
                "It is a slow march to armistice. |",
                "The truce between Peru and Chile was aimed at freeing the captives. | MENTIONED",
                "Oman and Iran signed deals. | SIGNED",
                "Peru asked which of them joined the truce. | MENTIONED",
                "The collapse of the truce between Peru and Chile would be a disaster. | MENTIONED",
                "The collapse of the truce between Peru and Chile was a disaster. | ENDED",
                "Chile did not honour a single commitment undertaken in the framework of the Lima accords. | BROKEN",
                "Peru and Chile signed a pact. Chile has broken its commitments. | SIGNED BROKEN",
                "Peru and Chile signed a pact. Chile has kept its commitment to its children. | SIGNED",
                "Chile has broken its commitments. |",
            })
    void whatIsAnAgreement(String text, String expected) {
        String told = statuses(text).stream().map(Enum::name).collect(Collectors.joining(" "));
        assertEquals(expected == null ? "" : expected, told);
    }

    @Test
    void evaluations() {
        check("event/evaluations", new EvaluationReader(knowledge), Evaluation.LAYER);
    }

    @Test
    void whoIsBoundIsAPartyAndWhoBrokersIsNone() {
        for (Row row : Lexicons.bundled().get("event/agreements").rows()) {
            if (row.isBlank("status")) {
                assertEquals(row.get("note"), parties(row.get("example")), row.where());
            }
        }
    }

    @Test
    void wordsBesideAnAgreementSayHowItStands() {
        for (Row row : Lexicons.bundled().get("event/agreements").rows()) {
            if (HELPERS.contains(row.get("kind"))) {
                Agreement read =
                        read(row.get("example"), new AgreementReader(knowledge)).get(0);
                boolean secrecy =
                        row.get("kind").equals("secret") || row.get("kind").equals("open");
                String told = secrecy ? read.secrecy().name() : read.status().name();
                assertEquals(row.get("status"), told, row.where());
            }
        }
    }

    @Test
    void whoSpeaksOfTheAgreementOfTwoOthersIsNoPartyOfIt() {
        assertEquals("[PER, CHL, PER, CHL]", parties("Peru and Chile signed a pact. Bolivia criticised the pact."));
        assertEquals("[BOL]", parties("Bolivia criticised the pact."));
    }

    @Test
    void whatIsAgreedForADayWasNotAgreedThatDay() {
        assertEquals(
                Optional.empty(),
                read("Peru and Chile agreed to meet on 26 March.", new AgreementReader(knowledge))
                        .get(0)
                        .reached()
                        .words());
    }

    @Test
    void aGreatDealIsNoAgreement() {
        assertEquals(List.of(), read("It cost a great deal of money.", new AgreementReader(knowledge)));
    }

    @Test
    void aConditionForetellsNothing() {
        assertEquals(
                0,
                read("If the rebels will not leave, the army waits.", new ForecastReader(knowledge))
                        .size());
    }

    @Test
    void aViolatedTruceIsBroken() {
        Agreement truce = read("Rebels violated the truce with the army on Monday.", new AgreementReader(knowledge))
                .get(0);
        assertEquals(Agreement.Status.BROKEN, truce.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad is not abiding by the terms of the Peru-Chile pact. | BROKEN TCD",
                "Mali criticised Chad's failure to abide by the treaty with Niger. | BROKEN TCD",
                "Chad failed to honour the treaty with Niger. | BROKEN TCD",
                "Chad's withdrawal from the treaty with Niger surprised nobody. | ENDED TCD",
                "The treaty with Niger was violated by Chad. | BROKEN TCD",
                "The treaty between Chad and Niger collapsed. | ENDED -",
                "Mali doubts Chad's readiness to keep the truce with Niger. | MENTIONED -",
                "Chad is in compliance with the treaty with Niger. | KEPT -",
                "Mali called for the enforcement of the treaty between Chad and Niger. | MENTIONED -",
                "Chad and Niger signed the treaty. | SIGNED -",
            })
    void whoKeepsBreaksOrEndsIt(String text, String expected) {
        Agreement read = read(text, new AgreementReader(knowledge)).get(0);
        assertEquals(
                expected, read.status() + " " + read.by().map(Actor::country).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is very likely the Chad – Niger agreement. | Chad – Niger agreement",
                "This is probably a new trade pact with Chad. | new trade pact",
                "Last week's interim deal with Chad was signed. | Last week's interim deal",
            })
    void whatItIsCalled(String text, String expected) {
        assertEquals(
                expected,
                read(text, new AgreementReader(knowledge)).get(0).anchor().of(text));
    }

    @Test
    void partiesAreFoundWhereverThePhraseHasThem() {
        assertEquals("[TCD, NER]", parties("The ministers of Chad and Niger signed a treaty."));
        assertEquals("[THA, LAO]", parties("Thai and Lao officials initialled an accord."));
        assertEquals("[NIC, TWN]", parties("Nicaragua left the treaty on trade with Taiwan."));
        assertEquals("[MLI, FRA]", parties("Mali scrapped the accords with France."));
        assertEquals("[RWA, BDI]", parties("Qatar brokered a truce between Rwanda and Burundi."));
        assertEquals("[FRA, DEU]", parties("The Franco-German treaty was renewed."));
        assertEquals("[PER, CHL]", parties("Peru met Chile in Lima. The two countries signed an accord."));
        assertEquals("[PER, CHL, PER, CHL]", parties("Peru and Chile signed a treaty. The treaty is long."));
    }

    @Test
    void everyStemIsAParty() {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("actor/stems").rows()) {
            String state = knowledge
                    .actors()
                    .resolve(row.get("state"), Optional.empty())
                    .country();
            if (!parties(row.get("example")).equals("[" + state + ", DEU]")) {
                wrong.add(row.where() + " " + parties(row.get("example")));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noAgreementIsReachedThatIsDeniedOrPutOff() {
        assertEquals(
                List.of(Agreement.Status.SOUGHT), statuses("No agreement has been reached between Egypt and Sudan."));
        assertEquals(
                List.of(Agreement.Status.SOUGHT),
                statuses("The signing of the treaty between Oman and Iran was postponed."));
        assertEquals(List.of(Agreement.Status.ENDED), statuses("The treaty with Russia ran out."));
        assertEquals(
                List.of(Agreement.Status.SIGNED),
                statuses("Peru and Chile signed a memorandum of understanding (MoU)."));
        assertEquals(List.of(), statuses("They are in agreement about the colour."));
    }

    @Test
    void whatTheyWillDoAboutItForetellsNothing() {
        assertEquals(List.of(), read("Nobody knows what France will do about it.", new ForecastReader(knowledge)));
        assertEquals(List.of(), read("It never will be.", new ForecastReader(knowledge)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The barbaric raid lasted an hour. | the barbaric raid",
                "He is the most dangerous man in Peru. | He",
                "Critics called the vote illegal. | the vote",
                "The illegal annexation angered Chile. | the illegal annexation",
                "France is strong. | France",
                "Critics called the bill quite dangerous. | the bill",
                "Peru is in a very bad position. |",
                "The illegal oil trade went on. |",
                "Police found illegal guns in a barn. |",
                "Buses took illegal immigrants to the coast. |",
                "His aggressive campaigning won the county. |",
                "Sales were great. |",
                "The wind was strong. |",
                "The law keeps children safe. |",
                "The same is true of Peru. |",
            })
    void whatIsJudged(String text, String expected) {
        String targets = read(text, new EvaluationReader(knowledge)).stream()
                .map(e -> e.target().of(text))
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected.toLowerCase(Locale.ROOT), targets.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The firm cut its exports by 7 percent. | its exports FALL",
                "Exports fell by 7 percent. | Exports FALL",
                "The loss of life of 4 percent is small. | The loss of life LEVEL",
                "A force of 900 soldiers guards the port. | A force LEVEL",
                "The bank holds a stock of 40 million dollars. | a stock LEVEL",
                "A loan of 40 million dollars was repaid. | A loan LEVEL",
                "A $40 million loan was repaid. | loan LEVEL",
                "The firm drills as part of the $40 million deal. | deal LEVEL",
                "The loan is worth $450 million. | The loan LEVEL",
                "The deal, worth 3 billion yen, was signed. | The deal LEVEL",
                "Trade rose from $2 billion to $4 billion. | Trade LEVEL; Trade RISE",
                "Turnout was 9 percentage points higher than in May. |",
                "Chad has 30 more delegates than Niger. |",
                "Peru is among several nations. |",
                "Copper prices were down 9 percent. | Copper prices FALL",
                "They agreed to lift trade to $8 billion in the short and $9 billion in the long term. | trade RISE; trade RISE",
                "Electricity prices went up by 22 percent. | Electricity prices RISE",
                "The number of refugees has grown to 85,000. | The number of refugees RISE",
                "Some 900 soldiers remain in the enclave. | soldiers LEVEL",
                "The firm owns 12 percent of the port. | the port LEVEL",
                "Some 54 percent of voters support the plan, a poll found. | voters support the plan LEVEL",
                "The bank sees a growth of 30 percent in trade this year. | trade RISE",
                "The party won 46 percent of the vote. | the vote LEVEL",
                "Some 30 countries voted for the resolution. |",
                "The relief group brought 14 drawings. |",
                "They had two children. |",
                "The needs of the two sides differ. |",
                "The murder of 40 villagers shocked Peru. |",
                "It is a two-way street. |",
                "He has visited 57 countries. |",
                "The jets were fired at by 40 ships. |",
                "I was 40 metres behind. |",
                "The party raised 3 million dollars. |",
                "The bank raised its rate to 5 percent. | its rate RISE",
            })
    void whatIsMeasured(String text, String expected) {
        String whats = read(text, new MeasureReader(knowledge)).stream()
                .map(m -> m.what().of(text) + " " + m.direction())
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, whats);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Trade rose from $2 billion in 2019 to $4 billion in 2021. | figure 2019; figure 2021",
                "In March, output fell by 3 percent. | figure March",
                "In May they agreed to lift trade to $9 billion, from $5 billion in 2021. | target -; figure 2021",
                "Trade reached $6 billion in 2021, up from $3 billion a year earlier. | figure 2021; figure a year earlier",
            })
    void whenItWasMeasured(String text, String expected) {
        String whens = read(text, new MeasureReader(knowledge)).stream()
                .map(m -> (m.planned() ? "target " : "figure ")
                        + m.time().words().map(words -> words.of(text)).orElse("-"))
                .collect(Collectors.joining("; "));
        assertEquals(expected, whens);
    }

    @Test
    void tradeOfTheTwoSidesIsTheirs() {
        List<Measure> measures = read(
                "Chad and Niger held talks. Both sides agreed to double their trade to 2 billion dollars.",
                new MeasureReader(knowledge));
        assertEquals(
                List.of("TCD", "NER"),
                measures.get(0).actors().stream()
                        .map(org.rashomon.actor.Actor::country)
                        .toList());
    }

    private String parties(String text) {
        return read(text, new AgreementReader(knowledge)).stream()
                .flatMap(a -> a.parties().stream())
                .map(org.rashomon.actor.Actor::country)
                .toList()
                .toString();
    }

    private List<Agreement.Status> statuses(String text) {
        return read(text, new AgreementReader(knowledge)).stream()
                .map(Agreement::status)
                .toList();
    }

    @Test
    void aForecastFallsDue() {
        Forecast forecast = read("The offensive is expected to begin on 20 March.", new ForecastReader(knowledge))
                .get(0);
        assertEquals(
                LocalDate.of(2022, 3, 20),
                forecast.due().interval().orElseThrow().to());
    }

    private <M extends Matter> void check(String lexicon, Annotator<List<M>> reader, Layer<List<M>> layer) {
        List<String> wrong = new ArrayList<>();
        for (Row row : Lexicons.bundled().get(lexicon).rows()) {
            List<M> found = read(row.get("example"), reader);
            boolean cited = found.stream().flatMap(m -> m.evidence().stream()).anyMatch(e -> e.rule()
                    .equals(row.rule()));
            if (row.id().equals("none")) {
                if (!found.isEmpty()) {
                    wrong.add(row.where() + ": " + row.get("example"));
                }
                continue;
            }
            boolean planned = found.stream().anyMatch(m -> m instanceof Measure measure && measure.planned());
            if (HELPERS.contains(row.cells().getOrDefault("kind", ""))) {
                continue;
            }
            boolean ofParties = row.cells().containsKey("status") && row.isBlank("status");
            if (!cited && !ofParties && !(row.id().equals("planned") && planned)) {
                wrong.add(row.where() + ": " + row.get("example"));
            }
        }
        assertEquals("", String.join("\n", wrong));
    }

    private <M extends Matter> List<M> read(String text, Annotator<List<M>> reader) {
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2022, 3, 10))));
        Annotations annotations =
                new Annotations(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
        annotations.put(Reading.TOKENS, analyser.annotate(annotations));
        annotations.put(times.produces(), times.annotate(annotations));
        annotations.put(quantities.produces(), quantities.annotate(annotations));
        return reader.annotate(annotations);
    }
}
