package org.rashomon.store;

import java.util.List;
import java.util.stream.Stream;

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
            MentionTables.QUANTITIES,
            ClueTables.CLUES,
            ClueTables.CONTEXTS);

    private Tables() {}

    /** Those of single documents, then those that linking makes of all. */
    private static Stream<Table<?>> every() {
        return Stream.concat(ALL.stream(), LinkTables.ALL.stream());
    }

    /** @throws IllegalArgumentException naming those there are */
    static Table<?> of(String name) {
        return every().filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no table '" + name + "'; there are " + String.join(", ", names())));
    }

    static List<String> names() {
        return every().map(Table::name).toList();
    }
}
