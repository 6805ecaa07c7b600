package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.actor.Actor;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Feature;
import org.rashomon.place.Place;
import org.rashomon.store.coded.EventExport;
import org.rashomon.store.coded.EventFormat;
import org.rashomon.text.Evidence;

/** What comes out in other projects' formats can be read back by their columns. */
class EventExportTest {

    @TempDir
    private Path folder;

    private String[] lines(EventFormat format) {
        return lines(format, event -> event);
    }

    private String[] lines(EventFormat format, UnaryOperator<Event> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path at = folder.resolve(format.word());
        try (Store store = Store.open(at);
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            Annotations reading = Readings.reading(1, "feed.jsonl", change);
            writer.document(DocumentRows.of(reading, Readings.RUN.id()));
            writer.copy(Copy.of(reading.document()));
            writer.commit();
        }
        try (Store store = Store.openToRead(at)) {
            new EventExport(store, Lexicons.bundled())
                    .print(format, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.UTF_8).split("\n");
    }

    @Test
    void gdeltEventsHave61Columns() {
        String[] cells = lines(EventFormat.GDELT_EVENTS)[0].split("\t", -1);
        assertEquals(61, cells.length);
        assertEquals("20240301", cells[1]);
        assertEquals("2024.1671", cells[4]);
        assertEquals("ARLMIL", cells[5]);
        assertEquals("190", cells[26]);
        assertEquals("19", cells[28]);
        assertEquals("4", cells[29]);
        assertEquals("-10.0", cells[30]);
    }

    @Test
    void gdeltMentionsHave16ColumnsAndOffsetsIntoTheText() {
        String[] cells = lines(EventFormat.GDELT_MENTIONS)[0].split("\t", -1);
        String text = "Envoy 1 denied that Arland shelled Bexby, killing 12 people.";
        assertEquals(16, cells.length);
        assertEquals(text.indexOf("Arland"), Integer.parseInt(cells[7]));
        assertEquals(text.indexOf("Bexby"), Integer.parseInt(cells[8]));
        assertEquals(text.indexOf("shelled"), Integer.parseInt(cells[9]));
        assertEquals(text.length(), Integer.parseInt(cells[12]));
    }

    @Test
    void bothGdeltTablesNumberAnEventAlike() {
        assertEquals(
                lines(EventFormat.GDELT_EVENTS)[0].split("\t")[0],
                lines(EventFormat.GDELT_MENTIONS)[0].split("\t")[0]);
    }

    @Test
    void aHappeningIsOneRowAndEachTellingAMention() {
        Path at = folder.resolve("linked");
        try (Store store = Store.open(at)) {
            try (StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
                Readings.put(writer, 1);
                Readings.put(writer, 2);
                Readings.put(writer, 3);
                writer.commit();
            }
            String join =
                    "INSERT INTO every.tellings (happening, account, document) SELECT 'h-1', a.account, a.document FROM accounts a JOIN documents d"
                            + " USING (document) WHERE a.kind = 'event' AND d.title <> 'Telling, \"3\"'";
            try (Statement sql = store.connection().createStatement()) {
                assertEquals(2, sql.executeUpdate(join));
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
        ByteArrayOutputStream events = new ByteArrayOutputStream();
        ByteArrayOutputStream mentions = new ByteArrayOutputStream();
        try (Store store = Store.openToRead(at)) {
            EventExport export = new EventExport(store, Lexicons.bundled());
            assertEquals(
                    2, export.print(EventFormat.GDELT_EVENTS, new PrintStream(events, true, StandardCharsets.UTF_8)));
            assertEquals(
                    3,
                    export.print(EventFormat.GDELT_MENTIONS, new PrintStream(mentions, true, StandardCharsets.UTF_8)));
        }
        List<String> numbers = new ArrayList<>();
        for (String line : events.toString(StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split("\t", -1);
            numbers.add(cells[31] + " " + cells[32] + " " + cells[33]);
        }
        assertEquals(List.of("1 1 1", "2 1 2"), numbers.stream().sorted().toList());
        long distinct = mentions.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t")[0])
                .distinct()
                .count();
        assertEquals(2, distinct);
    }

    @Test
    void polecatHas40ColumnsUnderAHeader() {
        String[] lines = lines(EventFormat.POLECAT);
        assertEquals(40, lines[0].split("\t", -1).length);
        String[] cells = lines[1].split("\t", -1);
        assertEquals(40, cells.length);
        assertEquals("ASSAULT", cells[2]);
        assertEquals("MATERIAL CONFLICT", cells[5]);
        assertEquals("ARL", cells[8]);
    }

    @Test
    void cameoIsDateSourceTargetCode() {
        assertEquals("20240301\tARLMIL\tBEX\t190", lines(EventFormat.CAMEO)[0]);
    }

    private static final Place.Division NONE = new Place.Division("", "");

    private static UnaryOperator<Event> at(
            String name, Feature feature, String country, Place.Division admin1, Place.Division admin2, long id) {
        return event -> between(
                event,
                event.actor(),
                event.recipient(),
                Optional.of(new Place(
                        event.recipient().orElseThrow().span(),
                        name,
                        feature,
                        country,
                        admin1,
                        admin2,
                        34.5,
                        38.25,
                        id,
                        false,
                        1,
                        Evidence.of("test"))));
    }

    private static Event between(Event e, Optional<Actor> actor, Optional<Actor> recipient, Optional<Place> place) {
        return new Event(
                e.type(),
                e.mode(),
                e.contexts(),
                e.trigger(),
                actor,
                recipient,
                place,
                e.time(),
                e.quantities(),
                e.historical(),
                e.future(),
                e.hypothetical(),
                e.negated(),
                e.evidence());
    }

    private static UnaryOperator<Event> actor(String country, List<String> sectors, String entity) {
        return e -> {
            Actor before = e.actor().orElseThrow();
            Optional<String> row = entity.isEmpty() ? Optional.empty() : Optional.of(entity);
            Actor actor = new Actor(before.span(), before.name(), country, sectors, row, before.evidence());
            return between(e, Optional.of(actor), e.recipient(), e.place());
        };
    }

    /** The eight columns of ActionGeo. */
    private List<String> geo(UnaryOperator<Event> change) {
        String[] cells = lines(EventFormat.GDELT_EVENTS, change)[0].split("\t", -1);
        assertEquals(61, cells.length);
        return List.of(cells).subList(51, 59);
    }

    @Test
    void gdeltPlacesAFarTownWithItsDivision() {
        assertEquals(
                List.of("4", "Palmyra, Homs, Syria", "SY", "SY11", "", "34.5", "38.25", "163960"),
                geo(at(
                        "Palmyra",
                        Feature.TOWN,
                        "SYR",
                        new Place.Division("Homs", "11"),
                        new Place.Division("Tadmur", "171"),
                        163960)));
    }

    @Test
    void gdeltPlacesAnAmericanTownInItsCounty() {
        assertEquals(
                List.of("3", "Houston, Texas, United States", "US", "USTX", "TX201", "34.5", "38.25", "4699066"),
                geo(at(
                        "Houston",
                        Feature.SEAT2,
                        "USA",
                        new Place.Division("Texas", "TX"),
                        new Place.Division("Harris County", "201"),
                        4699066)));
    }

    @Test
    void gdeltPlacesProvincesAndCountriesUnderTheirCodes() {
        Place.Division homs = new Place.Division("Homs", "11");
        assertEquals(
                List.of("5", "Homs, Syria", "SY", "SY11", "", "34.5", "38.25", "SY11"),
                geo(at("Homs", Feature.ADM1, "SYR", homs, NONE, 0)));
    }

    @Test
    void gdeltHasNoCodeForADivisionThatFipsDoesNotKnow() {
        Place.Division island = new Place.Division("Île-de-France", "11");
        assertEquals(
                List.of("5", "Île-de-France, France", "FR", "FR", "", "34.5", "38.25", "FR"),
                geo(at("Île-de-France", Feature.ADM1, "FRA", island, NONE, 3012874)));
    }

    @Test
    void gdeltPutsAnActorWhereItsCountryIs() {
        String[] cells = lines(EventFormat.GDELT_EVENTS, actor("RUS", List.of("MIL"), ""))[0].split("\t", -1);
        assertEquals("RUSMIL", cells[5]);
        assertEquals("RUS", cells[7]);
        assertEquals("MIL", cells[12]);
        assertEquals(List.of("1", "Russia", "RS", "RS", ""), List.of(cells).subList(35, 40));
        assertEquals("RS", cells[42]);
        assertEquals("0", cells[43], "no such country as BEX");
    }

    @Test
    void cameoNamesKnownGroups() {
        assertEquals(
                "PSEREBOPPHMS",
                lines(EventFormat.CAMEO, actor("PSE", List.of("REB", "PTY"), "hamas"))[0]
                        .split("\t")[1]);
    }

    @Test
    void cameoNamesOrganisationsOfStates() {
        String[] cells = lines(EventFormat.GDELT_EVENTS, actor("UNO", List.of(), "united-nations"))[0].split("\t", -1);
        assertEquals("IGOUNO", cells[5]);
        assertEquals("", cells[7]);
        assertEquals("UNO", cells[8]);
        assertEquals("IGO", cells[12]);
    }

    @Test
    void polecatComesBackByItsHeader() {
        Place.Division homs = new Place.Division("Homs", "11");
        Map<String, String> row =
                polecat(at("Palmyra", Feature.TOWN, "SYR", homs, new Place.Division("Tadmur District", "171"), 163960));
        assertEquals("Palmyra", row.get("Placename"));
        assertEquals("Palmyra", row.get("City"));
        assertEquals("Tadmur District", row.get("District"));
        assertEquals("Homs", row.get("Province"));
        assertEquals("SYR", row.get("Country"));
        assertEquals("34.5", row.get("Latitude"));
        assertEquals("38.25", row.get("Longitude"));
        assertEquals("163960", row.get("GeoNames ID"));
        assertEquals("PPL", row.get("Feature Type"));
        assertEquals("Bexby", row.get("Raw Placename"));
        assertEquals("2024-03-01", row.get("Event Date"));
        assertEquals("2024-03-02", row.get("Publication Date"));
        assertEquals("Arland", row.get("Actor Name Raw"));
    }

    @Test
    void polecatSaysNoneWhereThereIsNothing() {
        Map<String, String> row = polecat(actor("RUS", List.of("GOV", "MIL"), ""));
        assertEquals("365", row.get("Actor COW"));
        assertEquals("GOV; MIL", row.get("Actor Sectors"));
        assertEquals("GOV", row.get("Primary Actor Sector"));
        assertEquals("None", row.get("Recipient COW"));
        assertEquals("None", row.get("City"));
        assertEquals("None", row.get("GeoNames ID"));
    }

    private Map<String, String> polecat(UnaryOperator<Event> change) {
        String[] lines = lines(EventFormat.POLECAT, change);
        String[] header = lines[0].split("\t", -1);
        String[] cells = lines[1].split("\t", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], cells[i]);
        }
        return row;
    }
}
