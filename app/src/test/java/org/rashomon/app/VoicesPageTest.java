package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rashomon show --html}, {@code voices} and {@code said} over a small store. */
class VoicesPageTest {

    @Test
    void aPageTheVoicesAndTheirStatements(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("bridge.txt");
        Files.writeString(
                text,
                "The mayor of Accra, Ada Okoro, said on Monday that the <script>alert(1)</script> bridge had been closed.\n\n"
                        + "The company denied that the bridge was unsafe.\n");
        String store = folder.resolve("store").toString();
        assertEquals(
                Rashomon.DONE,
                Cli.run("read", text.toString(), "--store", store).exit());
        String id = Cli.run("query", "--store", store, "--format", "csv", "SELECT document FROM documents")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();

        String page = Cli.run("show", id, "--html", "--store", store).out();
        assertTrue(page.startsWith("<!doctype html>"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("denied</a>"), page);
        assertTrue(page.contains("<sup class=\"stance\">denies</sup>"), page);

        assertTrue(Cli.run("voices", "--store", store).out().contains("denies 1"));
        String said = Cli.run("said", "company", "--stance", "denies", "--store", store)
                .out();
        assertTrue(said.contains("denied | that the bridge was unsafe"), said);
        assertEquals("", Cli.run("said", "nobody at all", "--store", store).out());
    }
}
