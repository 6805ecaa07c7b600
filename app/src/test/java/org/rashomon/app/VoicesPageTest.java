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
        String id = onlyDocument(store);

        String page = Cli.run("show", id, "--html", "--store", store).out();
        assertTrue(page.startsWith("<!doctype html>"), page);
        assertFalse(page.contains("<script"), page);
        assertTrue(page.contains("denied</a>"), page);
        assertTrue(page.contains("<sup class=\"stance\">denies</sup>"), page);

        assertTrue(Cli.run("voices", "--store", store).out().contains("denies 1"));
        String said = Cli.run("said", "company", "--stance", "denies", "--store", store)
                .out();
        assertTrue(said.contains("“The company denied that the bridge was unsafe.”"), said);
        String row =
                Cli.run("said", "company", "--format", "csv", "--store", store).out();
        assertTrue(row.contains(",denied,that the bridge was unsafe,"), row);
        assertEquals("", Cli.run("said", "nobody at all", "--store", store).out());
    }

    @Test
    void verdictsStandOutAndMarksLeadToTheWorks(@TempDir Path folder) throws IOException {
        Path text = folder.resolve("dam.txt");
        Files.writeString(
                text,
                "The ministry says the dam is safe, which is not true.\n\n"
                        + "Engineers warned of cracks in 2019.[1] A leak was seen in May.[2] It grew, residents said.[3]\n\n"
                        + "References\n\n[1] Ada Okoro, \"The dam\", Accra 2019.\n\n[2] Kofi Mensah, \"Leaks\", Accra 2020."
                        + "\n\n[3] Ada Okoro, Water, Accra 2021.\n");
        String store = folder.resolve("store").toString();
        Cli.run("read", text.toString(), "--store", store);
        String id = onlyDocument(store);
        String page = Cli.run("show", id, "--html", "--store", store).out();
        assertTrue(page.contains("<em class=\"verdict\" title=\"the author denies it\">which is not true</em>"), page);
        assertTrue(page.contains("the author (denies it) › "), page);
        assertTrue(page.contains("<a class=\"reference\" id=\"mark0\" href=\"#work0\""), page);
        assertTrue(page.contains(" id=\"work0\">"), page);
    }

    private static String onlyDocument(String store) {
        return Cli.run("query", "--store", store, "--format", "csv", "SELECT document FROM documents")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }
}
