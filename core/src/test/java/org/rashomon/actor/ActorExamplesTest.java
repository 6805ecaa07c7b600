package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Every example of {@code actor/*.tsv} resolves to what its row says. */
class ActorExamplesTest {

    private static final ActorResolver RESOLVER = new ActorResolver(Lexicons.bundled());

    private static void every(String lexicon, BiPredicate<Row, Actor> holds) {
        every(lexicon, Optional.empty(), holds);
    }

    /** Fails with a line for each row whose example, told on a day, is not resolved as it should be. */
    private static void every(String lexicon, Optional<LocalDate> day, BiPredicate<Row, Actor> holds) {
        List<Row> rows = Lexicons.bundled().get(lexicon).rows().stream()
                .filter(row -> !row.isBlank("example"))
                .toList();
        assertFalse(rows.isEmpty());
        List<String> faults = new ArrayList<>();
        for (Row row : rows) {
            Actor actor = RESOLVER.resolve(row.get("example"), day);
            if (!holds.test(row, actor)) {
                faults.add(row.where() + ": '" + row.get("example") + "' gives " + actor.country() + " "
                        + actor.sectors() + " " + actor.entity().orElse("-") + " by "
                        + actor.evidence().rule());
            }
        }
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n" + String.join("\n", faults));
    }

    private static boolean isOfItsCountry(Row row, Actor actor) {
        return actor.country().equals(row.get("country"));
    }

    private static boolean isItself(Row row, Actor actor) {
        return actor.entity().equals(Optional.of(row.id()));
    }

    @Test
    void states() {
        every(
                "actor/states",
                (row, actor) -> isOfItsCountry(row, actor) && actor.sectors().contains("GOV"));
    }

    @Test
    void leaders() {
        every(
                "actor/leaders",
                Optional.of(LocalDate.of(2025, 6, 1)),
                (row, actor) -> isOfItsCountry(row, actor) && actor.sectors().contains("GOV"));
    }

    @Test
    void roles() {
        every("actor/roles", (row, actor) -> {
            boolean sectors = row.isBlank("sectors")
                    ? actor.sectors().isEmpty()
                    : !actor.sectors().isEmpty()
                            && actor.sectors().get(0).equals(row.list("sectors").get(0));
            return sectors && !actor.country().isEmpty();
        });
    }

    @Test
    void modifiers() {
        every(
                "actor/modifiers",
                (row, actor) -> !actor.country().isEmpty()
                        && switch (row.get("effect")) {
                            case "former" -> actor.sectors().equals(List.of("ELI"));
                            case "sector" -> actor.sectors().contains(row.get("sectors"));
                            default -> !actor.sectors().isEmpty();
                        });
    }

    @Test
    void phraseWords() {
        every(
                "actor/phrasewords",
                (row, actor) -> isOfItsCountry(row, actor)
                        && (!row.get("class").equals("STYLED")
                                || actor.sectors().isEmpty()));
    }

    @Test
    void places() {
        every("actor/places", ActorExamplesTest::isOfItsCountry);
    }

    @Test
    void organisations() {
        every("actor/organisations", (row, actor) -> isOfItsCountry(row, actor) && isItself(row, actor));
    }

    @Test
    void people() {
        every("actor/people", ActorExamplesTest::isItself);
    }

    @Test
    void namesakesAreNoPlaces() {
        every("actor/namesakes", (row, actor) -> actor.country().isEmpty());
    }
}
