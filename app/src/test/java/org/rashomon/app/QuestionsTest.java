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

    @Test
    void aYearOrAMonthIsADateToo() {
        String input = "{\"text\": \"Nicolas Sarkozy\", \"date\": \"2010\"}\n"
                + "{\"text\": \"Nicolas Sarkozy\", \"date\": \"2013-02\"}\n"
                + "{\"text\": \"Nicolas Sarkozy\", \"date\": \"2010-05-06T10:00:00Z\"}\n";
        List<String> lines = Cli.runWith(input, "actor", "-").out().lines().toList();
        assertTrue(lines.get(0).contains("\"sectors\":[\"GOV\"]"), lines.get(0));
        assertTrue(lines.get(1).contains("\"sectors\":[\"ELI\"]"), lines.get(1));
        assertTrue(lines.get(2).contains("\"sectors\":[\"GOV\"]"), lines.get(2));
    }

    @Test
    void hostileTextsGetALineEachInOrder() {
        List<String> texts = List.of(
                "",
                " ",
                "\\u0000\\u0001\\u202e",
                "\\ud800 alone",
                "\\\"}]{[",
                "-----",
                "'s 's 's's",
                "of of of of of of of of of of of of of of",
                "the the the the the",
                "1-1-1-1-1 99999999999999999999999999 1e999 $$$ 12%%% to to 5",
                "\\ud83d\\ude00 in \\ud83d\\ude00",
                "x".repeat(20_000),
                "A".repeat(2_000) + " of " + "B-".repeat(2_000),
                "Syria, ".repeat(2_000),
                "yesterday ".repeat(2_000),
                "(((((((((" + "[".repeat(3_000));
        StringBuilder input = new StringBuilder();
        texts.forEach(text -> input.append("{\"text\": \"").append(text).append("\"}\n"));
        for (String command : List.of("actor", "place", "time")) {
            Cli cli = Cli.runWith(input.toString(), command, "-");
            assertEquals(Rashomon.DONE, cli.exit(), cli::err);
            List<String> lines = cli.out().lines().toList();
            assertEquals(texts.size(), lines.size(), command);
            lines.forEach(line -> assertTrue(line.startsWith("{\"text\":") && line.endsWith("}"), command));
            assertEquals(
                    lines,
                    Cli.runWith(input.toString(), command, "-").out().lines().toList());
        }
    }

    @Test
    void aDateThatIsNoneIsNamed() {
        Cli cli = Cli.runWith("{\"text\": \"He left.\", \"date\": \"soon\"}\n", "time", "-");
        assertEquals(Rashomon.FAILED, cli.exit());
        assertTrue(cli.err().contains("standard input:1: \"date\" is not like 2016-09-17"), cli.err());
    }
}
