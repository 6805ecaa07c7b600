package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.SourceMap;

class StoreTest {

    @TempDir
    private Path folder;

    private Path at(String name) {
        return folder.resolve(name);
    }

    private void fill(Path at, int... numbers) {
        try (Store store = Store.open(at);
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            for (int number : numbers) {
                Readings.put(writer, number);
            }
            writer.commit();
        }
    }

    @Test
    void anAccountLeavesAsItWasTold() {
        fill(at("s"), 1);
        try (Store store = Store.openToRead(at("s"))) {
            Lookup.Row row = new Lookup(store).rows("SELECT * FROM accounts").get(0);
            assertEquals("The Observer: A. Writer > Envoy 1", row.get("voice"));
            assertEquals("DENIES", row.get("stance"));
            assertEquals("ASSAULT", row.get("type"));
            assertEquals(
                    "ASSAULT artillery: Arland (ARL MIL) > Bexby (BEX), 2024-03-01, 12 person", row.get("summary"));
            assertEquals("shelled", row.get("words"));
            assertEquals("0", row.get("start"));
            assertEquals("60", row.get("end"));
            assertEquals("InnermostContent", row.get("rule"));
            assertEquals(Readings.RUN.id(), row.get("run"));
            assertEquals(
                    "[{\"kind\":\"author\",\"name\":\"The Observer: A. Writer\",\"stance\":\"ASSERTS\"},"
                            + "{\"kind\":\"named\",\"name\":\"Envoy 1\",\"stance\":\"DENIES\",\"actor\":{\"start\":0,"
                            + "\"end\":7,\"words\":\"Envoy 1\",\"name\":\"Envoy 1\",\"country\":\"ARL\",\"sectors\":"
                            + "[\"GOV\"],\"entity\":null},\"span\":[0,7]}]",
                    row.get("voices"));
            assertEquals(
                    "artillery",
                    new Lookup(store).rows("SELECT mode FROM events").get(0).get("mode"));
        }
    }

    @Test
    void theSameInputTwiceAddsNothing() {
        fill(at("s"), 1, 2, 3);
        String once = Dump.of(at("s"));
        fill(at("s"), 3, 2, 1);
        assertEquals(once, Dump.of(at("s")));
    }

    @Test
    void theOrderOfArrivalDoesNotShow() throws Exception {
        fill(at("a"), 5, 1, 4, 2, 3);
        fill(at("b"), 1, 2, 3, 4, 5);
        assertEquals(Dump.of(at("a")), Dump.of(at("b")));
        for (String name : List.of("a", "b")) {
            try (Store store = Store.openToRead(at(name))) {
                assertEquals(
                        5, new Export(store, Optional.empty()).save("accounts", Format.PARQUET, at(name + ".parquet")));
            }
        }
        assertArrayEquals(Files.readAllBytes(at("a.parquet")), Files.readAllBytes(at("b.parquet")));
    }

    @Test
    void whatIsNotCommittedIsNotThere() {
        try (Store store = Store.open(at("s"));
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            Readings.put(writer, 1);
            writer.commit();
            Readings.put(writer, 2);
        }
        try (Store store = Store.openToRead(at("s"))) {
            assertEquals(
                    1, new Lookup(store).rows("SELECT * FROM every.documents").size());
            assertEquals(
                    1, new Lookup(store).rows("SELECT * FROM every.accounts").size());
        }
    }

    @Test
    void anotherRunTakesTheInputOverAndTheOldOneStaysUntilForgotten() {
        fill(at("s"), 1, 2);
        Run newer = new Run("0.2.0", "c0de", "a11", "1ex", "");
        try (Store store = Store.open(at("s"));
                StoreWriter writer = new StoreWriter(store, newer)) {
            Annotations reading = Readings.reading(1, "feed.jsonl");
            writer.document(DocumentRows.of(reading, newer.id()));
            writer.copy(Copy.of(reading.document()));
            writer.commit();
        }
        try (Store store = Store.open(at("s"))) {
            Lookup lookup = new Lookup(store);
            assertEquals(List.of(newer.id()), runs(lookup, "accounts"));
            assertEquals(3, lookup.rows("SELECT * FROM every.accounts").size());
            assertEquals(2, lookup.rows("SELECT * FROM runs").size());
            assertEquals(
                    2,
                    Dump.table(store, "accounts", Format.JSONL, Optional.of(Readings.RUN.id()))
                            .lines()
                            .count());
            store.forget(newer.id());
            assertEquals(List.of(Readings.RUN.id(), Readings.RUN.id()), runs(lookup, "accounts"));
            assertThrows(StoreFailure.class, () -> store.forget(newer.id()));
        }
    }

    private static List<String> runs(Lookup lookup, String table) {
        return lookup.rows("SELECT run FROM " + table).stream()
                .map(row -> row.get("run"))
                .toList();
    }

    @Test
    void aRunOfOneInputLeavesAnotherInputAsItWas() {
        fill(at("s"), 1);
        Run newer = new Run("0.2.0", "c0de", "a11", "1ex", "");
        try (Store store = Store.open(at("s"));
                StoreWriter writer = new StoreWriter(store, newer)) {
            Annotations reading = Readings.reading(2, "other.jsonl");
            writer.document(DocumentRows.of(reading, newer.id()));
            writer.copy(Copy.of(reading.document()));
            writer.commit();
        }
        try (Store store = Store.openToRead(at("s"))) {
            assertEquals(2, new Lookup(store).rows("SELECT * FROM accounts").size());
        }
    }

    @Test
    void theSameTextInTwoPlacesIsOneDocumentWithTwoCopies() {
        try (Store store = Store.open(at("s"));
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            Readings.put(writer, 1);
            writer.copy(Copy.of(Readings.reading(1, "elsewhere.html").document()));
            writer.commit();
            Lookup lookup = new Lookup(store);
            assertEquals(1, lookup.rows("SELECT * FROM documents").size());
            assertEquals(2, lookup.rows("SELECT * FROM copies").size());
        }
    }

    @Test
    void aFailureThatIsMendedIsTakenBack() {
        Setback torn = new Setback("a.gz", "record 3", Optional.empty(), "ingest", "the gzip data ends early");
        Setback other = new Setback("b.gz", "", Optional.empty(), "ingest", "cannot be read");
        try (Store store = Store.open(at("s"))) {
            try (StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
                writer.failed(torn);
                writer.failed(torn);
                writer.failed(other);
                writer.commit();
                assertEquals(2, new Lookup(store).rows("SELECT * FROM failures").size());
            }
            try (StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
                writer.settle(Set.of("a.gz"));
                writer.commit();
            }
            assertEquals(
                    List.of("b.gz"),
                    new Lookup(store)
                            .rows("SELECT source FROM failures").stream()
                                    .map(row -> row.get("source"))
                                    .toList());
        }
    }

    @Test
    void csvQuotesWhatNeedsIt() {
        fill(at("s"), 1);
        try (Store store = Store.openToRead(at("s"))) {
            String csv = Dump.table(store, "documents", Format.CSV);
            assertTrue(csv.startsWith("document,start,end,rule,run,title,"), csv);
            assertTrue(csv.contains(",\"Telling, \"\"1\"\"\",,The Observer,"), csv);
        }
    }

    @Test
    void aStoreThatIsNotThereSaysWhatMakesOne() {
        StoreFailure failure = assertThrows(StoreFailure.class, () -> Store.openToRead(at("none")));
        assertTrue(failure.getMessage().contains("rashomon read --store"), failure.getMessage());
        assertFalse(Files.exists(at("none")));
    }

    @Test
    void aFileThatIsNoStoreSaysSo() throws Exception {
        Files.createDirectories(at("s"));
        Files.writeString(at("s").resolve("accounts.duckdb"), "not a database");
        StoreFailure failure = assertThrows(StoreFailure.class, () -> Store.openToRead(at("s")));
        assertTrue(failure.getMessage().contains("cannot be opened"), failure.getMessage());
    }

    @Test
    void aQueryReadsTheStoreAndNothingElse() throws Exception {
        fill(at("s"), 1);
        Path secret = at("secret.txt");
        Files.writeString(secret, "secret");
        for (String query : List.of(
                "SELECT * FROM read_text('" + secret + "')",
                "COPY documents TO '" + at("out.csv") + "'",
                "ATTACH '" + at("other.duckdb") + "'",
                "SET enable_external_access = true",
                "INSTALL httpfs",
                "DELETE FROM every.documents",
                "CREATE TABLE t (x INTEGER)",
                "EXPORT DATABASE '" + at("dump") + "'")) {
            try (Store store = Store.openToRead(at("s"))) {
                assertThrows(StoreFailure.class, () -> query(new Query(store), query), query);
            }
        }
        assertFalse(Files.exists(at("out.csv")));
        assertFalse(Files.exists(at("other.duckdb")));
    }

    @Test
    void aQueryOfTheColumnEndIsHelped() {
        fill(at("s"), 1);
        try (Store store = Store.openToRead(at("s"))) {
            Query query = new Query(store);
            StoreFailure failure = assertThrows(StoreFailure.class, () -> query(query, "SELECT end FROM accounts"));
            assertTrue(failure.getMessage().contains("write \"end\" in double quotes"), failure.getMessage());
            assertTrue(query(query, "SELECT \"end\" FROM accounts").contains("60"));
        }
    }

    @Test
    void aQueryWithoutEndIsStopped() {
        fill(at("s"), 1);
        try (Store store = Store.openToRead(at("s"))) {
            StoreFailure failure = assertThrows(StoreFailure.class, () -> new Query(store)
                    .print(
                            "SELECT count(*) FROM range(1000000000) a, range(1000000000) b WHERE a.range * b.range"
                                    + " % 7 = 3",
                            Format.CSV, 0, Duration.ofMillis(200), new PrintStream(new ByteArrayOutputStream())));
            assertTrue(failure.getMessage().contains("took longer"), failure.getMessage());
        }
    }

    private static String query(Query to, String query) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        to.print(query, Format.CSV, 0, Duration.ofSeconds(30), out);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Whatever the characters: the text comes out as long as it went in, and twice the same. */
    @Test
    void anyStringCanBeKept() {
        Random random = new Random(7);
        List<String> texts = IntStream.range(0, 50)
                .mapToObj(i -> IntStream.range(0, random.nextInt(40))
                        .mapToObj(j -> String.valueOf((char)
                                (random.nextInt(4) == 0 ? 0xD7F0 + random.nextInt(0x900) : random.nextInt(0x200))))
                        .collect(Collectors.joining()))
                .distinct()
                .toList();
        for (String name : List.of("a", "b")) {
            try (Store store = Store.open(at(name));
                    StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
                for (String text : texts) {
                    Document document = Document.of(
                            new Origin("s", text, "UTF-8", SourceMap.identity()),
                            Masthead.unstated().withTitle(text),
                            "en",
                            text,
                            Layout.plain(text));
                    writer.document(DocumentRows.of(new Annotations(document), Readings.RUN.id()));
                    writer.copy(Copy.of(document));
                }
                writer.commit();
                for (Lookup.Row row : new Lookup(store).rows("SELECT text, \"end\" FROM documents")) {
                    assertEquals(row.number("end"), row.get("text").length());
                }
            }
        }
        assertEquals(Dump.of(at("a")), Dump.of(at("b")));
    }
}
