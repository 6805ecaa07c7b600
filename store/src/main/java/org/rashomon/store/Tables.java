package org.rashomon.store;

import java.util.List;

/** Every table, in the order in which help and reference list them. */
final class Tables {

    static final List<Table<?>> ALL = List.of(
            TextTables.DOCUMENTS,
            TextTables.SENTENCES,
            AttributionTable.TABLE,
            MatterTables.EVENTS,
            AccountTable.TABLE,
            RunTables.FAILURES,
            RunTables.RUNS,
            MatterTables.AGREEMENTS,
            MatterTables.FORECASTS,
            MatterTables.MEASURES,
            MatterTables.TIES,
            MatterTables.EVALUATIONS,
            RunTables.COPIES,
            RunTables.RETELLINGS,
            RunTables.SKIPPED,
            RunTables.SOURCES,
            TextTables.BLOCKS,
            MentionTables.NAMES,
            MentionTables.TIMES,
            MentionTables.PLACES,
            MentionTables.QUANTITIES);

    private Tables() {}

    /** @throws IllegalArgumentException naming those there are */
    static Table<?> of(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no table '" + name + "'; there are " + String.join(", ", names())));
    }

    static List<String> names() {
        return ALL.stream().map(Table::name).toList();
    }
}
