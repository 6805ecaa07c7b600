package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code rashomon actor}. */
class ActorCommandTest {

    @Test
    void rolesCountAsOfTheDate() {
        String then =
                Cli.run("actor", "--date", "2012-03-01", "Nicolas Sarkozy").out();
        String later =
                Cli.run("actor", "--date", "2014-03-01", "Nicolas Sarkozy").out();
        assertTrue(then.startsWith("FRA  GOV  nicolas-sarkozy"), then);
        assertTrue(later.startsWith("FRA  ELI  nicolas-sarkozy"), later);
    }

    @Test
    void oneObjectALineInOrder() {
        String input = "{\"text\": \"the Chilean navy\"}\n{\"text\": \"her garden\", \"date\": \"2019-01-01\"}\n";
        List<String> lines = Cli.runWith(input, "actor", "-").out().lines().toList();
        assertEquals(2, lines.size());
        assertEquals(
                "{\"text\":\"the Chilean navy\",\"country\":\"CHL\",\"sectors\":[\"MIL\"],\"entity\":\"\","
                        + "\"name\":\"the Chilean navy\",\"evidence\":\"actor/roles.tsv#navy + actor/states.tsv#CHL\","
                        + "\"words\":[\"Chilean\",\"navy\"]}",
                lines.get(0));
        assertTrue(lines.get(1).contains("\"country\":\"\",\"sectors\":[],\"entity\":\"\""), lines.get(1));
    }
}
