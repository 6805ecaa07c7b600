package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a process that writes, at any moment, and looks at what it leaves. */
class CrashTest {

    private static final int READINGS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void killedWhileWritingThenReadAgainEndsInTheSameBytes(int seed) throws Exception {
        Random random = new Random(seed);
        Path killed = folder.resolve("killed");
        Set<Integer> kept = new HashSet<>();
        for (int life = 0; life < 2; life++) {
            Process process = start(killed);
            try (BufferedReader lines = Forked.output(process)) {
                int die = 1 + random.nextInt(READINGS / 2);
                for (int i = 0; i < die; i++) {
                    String line = lines.readLine();
                    if (line == null || line.equals("done")) {
                        break;
                    }
                    kept.add(Integer.parseInt(line.substring("kept ".length())));
                }
                Thread.sleep(0, random.nextInt(900_000)); // somewhere within the next document
                process.destroyForcibly().waitFor();
            }
            try (Store store = Store.openToRead(killed)) {
                Set<String> there = new Lookup(store)
                                .rows(
                                        "SELECT d.document, locator, account FROM every.documents d LEFT JOIN every.accounts"
                                                + " USING (document)")
                                .stream()
                                .filter(row -> row.has("account"))
                                .map(row -> row.get("locator"))
                                .collect(Collectors.toSet());
                for (int number : kept) {
                    assertTrue(there.contains("record " + number), "record " + number + " was acknowledged");
                }
            }
        }
        finish(killed);
        Path whole = folder.resolve("whole");
        finish(whole);
        List<String> expected = Dump.of(whole).lines().toList();
        List<String> actual = Dump.of(killed).lines().toList();
        assertEquals(
                List.of(),
                expected.stream().filter(line -> !actual.contains(line)).toList(),
                "missing");
        assertEquals(
                List.of(),
                actual.stream().filter(line -> !expected.contains(line)).toList(),
                "too many");
        assertEquals(expected, actual);
    }

    private static void finish(Path at) {
        try (Store store = Store.open(at)) {
            Readings.write(store, 0, READINGS);
        }
    }

    private Process start(Path store, String... more) throws Exception {
        Path scratch = Files.createDirectories(folder.resolve("tmp"));
        if (more.length == 0) {
            return Forked.start(scratch, List.of(), store.toString(), "0", Integer.toString(READINGS));
        }
        return Forked.start(scratch, List.of(), store.toString(), "0", "1", more[0]);
    }

    @Test
    void aStoreInUseSaysByWhom() throws Exception {
        Path held = folder.resolve("held");
        Process process = start(held, "hold");
        try (BufferedReader lines = Forked.output(process)) {
            String line = lines.readLine();
            while (line != null && !line.equals("done")) {
                line = lines.readLine();
            }
            for (boolean write : new boolean[] {true, false}) {
                StoreFailure failure = assertThrows(
                        StoreFailure.class, () -> (write ? Store.open(held) : Store.openToRead(held)).close());
                assertTrue(failure.getMessage().contains("in use by process " + process.pid()), failure.getMessage());
                assertTrue(failure.getMessage().contains("java"), failure.getMessage());
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (Store store = Store.openToRead(held)) {
            assertEquals(1, new Lookup(store).rows("SELECT * FROM documents").size());
        }
    }
}
