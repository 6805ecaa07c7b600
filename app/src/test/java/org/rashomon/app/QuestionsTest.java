package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code rashomon place} and {@code rashomon time}. */
class QuestionsTest {

    @Test
    void timeCountsFromTheDateGiven() {
        assertEquals(
                "yesterday                DATE 2016-12-05  2016-12-05..2016-12-05  document NamedDayRule\n",
                Cli.run("time", "--date", "2016-12-06", "He left yesterday.").out());
    }

    @Test
    void timeAnswersALineEach() {
        String input = "{\"text\": \"He left yesterday.\", \"date\": \"2016-12-06\"}\n{\"text\": \"He left.\"}\n";
        List<String> lines = Cli.runWith(input, "time", "-").out().lines().toList();
        assertTrue(lines.get(0).contains("\"value\":\"2016-12-05\""), lines.get(0));
        assertEquals("{\"text\":\"He left.\",\"times\":[]}", lines.get(1));
    }

    @Test
    void placeSaysWhereAndWhy() {
        String line =
                Cli.run("place", "--json", "Shells fell on Aleppo, Syria.").out();
        assertTrue(line.contains("\"text\":\"Aleppo\",\"start\":15,\"end\":21"), line);
        assertTrue(line.contains("\"country\":\"SYR\""), line);
    }

    @Test
    void aBadLineIsNamed() {
        Cli cli = Cli.runWith("{\"text\": \"He left.\"}\n[]\n", "place", "-");
        assertEquals(Rashomon.FAILED, cli.exit());
        assertTrue(cli.err().contains("standard input:2: no \"text\""), cli.err());
    }
}
