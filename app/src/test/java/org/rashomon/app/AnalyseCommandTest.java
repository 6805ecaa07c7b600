package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyseCommandTest {

    /** The columns of the lines that are words or multiword tokens. */
    private static List<String[]> rows(String out) {
        return out.lines()
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .map(l -> l.split("\t", -1))
                .toList();
    }

    @Test
    void printsConlluWithOffsetsAndNames() {
        Cli cli = Cli.runWith("Kofi Mensah can't stay.\n\nHe left Accra.", "analyse");
        assertEquals(0, cli.exit());
        List<String[]> rows = rows(cli.out());
        assertTrue(rows.stream().allMatch(r -> r.length == 10));
        assertEquals("3-4", rows.get(2)[0]);
        assertEquals("can't", rows.get(2)[1]);
        assertEquals("ca", rows.get(3)[1]);
        assertEquals("Entity=(PERSON|TokenRange=0:4", rows.get(0)[9]);
        assertEquals("Entity=PERSON)|TokenRange=5:11", rows.get(1)[9]);
        assertEquals("SpaceAfter=No|TokenRange=18:22", rows.get(5)[9]);
        assertEquals(2, cli.out().lines().filter(l -> l.equals("# newpar")).count());
        assertEquals("Entity=(GPE)|SpaceAfter=No|TokenRange=33:38", rows.get(9)[9]);
    }

    @Test
    void keepsGivenTokensAndReplacesTheRest() {
        String given =
                """
                # newdoc id = a
                # sent_id = a-1
                1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No
                1\tDo\tx\tX\tX\t_\t2\tdep\t_\t_
                2\tn't\tx\tX\tX\t_\t0\troot\t_\t_
                3\t!\tx\tX\tX\t_\t2\tdep\t_\t_

                # newdoc id = b
                # sent_id = b-1
                1\tAccra\tx\tX\tX\t_\t0\troot\t_\t_
                1.1\tempty\tx\tX\tX\t_\t_\t_\t_\t_
                """;
        Cli cli = Cli.runWith(given, "analyse", "--tokens", "given");
        assertEquals(0, cli.exit());
        assertEquals(
                List.of("1-2", "1", "2", "3", "1"),
                rows(cli.out()).stream().map(r -> r[0]).toList());
        assertEquals("TokenRange=0:2", rows(cli.out()).get(1)[9]);
        assertEquals("TokenRange=5:6", rows(cli.out()).get(3)[9]);
        assertEquals("TokenRange=0:5", rows(cli.out()).get(4)[9].replace("Entity=(GPE)|", ""));
        assertEquals("do", rows(cli.out()).get(1)[2]);
        assertTrue(cli.out().contains("# sent_id = b-1\n"));
    }

    @Test
    void saysWhereGivenTokensAreWrong() {
        Cli cli = Cli.runWith("1\tAccra\n", "analyse", "--tokens", "given");
        assertEquals(1, cli.exit());
        assertEquals("rashomon: -:1: 2 columns, not 10\n", cli.err());
    }

    @Test
    void printsJson() {
        Cli cli = Cli.runWith("He left Accra.", "analyse", "--format", "json");
        assertEquals(0, cli.exit());
        assertTrue(cli.out().startsWith("{\"text\":\"He left Accra.\",\"sentences\":[{\"start\":0,\"end\":14,"));
        assertTrue(cli.out().contains("{\"type\":\"GPE\",\"start\":8,\"end\":13,\"firstToken\":2,\"lastToken\":2}"));
    }

    @Test
    void saysWhereASentenceWasCut() {
        Cli cli = Cli.runWith("and on it goes ".repeat(100), "analyse");
        assertTrue(cli.out().contains("# cut = "));
    }
}
