package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.store.Export;

/** The way from bytes to rows, through the command line. */
class ReadCommandTest {

    private static final String EXAMPLES = "../examples";

    @TempDir
    private static Path folder;

    private static Cli first;

    @BeforeAll
    static void readTheExamples() {
        first = Cli.run("read", "--store", at("s"), "--threads", "1", EXAMPLES);
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
    }

    private static String export(String store, String table, String format) {
        Cli cli = Cli.run("export", "--store", at(store), "--table", table, "--format", format);
        assertEquals(0, cli.exit(), cli.err());
        return cli.out();
    }

    private static String everything(String store) {
        StringBuilder all = new StringBuilder();
        Export.tables().forEach(table -> all.append(export(store, table, "jsonl")));
        return all.toString();
    }

    @Test
    void readKnownSkippedAndFailedAddUp() {
        assertEquals(0, first.exit(), first.err());
        assertEquals("", first.out());
        Matcher counts = Pattern.compile(
                        "(\\d+) documents: (\\d+) read, (\\d+) known already, (\\d+) skipped, (\\d+) failed")
                .matcher(first.err());
        assertTrue(counts.find(), first.err());
        int sum = 0;
        for (int i = 2; i <= 5; i++) {
            sum += Integer.parseInt(counts.group(i));
        }
        assertEquals(Integer.parseInt(counts.group(1)), sum);
        assertEquals(
                Integer.parseInt(counts.group(2)),
                export("s", "documents", "jsonl").lines().count());
        assertEquals(1, export("s", "skipped", "jsonl").lines().count());
        assertEquals(1, export("s", "failures", "jsonl").lines().count());
        assertTrue(first.err().contains("not in English but in German"), first.err());
        assertTrue(first.err().contains("rashomon export --store " + at("s")), first.err());
    }

    @Test
    void readingTwiceAddsNothing() {
        Cli.run("read", "--store", at("twice"), EXAMPLES);
        String once = everything("twice");
        Cli again = Cli.run("read", "--store", at("twice"), EXAMPLES);
        assertTrue(again.err().contains(" 0 read, "), again.err());
        assertEquals(once, everything("twice"));
    }

    @Test
    void fourThreadsReadTheSameAsOne() throws Exception {
        assertEquals(
                0,
                Cli.run("read", "--store", at("four"), "--threads", "4", EXAMPLES)
                        .exit());
        assertEquals(everything("s"), everything("four"));
        for (String store : List.of("s", "four")) {
            Cli cli = Cli.run(
                    "export",
                    "--store",
                    at(store),
                    "--table",
                    "sentences",
                    "--format",
                    "parquet",
                    "--out",
                    at(store + ".parquet"));
            assertEquals(0, cli.exit(), cli.err());
        }
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("s.parquet")), Files.readAllBytes(folder.resolve("four.parquet")));
    }

    @Test
    void everyRowLeadsBackToItsCharacters() {
        for (String table : List.of("documents", "sentences", "attributions", "events", "accounts")) {
            String header = export("s", table, "csv").lines().findFirst().orElse("");
            assertTrue(header.startsWith("document,start,end,rule,run,"), header);
        }
        String query = "SELECT count(*) AS wrong FROM sentences s JOIN documents d USING (document)"
                + " WHERE s.start < 0 OR s.\"end\" > d.\"end\" OR length(s.text) > s.\"end\" - s.start";
        assertEquals(
                "wrong\n0\n",
                Cli.run("query", "--store", at("s"), "--format", "csv", query).out());
    }

    @Test
    void aNearCopyIsLinkedToWhatItRetells() {
        Cli cli = Cli.run(
                "query",
                "--store",
                at("s"),
                "--format",
                "csv",
                "SELECT d.outlet, e.outlet FROM retellings r JOIN documents d USING (document) JOIN documents e"
                        + " ON e.document = r.retells");
        assertEquals(1, cli.out().lines().skip(1).count(), cli.out());
        assertTrue(cli.out().contains("Nile Wire"), cli.out());
        assertTrue(cli.out().contains("Gulf Morning"), cli.out());
    }

    @Test
    void standardInputIsRead() {
        Cli cli = Cli.runWith(
                "The minister denied the report on Monday. Talks with Norway will go on, she said.",
                "read",
                "--store",
                at("in"),
                "--published",
                "2024-05-06",
                "--outlet",
                "Test Wire",
                "-");
        assertEquals(0, cli.exit(), cli.err());
        String documents = export("in", "documents", "jsonl");
        assertTrue(documents.contains("\"published\":\"2024-05-06\""), documents);
        assertTrue(documents.contains("\"outlet\":\"Test Wire\""), documents);
    }

    @Test
    void otherArgumentsAreAnotherRun() {
        String text = "The minister denied the report on Monday. Talks with Norway will go on, she said.";
        Cli.runWith(text, "read", "--store", at("runs"), "-");
        Cli.runWith(text, "read", "--store", at("runs"), "--outlet", "Test Wire", "-");
        Cli.runWith(text, "read", "--store", at("runs"), "--outlet", "Test Wire", "-");
        List<String> runs = export("runs", "runs", "jsonl").lines().toList();
        assertEquals(2, runs.size());
        String documents = export("runs", "documents", "jsonl");
        assertEquals(1, documents.lines().count());
        assertTrue(documents.contains("Test Wire"), documents);
        String old = runs.get(0).replaceFirst(".*\"run\":\"(\\w+)\".*", "$1");
        assertEquals(0, Cli.run("runs", "--store", at("runs"), "--forget", old).exit());
        assertEquals(1, export("runs", "runs", "jsonl").lines().count());
        assertEquals(1, Cli.run("runs", "--store", at("runs"), "--forget", old).exit());
    }

    @Test
    void anInputThatIsNotThereFailsAndIsARow() {
        Cli cli = Cli.run("read", "--store", at("none"), at("no-such-file.txt"));
        assertEquals(1, cli.exit());
        assertTrue(cli.err().contains("0 read, 0 known already, 0 skipped, 1 failed"), cli.err());
        assertTrue(export("none", "failures", "jsonl").contains("no-such-file.txt"));
    }

    @Test
    void misuseIsToldApart() {
        assertEquals(2, Cli.run("read").exit());
        assertEquals(2, Cli.run("read", "--published", "yesterday", EXAMPLES).exit());
        assertEquals(2, Cli.run("read", "--threads", "0", EXAMPLES).exit());
        assertEquals(2, Cli.run("read", "--fields", "nonsense", EXAMPLES).exit());
        assertEquals(
                2, Cli.run("export", "--store", at("s"), "--table", "nonsense").exit());
        assertEquals(
                2,
                Cli.run("export", "--store", at("s"), "--table", "accounts", "--format", "parquet")
                        .exit());
        assertEquals(
                1,
                Cli.run("export", "--store", at("nowhere"), "--table", "accounts")
                        .exit());
        assertFalse(Files.exists(folder.resolve("nowhere")));
        assertEquals(1, Cli.run("query", "--store", at("s"), "SELEC 1").exit());
        assertEquals(
                1, Cli.run("explain", "--store", at("s"), "no-such-account").exit());
    }

    @Test
    void aDocumentIsShownWithItsHeadAndQuotation() {
        String id = Cli.run(
                        "query",
                        "--store",
                        at("s"),
                        "--format",
                        "csv",
                        "SELECT document FROM documents WHERE authors = 'Edmund Pell'")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        Cli cli = Cli.run("show", "--store", at("s"), id.substring(0, 8));
        assertEquals(0, cli.exit(), cli.err());
        assertTrue(cli.out().contains("authors    Edmund Pell\noutlet     The Dissenting Eye\n"), cli.out());
        assertTrue(cli.out().contains("\n> The wounds were from heavy shells"), cli.out());
        assertTrue(cli.out().lines().allMatch(line -> line.length() <= 100), cli.out());
    }
}
