package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceResolver;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.reading.coref.CoreferenceResolver;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;
import org.rashomon.time.TimeExpression;
import org.rashomon.time.TimeTagger;

/** Actors of a document: by their heads in its trees, and by what else it calls them. */
class DocumentActorsTest {

    private static final ActorResolver RESOLVER = new ActorResolver(Lexicons.bundled());

    private static Annotations read(String text, String date) {
        Masthead masthead = Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.parse(date))));
        Annotations document =
                new Annotations(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
        document.put(Reading.TOKENS, Analyser.withModels().annotate(document));
        document.put(Reading.NAMES, NameFinder.withModel().annotate(document));
        return document;
    }

    private static Actor at(Annotations document, String word, int occurrence) {
        Tokens tokens = document.get(Reading.TOKENS);
        for (int token = 0; token < tokens.size(); token++) {
            if (tokens.form(token).equals(word) && --occurrence == 0) {
                return RESOLVER.resolve(document, token);
            }
        }
        throw new IllegalArgumentException("no '" + word + "'");
    }

    @Test
    void whoIsAgainstAStateIsNotOfIt() {
        Annotations document = read("Police in Tbilisi met an anti-Russian group.", "2022-03-10");
        document.put(Place.LAYER, new PlaceResolver(Lexicons.bundled()).annotate(document));
        assertEquals("GEO", at(document, "Police", 1).country());
        assertEquals("", at(document, "group", 1).country());
    }

    @Test
    void theDocumentsDateCounts() {
        Annotations then = read("Gordon Brown met the unions.", "2009-02-01");
        Annotations later = read("Gordon Brown met the unions.", "2012-02-01");
        assertEquals(List.of("GOV"), at(then, "Brown", 1).sectors());
        assertEquals(List.of("ELI"), at(later, "Brown", 1).sectors());
    }

    @Test
    void aTitleOfSomethingIsANickname() {
        assertEquals(
                List.of(),
                RESOLVER.resolve("the king of jazz", Optional.empty()).sectors());
        assertEquals(
                List.of("GOV"),
                RESOLVER.resolve("the king of Norway", Optional.empty()).sectors());
    }

    @Test
    void aTitleTellsWhichOfAFamilyName() {
        assertEquals(
                Optional.empty(),
                RESOLVER.resolve("Ms Blinken", Optional.of(LocalDate.of(2022, 5, 1)))
                        .entity());
        assertEquals(
                Optional.of("antony-blinken"),
                RESOLVER.resolve("Mr Blinken", Optional.of(LocalDate.of(2022, 5, 1)))
                        .entity());
    }

    @Test
    void halfOfAnAdjectiveIsNobody() {
        Annotations document = read("The in-country army approval of the plan was low.", "2019-05-01");
        assertEquals("", at(document, "country", 1).country());
        assertEquals(List.of(), at(document, "country", 1).sectors());
    }

    @Test
    void aFamilyNameIsThePersonNamedInFullBefore() {
        Annotations document = read(
                "Kenyan prosecutor Daniel Wafula charged two officers. They denied it. Wafula will appeal.",
                "2019-05-01");
        Actor actor = at(document, "Wafula", 2);
        assertEquals("KEN", actor.country(), actor::toString);
        assertEquals(List.of("JUD"), actor.sectors());
    }

    @Test
    void aFamilyNameIsNobodyElsesOfThatName() {
        Annotations document =
                read("Marta Lavrov, who runs a bakery in Ohio, won the prize. Lavrov thanked the jury.", "2015-03-01");
        assertEquals(Optional.empty(), at(document, "Lavrov", 2).entity());
        Annotations minister = read("Lavrov thanked the jury.", "2015-03-01");
        assertEquals(Optional.of("sergei-lavrov"), at(minister, "Lavrov", 1).entity());
    }

    @Test
    void aFamilyNameBeforeAnotherNameIsAGivenName() {
        Annotations document = read("Putin Okafor thanked the jury.", "2015-03-01");
        assertEquals(Optional.empty(), at(document, "Okafor", 1).entity());
    }

    @Test
    void aMemberOfAPartyIsNotTheParty() {
        Annotations document = read("A Democrat won the seat. The Democrats won the seat.", "2015-03-01");
        assertEquals(Optional.empty(), at(document, "Democrat", 1).entity());
        assertEquals(List.of("PTY"), at(document, "Democrat", 1).sectors());
        assertEquals(
                Optional.of("democratic-party"), at(document, "Democrats", 1).entity());
        Annotations voters = read("Republican voters stayed at home.", "2015-03-01");
        assertEquals(Optional.empty(), at(voters, "voters", 1).entity());
    }

    @Test
    void whatAnEmbassyIsToIsNotWhoseItIs() {
        Annotations document = read("The embassy [to the Netherlands] urged calm.", "2015-03-01");
        document.put(Place.LAYER, new PlaceResolver(Lexicons.bundled()).annotate(document));
        assertEquals("", at(document, "embassy", 1).country());
    }

    @Test
    void aPartOfAPersonsNameIsNoState() {
        Annotations document = read("The drummer Chad Smith met officials from Chad.", "2015-03-01");
        assertEquals("", at(document, "Smith", 1).country());
        assertEquals("TCD", at(document, "Chad", 2).country());
    }

    @Test
    void oneWordOfALongerNameIsNotTheBody() {
        Annotations document = read("The Alliance of Automobile Manufacturers welcomed it.", "2015-03-01");
        assertEquals(Optional.empty(), at(document, "Alliance", 1).entity());
        assertEquals(
                Optional.of("nato"),
                at(read("The Alliance sent ships.", "2015-03-01"), "Alliance", 1)
                        .entity());
    }

    @Test
    void onlyIsNoWordOfAnActor() {
        assertEquals(
                "the Syrian army",
                at(read("Only the Syrian army left.", "2015-03-01"), "army", 1)
                        .span()
                        .of("Only the Syrian army left."));
    }

    @Test
    void aTimeIsNoPartOfAnActor() {
        Annotations document = read("The governor of Ohio on Friday and a judge in October agreed.", "2015-03-01");
        document.put(TimeExpression.LAYER, new TimeTagger(Lexicons.bundled()).annotate(document));
        assertEquals("a judge", at(document, "judge", 1).name());
    }

    @Test
    void theHeadSaysWhatItIs() {
        Annotations document = read("A Norwegian proposal pleased the Swedish parliament.", "2019-05-01");
        assertEquals("NOR", at(document, "proposal", 1).country());
        assertEquals(List.of(), at(document, "proposal", 1).sectors());
        assertEquals(List.of("LEG"), at(document, "parliament", 1).sectors());
    }

    @Test
    void theGazetteerSaysWhere() {
        Annotations document = read("Police in Stavanger fined him. Militias backed by Stavanger fled.", "2019-05-01");
        document.put(Place.LAYER, new PlaceResolver(Lexicons.bundled()).annotate(document));
        assertEquals("NOR", at(document, "Police", 1).country());
        assertEquals("", at(document, "Militias", 1).country());
    }

    @Test
    void eachIsResolvedOnce() {
        Annotations document = read("The Greek navy sailed.", "2019-05-01");
        assertSame(at(document, "navy", 1), at(document, "navy", 1));
    }

    @Test
    void aPeopleThatActsAsAStateIsItsGovernment() {
        assertEquals(
                List.of("GOV"),
                at(read("The Norwegians rejected the treaty.", "2019-05-01"), "Norwegians", 1)
                        .sectors());
        assertEquals(
                List.of("GOV"),
                at(read("He praised the talks with the Norwegians.", "2019-05-01"), "Norwegians", 1)
                        .sectors());
    }

    @Test
    void aPeopleThatDoesAnythingElseIsThePeople() {
        for (String text : List.of(
                "The Norwegians mourned their king.",
                "Two Norwegians rejected the treaty.",
                "Many Norwegians want reform.",
                "The Norwegians began their holidays.",
                "Norwegians agree that taxes are high.")) {
            assertEquals(
                    List.of("CVL"),
                    at(read(text, "2019-05-01"), "Norwegians", 1).sectors(),
                    text);
        }
    }

    @Test
    void anAdjectiveOfAnActOfStateIsTheState() {
        for (String text : List.of(
                "The Norwegian withdrawal surprised the town.",
                "They spoke of Norwegian aggression.",
                "The Norwegians began their attacks at dawn.")) {
            String people = text.contains("Norwegians") ? "Norwegians" : "Norwegian";
            assertEquals(List.of("GOV"), at(read(text, "2019-05-01"), people, 1).sectors(), text);
        }
        Actor film = at(read("The Norwegian film surprised the town.", "2019-05-01"), "Norwegian", 1);
        assertEquals(List.of("CVL"), film.sectors());
    }

    @Test
    void everyActOfStateHasAnExample() {
        StateActs acts = new StateActs(Lexicons.bundled());
        List<Row> rows = Lexicons.bundled().get("actor/stateacts").rows();
        String text = rows.stream().map(row -> row.get("example")).collect(Collectors.joining("\n\n"));
        Tokens tokens = read(text, "2019-05-01").get(Reading.TOKENS);
        List<String> faults = new ArrayList<>();
        int at = 0;
        for (Row row : rows) {
            int people = tokens.firstEndingAfter(text.indexOf("Norwegian", at));
            at = text.indexOf("\n\n", at) + 2;
            if (acts.act(tokens, people, people - 1).isEmpty()) {
                faults.add(row.where() + ": " + row.get("example"));
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void partiesAreJoinedByDashes() {
        for (String text : List.of(
                "They praised the Lavrov – Kerry agreement.",
                "They praised the Lavrov-Kerry agreement.",
                "They praised a Russia-US agreement.",
                "They praised the Russian-American agreement.")) {
            Annotations document = read(text, "2016-09-12");
            Tokens tokens = document.get(Reading.TOKENS);
            int noun = 0;
            while (!tokens.form(noun).equals("agreement")) {
                noun++;
            }
            List<Actor> parties = RESOLVER.parties(document, noun);
            assertEquals(
                    List.of("RUS", "USA"), parties.stream().map(Actor::country).toList(), text);
            assertEquals(List.of("GOV"), parties.get(0).sectors(), text);
        }
    }

    @Test
    void aCompoundIsNoPair() {
        Annotations document = read("They praised the far-reaching Oslo agreement.", "2016-09-12");
        assertEquals(List.of(), RESOLVER.parties(document, 5));
    }

    @Test
    void theSenateIsThatOfTheDocumentsState() {
        String text =
                "Kenya votes on Monday. Kenya's police are ready, Kenya says. The Senate will sit. A senate will sit.";
        Annotations document = read(text, "2019-05-01");
        document.put(Place.LAYER, new PlaceResolver(Lexicons.bundled()).annotate(document));
        assertEquals("KEN", at(document, "Senate", 1).country());
        assertEquals("", at(document, "senate", 1).country());
    }

    @Test
    void inADocumentOfTwoStatesTheSenateIsNobodys() {
        String text = "Kenya met Uganda. Kenya trusts Uganda. Kenya and Uganda agreed. The Senate will sit.";
        Annotations document = read(text, "2019-05-01");
        document.put(Place.LAYER, new PlaceResolver(Lexicons.bundled()).annotate(document));
        assertEquals("", at(document, "Senate", 1).country());
    }

    private static Annotations withMentions(String text, String date) {
        Annotations document = read(text, date);
        document.put(
                Reading.MENTIONS,
                CoreferenceResolver.withModel(Lexicons.bundled()).annotate(document));
        return document;
    }

    @Test
    void heIsAPersonAndNoBody() {
        String text = "The Hezbollah fighter crossed the border. The fighter said he was ready. He left.";
        Annotations document = withMentions(text, "2016-05-01");
        assertEquals(Optional.empty(), at(document, "he", 1).entity());
        assertEquals(Optional.empty(), at(document, "He", 1).entity());
    }

    @Test
    void heGoesByTheNameOfWhomHeStandsFor() {
        Annotations document = withMentions("Kofi Mensah spoke in Accra. He left.", "2016-05-01");
        assertEquals("Kofi Mensah", at(document, "He", 1).name());
    }

    @Test
    void whoIsNamedBesideABodyIsNotTheBody() {
        Annotations document = read("Navy officer Chris Kyle spoke. Hamas officials left.", "2016-05-01");
        assertEquals(Optional.empty(), at(document, "Kyle", 1).entity());
    }

    @Test
    void anotherGivenNameIsAnotherPerson() {
        String text = "Governor Andrew Cuomo spoke. His brother, Chris Cuomo, listened.";
        Annotations document = withMentions(text, "2016-05-01");
        assertEquals(Optional.of("andrew-cuomo"), at(document, "Cuomo", 1).entity());
        assertEquals(Optional.empty(), at(document, "Cuomo", 2).entity());
    }
}
