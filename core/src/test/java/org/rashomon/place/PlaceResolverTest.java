package org.rashomon.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;

class PlaceResolverTest {

    private static final Gazetteer GAZETTEER = new Gazetteer(Lexicons.bundled());
    private static final PlaceResolver RESOLVER = new PlaceResolver(GAZETTEER, PlaceModel.bundled(), 0);

    private static List<Place> read(String text) {
        return RESOLVER.annotate(new Annotations(Document.ofText(text)));
    }

    private static String shown(String text) {
        return read(text).stream()
                .map(p -> p.span().of(text) + "=" + p.kind() + " " + p.country() + (p.adjectival() ? " adjective" : ""))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shells fell on Aleppo in northern Syria. | Aleppo=CITY SYR; Syria=COUNTRY SYR",
                "Turkish troops crossed into Iraq. | Turkish=COUNTRY TUR adjective; Iraq=COUNTRY IRQ",
                "The convoy left Deir Ezzor for Raqqa in Syria. | Deir Ezzor=CITY SYR; Raqqa=CITY SYR; Syria=COUNTRY SYR",
                "Jets took off from Khmeimim air base in Syria. | Khmeimim air base=FACILITY SYR; Syria=COUNTRY SYR",
                "Ships gathered in the Caspian Sea. | Caspian Sea=WATER ''",
                "Fighting went on in Donbass, officials in Kiev said. | Donbass=REGION UKR; Kiev=CITY UKR",
            })
    void resolves(String text, String expected) {
        assertEquals(expected.replace("''", "").strip(), shown(text).strip());
    }

    @Test
    void theContainerDecides() {
        assertEquals(
                "Virginia",
                read("Police in Alexandria, Va., said so.").get(0).admin1().name());
        assertEquals("EGY", read("Police in Alexandria, Egypt, said so.").get(0).country());
        assertEquals("GBR", read("He flew from London to Manchester.").get(0).country());
        assertEquals("CAN", read("He lives in London, Ontario.").get(0).country());
        assertEquals(
                "LBN",
                read("A bomb exploded in Tripoli, in northern Lebanon.").get(0).country());
        assertEquals(
                "LBY",
                read("A bomb exploded in Tripoli, the Libyan capital.").get(0).country());
        assertEquals(
                "SYC",
                read("They met in Victoria, capital of the Seychelles.").get(0).country());
        assertEquals(
                "MOZ",
                read("Gunmen took the town of Palma in Cabo Delgado.").get(0).country());
    }

    @Test
    void articlesAndApostrophesBelongToTheName() {
        assertEquals(
                "al-Tanf=FACILITY SYR; Syria=COUNTRY SYR", shown("Officials met in al-Tanf, reporters in Syria said."));
        assertEquals("Cox's Bazar=CITY BGD", shown("Families walked to Cox's Bazar on Monday."));
        assertEquals("Syria=COUNTRY SYR", shown("Envoys praised Syria's ally."));
    }

    @Test
    void oneNameHasOneMeaningInADocument() {
        List<Place> places = read("The mayor of Paris, Texas, was there. Paris has a new bridge, said the mayor.");
        assertEquals(places.get(0).admin1(), places.get(2).admin1());
    }

    /** Between American states a great name is still what the world knows by it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The senator spoke of the attacks in Paris while he campaigned in Iowa, Ohio and Nevada. | Paris | FRA",
                "In Florida and Nevada she said that Mexico would not pay for a wall. | Mexico | MEX",
                "The governor told voters in Nebraska that trade with Cuba must wait. | Cuba | CUB",
                "Washington sent envoys to Geneva after the talks in Cairo failed. | Washington | District of Columbia",
                "He lost the primaries in Georgia, Alabama and Tennessee. | Georgia | USA",
                "Russian troops left Georgia after the truce, officials in Tbilisi and Moscow said. | Georgia | GEO",
            })
    void greatNamesMeanGreatPlaces(String text, String name, String where) {
        Place place = read(text).stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertTrue(place.country().equals(where) || place.admin1().name().equals(where), place.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We nice people are reading of the mobile police.",
                "Mr. Jordan and Mrs. Lincoln declined to comment.",
            })
    void doesNotFire(String text) {
        assertEquals("", shown(text));
    }

    @Test
    void keysDisregardCaseAccentsAndPoints() {
        assertEquals(PlaceNameHash.of("Deir ez-Zor"), PlaceNameHash.of("DEIR EZ ZOR"));
        assertEquals(PlaceNameHash.of("Málaga"), PlaceNameHash.of("malaga"));
        assertEquals(PlaceNameHash.of("U.S."), PlaceNameHash.of("US"));
        assertEquals(0, PlaceNameHash.of(" - "));
    }

    @Test
    void everyRegionAndAliasIsKnown() {
        Lexicons.bundled().get("place/regions").rows().forEach(row -> {
            boolean found = false;
            for (int p : GAZETTEER.candidates(row.get("name"))) {
                found |= GAZETTEER.name(Gazetteer.entry(p)).equals(row.get("name"));
            }
            assertTrue(found, row.where());
            assertTrue(row.get("example").contains(row.get("name")), row.where());
        });
        Lexicons.bundled().get("place/aliases").rows().forEach(row -> row.list("forms")
                .forEach(form -> assertTrue(GAZETTEER.candidates(form).length > 0, row.where() + " " + form)));
    }

    @Test
    void randomTextKeepsTheInvariants() {
        String[] words = {
            "Paris",
            ",",
            "Texas",
            "U",
            ".",
            "S",
            "New",
            "York",
            "of",
            "the",
            "Deir",
            "ez",
            "-",
            "Zor",
            "Turkish",
            "'",
            "s",
            "River",
            "Washington",
            "D",
            "C",
            "\n\n",
            "\ud83d",
            "in",
            "San",
            "É",
            "(",
            ")",
            "LA",
            "St",
            "Al",
            "Georgia"
        };
        Random random = new Random(5);
        for (int run = 0; run < 1500; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(16); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            List<Place> places = read(text.toString());
            int at = 0;
            for (Place place : places) {
                assertFalse(place.span().isEmpty(), text.toString());
                assertTrue(place.span().start() >= at && place.span().end() <= text.length(), text.toString());
                assertTrue(place.confidence() > 0 && place.confidence() <= 1.0001, text.toString());
                at = place.span().end();
            }
            assertEquals(places, read(text.toString()));
        }
    }
}
