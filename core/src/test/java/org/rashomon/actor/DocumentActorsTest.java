package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceResolver;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;

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
    void theDocumentsDateCounts() {
        Annotations then = read("Gordon Brown met the unions.", "2009-02-01");
        Annotations later = read("Gordon Brown met the unions.", "2012-02-01");
        assertEquals(List.of("GOV"), at(then, "Brown", 1).sectors());
        assertEquals(List.of("ELI"), at(later, "Brown", 1).sectors());
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
}
