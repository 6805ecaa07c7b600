package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Meaning;
import org.rashomon.store.happening.Rarity;

/** Linking in portions, broken off, taken up again, with people's words and with runs that come and go. */
class LinkageTest {

    private static final List<String> LINKED =
            List.of("happenings", "tellings", "disputes", "joins", "answers", "retellings");

    private static final Run LATER = new Run("0.2.0", "c0de2", "a11", "1ex", "");

    @TempDir
    private Path folder;

    private static Linkage linkage(Store store, String version, int portion) {
        return new Linkage(
                store,
                new Judgement(Lexicons.bundled(), Rarity.bundled(), Meaning.NONE),
                new Stories.SharedLines(),
                version,
                portion);
    }

    static void link(Store store, String version, int portion) {
        try (Linkage linkage = linkage(store, version, portion)) {
            linkage.link();
        }
    }

    private static void write(Store store, Run run, List<Integer> stories) {
        try (StoreWriter writer = new StoreWriter(store, run)) {
            stories.forEach(number -> Stories.put(writer, run, number));
            writer.commit();
        }
    }

    private static List<Integer> stories(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String linked(Store store) {
        return LINKED.stream()
                .map(table -> "== " + table + "\n" + Dump.table(store, table, Format.JSONL))
                .collect(Collectors.joining())
                .replace(LATER.id(), Readings.RUN.id());
    }

    private String atOnce(int stories) {
        try (Store store = Store.open(folder.resolve("at once"))) {
            write(store, Readings.RUN, stories(0, stories));
            link(store, "1", 1000);
            return linked(store);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void inAnyOrderAndAnyPortions(int seed) {
        Random random = new Random(seed);
        List<Integer> stories = stories(0, 40);
        Collections.shuffle(stories, random);
        try (Store store = Store.open(folder.resolve("store"))) {
            for (int from = 0; from < stories.size(); ) {
                int to = Math.min(stories.size(), from + 1 + random.nextInt(12));
                write(store, Readings.RUN, stories.subList(from, to));
                link(store, "1", 1 + random.nextInt(6));
                from = to;
            }
            String all = linked(store);
            assertEquals(atOnce(40), all);
            assertTrue(all.contains("\"joined\":true"), all);
            assertTrue(all.contains("\"second\":"), all);
            assertTrue(all.contains("\"retells\":"), all);
        }
    }

    @Test
    void aNewJudgementLinksAllAnew() {
        try (Store store = Store.open(folder.resolve("store"))) {
            write(store, Readings.RUN, stories(0, 20));
            link(store, "1", 7);
            write(store, Readings.RUN, stories(20, 40));
            link(store, "2", 9);
            assertEquals(atOnce(40), linked(store));
        }
    }

    @Test
    void filesThatAreGoneOrDamagedAreMadeAnew() throws IOException {
        Path at = folder.resolve("store");
        for (int round = 0; round < 2; round++) {
            try (Store store = Store.open(at)) {
                write(store, Readings.RUN, stories(10 * round, 10 * round + 10));
                link(store, "1", 4);
            }
            Path records = at.resolve("links/tellings.records");
            if (round == 0) {
                Files.delete(records);
            } else {
                byte[] bytes = Files.readAllBytes(records);
                bytes[bytes.length / 2] ^= 4;
                Files.write(records, bytes);
            }
        }
        try (Store store = Store.open(at)) {
            write(store, Readings.RUN, stories(20, 30));
            link(store, "1", 4);
            assertEquals(atOnce(30), linked(store));
        }
    }

    @Test
    void aLaterRunTakesThePlaceOfAnEarlier() {
        String changes;
        try (Store store = Store.open(folder.resolve("store"))) {
            write(store, Readings.RUN, stories(0, 30));
            link(store, "1", 1000);
            write(store, LATER, stories(0, 20)); // the same input, of which it found less
            link(store, "1", 1000);
            assertEquals(atOnce(20), linked(store));
            write(store, LATER, stories(20, 40));
            link(store, "1", 1000);
            store.forget(LATER.id());
            link(store, "1", 1000);
            changes = Dump.table(store, "changes", Format.JSONL);
            assertFalse(changes.isEmpty());
        }
        try (Store store = Store.open(folder.resolve("other"));
                Store again = Store.open(folder.resolve("store"))) {
            write(store, Readings.RUN, stories(0, 30));
            link(store, "1", 3);
            assertEquals(linked(store), linked(again));
        }
    }

    @Test
    void peoplesWordsSurviveAndWhatBecameOfAnIdIsKept() {
        try (Store store = Store.open(folder.resolve("store"))) {
            write(store, Readings.RUN, stories(0, 20));
            link(store, "1", 6);
            List<String> accounts = new Lookup(store)
                            .rows(
                                    "SELECT min(account) AS account FROM tellings GROUP BY happening ORDER BY count(*), 1")
                            .stream()
                            .map(row -> row.get("account"))
                            .toList();
            String a = accounts.get(0);
            String b = accounts.get(3);
            Set<String> before = happenings(store, a, b);
            assertEquals(2, before.size());
            try (Linkage linkage = linkage(store, "1", 6)) {
                linkage.constrain(b, a, true, Optional.of("A. Reader"), Optional.of("one wave"));
            }
            Set<String> now = happenings(store, a, b);
            assertEquals(1, now.size());
            List<String> gone = before.stream().filter(id -> !now.contains(id)).toList();
            assertFalse(gone.isEmpty());
            for (String id : gone) {
                assertTrue(new Lookup(store)
                        .rows("SELECT now FROM changes WHERE before = ?", id).stream()
                                .anyMatch(row -> now.contains(row.get("now"))));
            }
            write(store, Readings.RUN, stories(20, 40));
            link(store, "1", 6);
            assertEquals(1, happenings(store, a, b).size());
            String grown = linked(store);
            link(store, "2", 5);
            assertEquals(grown, linked(store));
            try (Linkage linkage = linkage(store, "2", 6)) {
                linkage.constrain(a, b, false, Optional.empty(), Optional.empty());
            }
            assertEquals(2, happenings(store, a, b).size());
        }
    }

    private static Set<String> happenings(Store store, String a, String b) {
        return new Lookup(store)
                .rows("SELECT DISTINCT happening FROM tellings WHERE account IN ('" + a + "', '" + b + "')").stream()
                        .map(row -> row.get("happening"))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A process that is killed while it links leaves what the next one makes whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void killedWhileLinking(int seed) throws Exception {
        Random random = new Random(seed);
        Path killed = folder.resolve("killed");
        try (Store store = Store.open(killed)) {
            write(store, Readings.RUN, stories(0, 80));
        }
        for (int life = 0; life < 3; life++) {
            Process process = Forked.start(
                    Files.createDirectories(folder.resolve("tmp")), List.of(), killed.toString(), "0", "0", "link");
            try (BufferedReader lines = Forked.output(process)) {
                lines.readLine(); // it begins
                for (int i = random.nextInt(8); i > 0; i--) {
                    Thread.sleep(0, 1 + random.nextInt(900_000));
                    Thread.sleep(random.nextInt(20));
                }
                process.destroyForcibly().waitFor();
            }
        }
        Path whole = folder.resolve("whole");
        try (Store store = Store.open(whole)) {
            write(store, Readings.RUN, stories(0, 80));
        }
        for (Path at : List.of(killed, whole)) {
            try (Store store = Store.open(at)) {
                link(store, "1", 4);
            }
        }
        assertEquals(Dump.of(whole), Dump.of(killed));
        try (Stream<Path> files = Files.list(killed.resolve("links"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")));
        }
    }
}
