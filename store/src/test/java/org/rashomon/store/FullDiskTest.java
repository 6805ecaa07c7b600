package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lets the operating system refuse to write. No test may fill a real disk, so the writing process is started under a limit
 * of file size: its writes fail as they do when no space is left, in the middle of the database's own log.
 */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {

    /** In blocks of 512 bytes, as POSIX has it: room for the database's library, which is unpacked first. */
    private static final int LIMIT = 64 << 20 >> 9;

    @TempDir
    private Path folder;

    @Test
    void theMessageSaysWhatToFreeAndWhatWasKeptStaysReadable() throws Exception {
        Path store = folder.resolve("store");
        int kept = 0;
        String last = "";
        Process process = Forked.start(
                Files.createDirectories(folder.resolve("tmp")),
                List.of("sh", "-c", "ulimit -f " + LIMIT + "; exec \"$@\"", "sh"),
                store.toString(),
                "0",
                "1000000",
                "fat");
        try (BufferedReader lines = Forked.output(process)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept += line.startsWith("kept ") ? 1 : 0;
                last = line;
            }
        }
        assertEquals(1, process.waitFor(), last);
        assertTrue(last.startsWith("failed the disk is full"), last);
        assertTrue(last.contains("Free space"), last);
        assertTrue(kept > 0);
        try (Store left = Store.openToRead(store)) {
            assertEquals(
                    kept, new Lookup(left).rows("SELECT 1 FROM every.documents").size());
        }
        try (Store again = Store.open(store);
                StoreWriter writer = new StoreWriter(again, Readings.RUN)) {
            Readings.put(writer, kept);
            writer.commit();
            assertEquals(
                    kept + 1,
                    new Lookup(again).rows("SELECT 1 FROM every.documents").size());
        }
    }
}
