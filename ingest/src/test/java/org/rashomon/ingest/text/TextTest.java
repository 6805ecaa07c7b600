package org.rashomon.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.ingest.Tables;
import org.rashomon.lexicon.Row;

class TextTest {

    private static final Bylines BYLINES = new Bylines();

    private static String date(String text) {
        return Dates.parse(text).map(Object::toString).orElse("none");
    }

    @Test
    void datesAsPublishersWriteThem() {
        assertEquals("2024-05-06T07:08:09+02:00", date("2024-05-06T07:08:09+02:00"));
        assertEquals("2024-05-06T07:08:09Z", date("2024-05-06T07:08:09.123Z"));
        assertEquals("2024-05-06T07:08-05:00", date("2024-05-06 07:08 -0500"));
        assertEquals("2024-05-06T07:08:09Z", date("Mon, 06 May 2024 07:08:09 GMT"));
        assertEquals("2024-05-06", date("Published May 6th, 2024 at noon"));
        assertEquals("2024-05-06", date("Mon 6 May 2024"));
        assertEquals("2024-09-06", date("Sept. 6, 2024"));
        assertEquals("2024-05-06", date("20240506"));
        assertEquals("2024-05-16", date("16/05/2024"));
        assertEquals("2024-05-16", date("5/16/2024"));
    }

    @Test
    void aTimeWithoutOffsetIsNoMoment() {
        assertEquals("2024-05-06", date("2024-05-06T07:08:09"));
    }

    @Test
    void whatIsNoDate() {
        for (String text : List.of(
                "", "today", "3/4/2024", "30 February 2024", "2024-13-01", "1,234 views", "May 2024", "12345678901")) {
            assertEquals("none", date(text), text);
        }
    }

    @Test
    void anOutletMayBeginSmall() {
        assertEquals(
                Optional.of("the Lantern"),
                BYLINES.read("Authored by Ada Mole via the Lantern").flatMap(Credit::via));
        assertEquals(
                Optional.of("openHarbour UK"),
                BYLINES.read("Authored by Ada Mole via openHarbour UK").flatMap(Credit::via));
    }

    @Test
    void aHeadlineIsNoOutlet() {
        assertEquals(Optional.empty(), BYLINES.read("Via back roads, the convoy reached the port"));
    }

    /** Every example of the table is read by its own row. */
    @Test
    void bylinesOfTheTable() {
        for (Row row : Tables.table("text/bylines").rows()) {
            assertEquals(
                    Optional.of(row.rule()), BYLINES.read(row.get("example")).map(Credit::rule), row.where());
        }
    }

    @Test
    void authorsAndWhomTheTextCameFrom() {
        Credit credit = BYLINES.read("Authored by Ada Mole and Ben Quill via The Harbour Review:")
                .orElseThrow();
        assertEquals(List.of("Ada Mole", "Ben Quill"), credit.authors());
        assertEquals(Optional.of("The Harbour Review"), credit.via());
        assertEquals(
                List.of("Ada Mole"),
                BYLINES.read("By Ada Mole, Senior Diplomatic Correspondent")
                        .orElseThrow()
                        .authors());
        assertEquals(
                List.of("Jan van der Zee", "Ana de la Mar"),
                BYLINES.read("By Jan van der Zee & Ana de la Mar").orElseThrow().authors());
    }

    @Test
    void whatIsNoByline() {
        for (String line : List.of(
                "By the harbour they met",
                "by",
                "Via",
                "By Monday, the ministers said that they had enough of it and left the town.",
                "Bystanders watched")) {
            assertEquals(Optional.empty(), BYLINES.read(line), line);
        }
    }

    @Test
    void namesOfPersons() {
        assertTrue(BYLINES.isName("Ada Mole"));
        assertTrue(BYLINES.isName("Jean-Luc d'Arbre"));
        assertFalse(BYLINES.isName("Staff Writer"));
        assertFalse(BYLINES.isName("Ada"));
        assertFalse(BYLINES.isName("What is going on"));
        assertFalse(BYLINES.isName("LATEST NEWS"));
    }

    @Test
    void namesWithoutWhatStandsAroundThem() {
        assertEquals(List.of("Ada Mole"), BYLINES.names("By Ada Mole | May 6, 2024 12:01 PM Print this article"));
        assertEquals(List.of("Ada Mole", "Ben Quill"), BYLINES.names("Ada Mole, Ben Quill, Staff Writer, Ada Mole"));
        assertEquals(List.of(), BYLINES.names("https://harbour.example/ada"));
    }

    @Test
    void charsets() {
        Charset latin = Charset.forName("windows-1252");
        assertEquals(new Decoded("café", "UTF-8"), Decoded.of("café".getBytes(UTF_8)));
        assertEquals(new Decoded("café", "UTF-8"), Decoded.of("\uFEFFcafé".getBytes(UTF_8)));
        assertEquals(
                "café",
                Decoded.of("café".getBytes(latin), Optional.of("ISO-8859-1")).text());
        String page = "<meta charset=\"windows-1251\"><p>Договор подписан";
        assertEquals(
                page, Decoded.of(page.getBytes(Charset.forName("windows-1251"))).text());
        assertEquals(
                "UTF-16LE", Decoded.of("The pact was signed".getBytes(UTF_16LE)).charset());
        assertEquals(
                "“café”",
                Decoded.of("“café”".getBytes(UTF_8), Optional.of("latin1")).text(),
                "UTF-8 by its form");
        assertEquals(
                "The pact – signed",
                Decoded.of("The pact – signed".getBytes(latin), Optional.of("utf-8"))
                        .text());
        assertEquals(
                "abc",
                Decoded.of("abc".getBytes(UTF_8), Optional.of("no-such-charset"))
                        .text());
    }

    @Test
    void anyBytesAreDecoded() {
        for (int seed = 0; seed < 2000; seed++) {
            byte[] bytes = new byte[new Random(seed).nextInt(80)];
            new Random(seed).nextBytes(bytes);
            assertEquals(Decoded.of(bytes), Decoded.of(bytes), "seed " + seed);
        }
    }

    @Test
    void furnitureByWhatItSays() {
        FurnitureLines lines = new FurnitureLines();
        assertTrue(lines.isFurniture("Read more: the pact in full"));
        assertTrue(lines.isFurniture("ADVERTISEMENT"));
        assertFalse(lines.isFurniture("Advertisements for the ferry are banned."));
        assertTrue(lines.isEnd("Related Articles"));
        assertTrue(lines.isCredit("Ada Mole can be reached at ada@harbour.example."));
        assertFalse(lines.isCredit("The ministers said that it would hold."));
    }
}
