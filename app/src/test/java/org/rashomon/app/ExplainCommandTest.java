package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every id that a command prints can be explained. */
class ExplainCommandTest {

    @TempDir
    private Path folder;

    private String store;

    @BeforeEach
    void read() throws IOException {
        Path text = Files.writeString(
                folder.resolve("truce.jsonl"),
                """
                {"text": "Mali said on Monday that Niger had violated the truce between Mali and Niger. Niger's army shelled Gao on 3 May 2021, officials said.", "date": "2021-05-04", "source": "Post"}
                """);
        store = folder.resolve("store").toString();
        assertEquals(0, Cli.run("read", "--store", store, text.toString()).exit());
    }

    private String first(String select) {
        return Cli.run("query", "--store", store, "--format", "csv", select)
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace("\"", "");
    }

    private String explain(String id) {
        Cli cli = Cli.run("explain", "--store", store, id);
        assertEquals(0, cli.exit(), cli.err());
        return cli.out();
    }

    @Test
    void anAccountEvenAsATableShowsIt() {
        String account = first("SELECT account FROM accounts ORDER BY account");
        assertTrue(explain(account).startsWith("account   " + account));
        assertTrue(explain(account.substring(0, 23) + "…").startsWith("account   " + account));
    }

    @Test
    void aMention() throws IOException {
        Path text = Files.writeString(folder.resolve("camp.txt"), "Turkish soldiers camped near Gao on 2 May 2021.");
        assertEquals(0, Cli.run("read", "--store", store, text.toString()).exit());
        String mention = first("SELECT account FROM mentions WHERE words = 'camped'");
        String explained = explain(mention);
        assertTrue(explained.startsWith("account   " + mention), explained);
        assertTrue(explained.contains("tells     mention"), explained);
    }

    @Test
    void aSaying() {
        String saying = first("SELECT document || '#' || number FROM attributions ORDER BY number");
        String text = explain(saying);
        assertTrue(text.startsWith("saying    " + saying), text);
        assertTrue(text.contains("Mali ASSERTS  MLI GOV"), text);
        assertTrue(text.contains("attribution/cues.tsv#say"), text);
        assertEquals(1, Cli.run("explain", "--store", store, saying + "99").exit());
    }

    @Test
    void aHappening() {
        String happening = first("SELECT happening FROM happenings ORDER BY happening");
        assertTrue(explain(happening).startsWith(happening));
    }

    @Test
    void anAgreementWithWhoBreaksItAccordingToWhom() {
        String text = explain(first("SELECT pact FROM pacts"));
        assertTrue(text.contains("Post > Mali  ASSERTS: BROKEN by Niger"), text);
    }

    @Test
    void aDocumentAndARun() {
        assertTrue(explain(first("SELECT document FROM documents")).contains("outlet     Post"));
        assertTrue(explain(first("SELECT run FROM runs")).startsWith("run "));
    }

    @Test
    void nothingIsMisuse() {
        assertEquals(2, Cli.run("explain", "--store", store, " ").exit());
        assertEquals(1, Cli.run("explain", "--store", store, "g-0").exit());
    }
}
