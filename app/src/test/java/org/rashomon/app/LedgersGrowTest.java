package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers that grow document by document are those that are made of all at once. */
class LedgersGrowTest {

    private static final List<String> LEDGERS = List.of("pacts", "pact_accounts", "verdicts", "series", "citations");

    /** A day, then a text. */
    private static final String[][] TEXTS = {
        {
            "2016-03-01",
            "GENEVA (Reuters) - Russia and Turkey signed a ceasefire agreement on Monday.\n\nIsrael will bomb Lebanon next"
                    + " week, analysts predicted."
        },
        {
            "2016-03-11",
            "ANKARA (Reuters) - Israel bombed Lebanon on Thursday, the ministry said.\n\nTrade between Russia and Iran"
                    + " reached 4 billion dollars in 2015, Iran said."
        },
        {
            "2016-03-12",
            "MOSCOW (Reuters) - The ceasefire agreement between Russia and Turkey was violated on Friday, Russia"
                    + " said.\n\nTrade between Russia and Iran reached 8 billion dollars in 2016, Russia said."
        },
        {"2016-03-13", "The committee will not be in session."},
    };

    @TempDir
    private Path folder;

    private void read(String store, int... texts) throws IOException {
        Path file = folder.resolve("in-" + store + "-" + texts[0] + ".jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i : texts) {
            lines.append("{\"title\": \"Text ")
                    .append(i)
                    .append("\", \"date\": \"")
                    .append(TEXTS[i][0])
                    .append("\", \"source\": \"Reuters\", \"text\": \"")
                    .append(TEXTS[i][1].replace("\n", "\\n"))
                    .append("\"}\n");
        }
        Files.writeString(file, lines, StandardCharsets.UTF_8);
        Cli read = Cli.run("read", "--store", folder.resolve(store).toString(), file.toString());
        assertEquals(0, read.exit(), read.err());
    }

    private Map<String, List<String>> ledgers(String store) {
        Map<String, List<String>> ledgers = new TreeMap<>();
        for (String ledger : LEDGERS) {
            Cli rows =
                    Cli.run("query", "--store", folder.resolve(store).toString(), "--format", "csv", "FROM " + ledger);
            assertEquals(0, rows.exit(), rows.err());
            ledgers.put(ledger, rows.out().lines().sorted().toList());
        }
        return ledgers;
    }

    @Test
    void oneByOneInAnyOrderOrAllAtOnce() throws IOException {
        read("whole", IntStream.range(0, TEXTS.length).toArray());
        Map<String, List<String>> whole = ledgers("whole");
        for (String ledger : List.of("pacts", "pact_accounts", "verdicts", "series")) {
            assertTrue(whole.get(ledger).size() > 1, ledger + " is empty, so that this says nothing: " + whole);
        }
        for (int i = 0; i < TEXTS.length; i++) {
            read("forward", i);
        }
        for (int i = TEXTS.length - 1; i >= 0; i--) {
            read("backward", i);
        }
        assertEquals(whole, ledgers("forward"));
        assertEquals(whole, ledgers("backward"));
    }
}
