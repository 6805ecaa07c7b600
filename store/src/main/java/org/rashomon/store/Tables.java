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
            AccountTable.MENTIONS,
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

    /** Those that are made of all documents together: by linking, then the ledgers. */
    static final List<Table<?>> DERIVED = Stream.<Table<?>>concat(LinkTables.ALL.stream(), LedgerTables.ALL.stream())
            .toList();

    private Tables() {}

    /** Those of single documents, then those of all. */
    static Stream<Table<?>> every() {
        return Stream.concat(ALL.stream(), DERIVED.stream());
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
