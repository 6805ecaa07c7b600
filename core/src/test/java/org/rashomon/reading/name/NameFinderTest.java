package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Name;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

class NameFinderTest {

    private static final Analyser ANALYSER = Analyser.withModels();
    private static final NameFinder FINDER = NameFinder.withModel();

    private static List<Name> find(String text) {
        return FINDER.find(ANALYSER.annotate(new Annotations(Document.ofText(text))));
    }

    /** Type and words of each name. */
    private static List<String> names(String text) {
        return find(text).stream().map(n -> n.type() + " " + n.span().of(text)).toList();
    }

    @Test
    void keepsTitlesApartFromNames() {
        assertEquals(
                List.of("PERSON Kofi Mensah", "GPE Accra"),
                names("Foreign Minister Kofi Mensah spoke to reporters in Accra."));
    }

    @Test
    void findsForeignNames() {
        assertEquals(
                List.of("PERSON Abdel Fattah al-Burhan", "GPE Khartoum"),
                names("Gen. Abdel Fattah al-Burhan returned to Khartoum on Monday."));
        assertEquals(List.of("PERSON Xi Jinping", "GPE Beijing"), names("President Xi Jinping left Beijing."));
    }

    @Test
    void findsOrganisationsAndGroups() {
        assertEquals(List.of("NORP Syrian", "ORG Hezbollah"), names("The Syrian army and Hezbollah held the village."));
    }

    @Test
    void knowsSomebodyByTheirLastName() {
        assertEquals(
                List.of("PERSON Ama Danso", "PERSON Danso"),
                names("The envoy Ama Danso left. Danso did not speak to reporters."));
    }

    @Test
    void splitsNamesThatADashJoins() {
        assertEquals(
                List.of("PERSON Ama Danso", "PERSON Kofi Mensah", "PERSON Danso", "PERSON Mensah"),
                names("Ama Danso met Kofi Mensah. The Danso – Mensah deal failed."));
        assertEquals(List.of("PERSON Ban Ki-moon"), names("Secretary-General Ban Ki-moon spoke."));
    }

    @Test
    void knowsOrganisationsOfTheTable() {
        assertTrue(names("The fighters of Jabhat al-Nusra left Aleppo.").contains("ORG Jabhat al-Nusra"));
        assertTrue(names("The fighters of Jabhat Al-Nusra left Aleppo.").contains("ORG Jabhat Al-Nusra"));
        assertTrue(names("Hezbollah fired rockets at Haifa.").contains("ORG Hezbollah"));
        assertTrue(names("Fighters of Islamic State left the town.").contains("ORG Islamic State"));
        assertTrue(names("Islamic schools of the State stayed shut.").contains("NORP Islamic"));
    }

    @Test
    void findsCountriesAndNationalitiesInsideNames() {
        assertEquals(
                List.of("ORG National Iranian Oil Company", "NORP Iranian"),
                names("He works for the National Iranian Oil Company."));
    }

    @Test
    void joinsTheHalvesOfACompoundNationality() {
        assertTrue(names("The Russo-Iranian accord was signed in Tehran.").contains("NORP Russo-Iranian"));
        assertTrue(names("It describes how they formulate Russo-Iranian relations.")
                .contains("NORP Russo-Iranian"));
        assertTrue(names("The Syrian-Iranian accord was signed in Tehran.").contains("NORP Iranian"));
        assertEquals(List.of("ORG Nokia"), names("The Nokia-funded plant closed."));
    }

    @Test
    void findsNoneWhereThereIsNone() {
        assertEquals(List.of(), names("The talks failed again, two officials said."));
        assertEquals(List.of(), names(""));
    }

    @Test
    void anyTextWhatever() {
        String pieces = "Al -–’'s. The Ab\uD83D \u0301\"(9";
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            IntStream.range(0, random.nextInt(80))
                    .forEach(i -> text.append(pieces.charAt(random.nextInt(pieces.length()))));
            String string = text.toString();
            Tokens tokens = ANALYSER.annotate(new Annotations(Document.ofText(string)));
            List<Name> names = FINDER.find(tokens);
            assertEquals(names, FINDER.find(tokens), "seed " + seed);
            int start = 0;
            for (Name name : names) {
                assertTrue(name.first() <= name.last() && name.last() < tokens.size(), "seed " + seed);
                assertTrue(name.span().start() >= start, "seed " + seed);
                start = name.span().start();
            }
        }
    }
}
