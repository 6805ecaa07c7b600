package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two papers tell of one expulsion; a person may say otherwise. */
class LinkCommandTest {

    @TempDir
    private Path folder;

    private String store;

    @BeforeEach
    void read() throws IOException {
        Path a = Files.writeString(
                folder.resolve("a.jsonl"),
                """
                {"text": "Poland expelled twelve Russian diplomats on 15 March 2022.", "date": "2022-03-15", "source": "Wire"}
                {"text": "On 15 March 2022 Poland expelled Russian diplomats for spying.", "date": "2022-03-16", "source": "Paper"}
                {"text": "Bulgaria expelled two Russian diplomats on 2 June 2022.", "date": "2022-06-02", "source": "Wire"}
                """);
        store = folder.resolve("store").toString();
        assertEquals(0, Cli.run("read", "--store", store, a.toString()).exit());
    }

    private List<String> accountsOfPoland() {
        return Cli.run(
                        "query",
                        "--store",
                        store,
                        "--format",
                        "csv",
                        "SELECT a.account FROM accounts a WHERE a.actor_country = 'POL' AND type = 'SANCTION' ORDER BY 1")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.replace("\"", ""))
                .toList();
    }

    private String happenings(String... more) {
        List<String> args =
                new ArrayList<>(List.of("happenings", "--store", store, "--format", "csv", "--type", "SANCTION"));
        args.addAll(List.of(more));
        Cli cli = Cli.run(args.toArray(String[]::new));
        assertEquals(0, cli.exit(), cli.err());
        return cli.out();
    }

    @Test
    void oneThingToldTwiceIsOneHappening() {
        assertEquals(2, happenings().lines().skip(1).count(), happenings());
        assertEquals(1, happenings("--least", "2").lines().skip(1).count());
        assertEquals(1, happenings("--actor", "Bulgaria").lines().skip(1).count());
    }

    @Test
    void aPersonsWordIsKeptAndCanBeTakenBack() {
        List<String> accounts = accountsOfPoland();
        assertEquals(2, accounts.size());
        Cli apart = Cli.run(
                "unlink",
                "--store",
                store,
                accounts.get(0),
                accounts.get(1),
                "--who",
                "A. Reader",
                "--why",
                "two waves");
        assertEquals(0, apart.exit(), apart.err());
        assertEquals(3, happenings().lines().skip(1).count());
        assertTrue(Cli.run("export", "--store", store, "--table", "constraints")
                .out()
                .contains("two waves"));
        String shown =
                Cli.run("happening", "--store", store, "h-" + accounts.get(0)).out();
        assertTrue(shown.contains("  A. Reader: " + accounts.get(0) + " and " + accounts.get(1)), shown);
        assertTrue(shown.contains(" are of two happenings, since two waves"), shown);
        assertEquals(
                0,
                Cli.run("link", "--store", store, accounts.get(1), accounts.get(0))
                        .exit());
        assertEquals(2, happenings().lines().skip(1).count());
    }

    @Test
    void aHappeningShowsItsTellingsAndWhyTheyWereJoined() {
        String id = happenings("--least", "2")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[0]
                .replace("\"", "");
        Cli shown = Cli.run("happening", "--store", store, id);
        assertEquals(0, shown.exit(), shown.err());
        assertTrue(shown.out().contains("expelled twelve Russian diplomats"), shown.out());
        assertTrue(shown.out().contains("for spying"), shown.out());
        assertTrue(shown.out().contains("all the words for the act are alike"), shown.out());
        assertEquals(1, Cli.run("happening", "--store", store, "h-nothing").exit());
    }

    @Test
    void ledgersListWhatThereIs() {
        for (String ledger : List.of("agreements", "forecasts", "measures", "references", "coverage", "timeline")) {
            Cli cli = Cli.run(ledger, "--store", store);
            assertEquals(0, cli.exit(), ledger + ": " + cli.err());
        }
        Cli relation = Cli.run("relation", "--store", store, "--by", "year", "--format", "csv", "Poland", "RUS");
        assertEquals(0, relation.exit(), relation.err());
        assertTrue(relation.out().contains("2022-01-01"), relation.out() + relation.err());
    }
}
