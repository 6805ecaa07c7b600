package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Every example of {@code actor/*.tsv} resolves to what its row says. */
class ActorExamplesTest {

    private static final ActorResolver RESOLVER = new ActorResolver(Lexicons.bundled());
    private final List<String> faults = new ArrayList<>();

    private Actor resolve(Row row) {
        return RESOLVER.resolve(row.get("example"), Optional.empty());
    }

    private void check(Row row, Actor actor, boolean holds) {
        if (!holds) {
            faults.add(row.where() + ": '" + row.get("example") + "' gives " + actor.country() + " " + actor.sectors()
                    + " " + actor.entity().orElse("-") + " by "
                    + actor.evidence().rule());
        }
    }

    private List<Row> rows(String lexicon) {
        return Lexicons.bundled().get(lexicon).rows().stream()
                .filter(row -> !row.isBlank("example"))
                .toList();
    }

    private void noFaults() {
        assertTrue(faults.isEmpty(), () -> faults.size() + " faults:\n" + String.join("\n", faults));
    }

    @Test
    void states() {
        for (Row row : rows("actor/states")) {
            Actor actor = resolve(row);
            check(
                    row,
                    actor,
                    actor.country().equals(row.get("country"))
                            && actor.sectors().contains("GOV"));
        }
        noFaults();
    }

    @Test
    void leaders() {
        for (Row row : rows("actor/leaders")) {
            Actor actor = RESOLVER.resolve(row.get("example"), Optional.of(LocalDate.of(2025, 6, 1)));
            check(
                    row,
                    actor,
                    actor.country().equals(row.get("country"))
                            && actor.sectors().contains("GOV"));
        }
        noFaults();
    }

    @Test
    void roles() {
        for (Row row : rows("actor/roles")) {
            Actor actor = resolve(row);
            boolean sectors = row.isBlank("sectors")
                    ? actor.sectors().isEmpty()
                    : !actor.sectors().isEmpty()
                            && actor.sectors().get(0).equals(row.list("sectors").get(0));
            check(row, actor, sectors && !actor.country().isEmpty());
        }
        noFaults();
    }

    @Test
    void modifiers() {
        for (Row row : rows("actor/modifiers")) {
            Actor actor = resolve(row);
            boolean holds =
                    switch (row.get("effect")) {
                        case "former" -> actor.sectors().equals(List.of("ELI"));
                        case "sector" -> actor.sectors().contains(row.get("sectors"));
                        default -> !actor.sectors().isEmpty();
                    };
            check(row, actor, holds && !actor.country().isEmpty());
        }
        noFaults();
    }

    @Test
    void phraseWords() {
        for (Row row : rows("actor/phrasewords")) {
            Actor actor = resolve(row);
            check(row, actor, actor.country().equals(row.get("country")));
        }
        noFaults();
    }

    @Test
    void places() {
        for (Row row : rows("actor/places")) {
            Actor actor = resolve(row);
            check(row, actor, actor.country().equals(row.get("country")));
        }
        noFaults();
    }

    @Test
    void organisations() {
        for (Row row : rows("actor/organisations")) {
            Actor actor = resolve(row);
            check(
                    row,
                    actor,
                    actor.country().equals(row.get("country")) && actor.entity().equals(Optional.of(row.id())));
        }
        noFaults();
    }

    @Test
    void people() {
        for (Row row : rows("actor/people")) {
            Actor actor = resolve(row);
            check(row, actor, actor.entity().equals(Optional.of(row.id())));
        }
        noFaults();
    }

    @Test
    void namesakesAreNoPlaces() {
        for (Row row : rows("actor/namesakes")) {
            Actor actor = resolve(row);
            check(row, actor, actor.country().isEmpty());
        }
        noFaults();
    }
}
