package org.rashomon.store;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.store.happening.Answers;

/**
 * What {@code query} and the exports see: of each input, what its latest run read in it. The views have the names of the
 * tables; the rows of all runs are in schema {@code every}.
 */
final class Views {

    private static final String LATEST = "CREATE OR REPLACE VIEW every.latest AS"
            + " SELECT source, arg_max(run, number) AS run FROM every.sources JOIN every.runs USING (run)"
            + " GROUP BY source";

    private static final String CURRENT = "CREATE OR REPLACE VIEW every.current AS"
            + " SELECT DISTINCT document, run FROM every.copies JOIN every.latest USING (source, run)";

    private static final String RUNS = "CREATE OR REPLACE VIEW runs AS SELECT r.*,"
            + " (SELECT count(*)::INTEGER FROM every.documents d WHERE d.run = r.run) AS documents,"
            + " (SELECT count(*)::INTEGER FROM every.accounts a WHERE a.run = r.run) AS accounts,"
            + " (SELECT substr(sha256(coalesce(string_agg(document, ',' ORDER BY document), '')), 1, 16)"
            + " FROM every.documents d WHERE d.run = r.run) AS input"
            + " FROM every.runs r";

    /** What happenings are made of, as their commands see it. */
    private static final String ACTS = "CREATE OR REPLACE VIEW acts AS SELECT * FROM accounts WHERE kind = 'event'"
            + " UNION ALL SELECT * FROM mentions";

    /** Tables whose rows belong to an input; those of the others belong to a document. */
    private static final List<Table<?>> BY_SOURCE =
            List.of(RunTables.COPIES, RunTables.SOURCES, RunTables.FAILURES, RunTables.SKIPPED);

    private Views() {}

    /**
     * @param several whether there are several runs; of one alone everything is to be seen, and need not be looked for
     */
    static List<String> definitions(boolean several) {
        List<String> views = new ArrayList<>(List.of(LATEST, CURRENT, RUNS));
        for (Table<?> table : Tables.ALL) {
            if (table == RunTables.RUNS) {
                continue;
            }
            String key = BY_SOURCE.contains(table)
                    ? "every.latest USING (source, run)"
                    : "every.current USING (document, run)";
            views.add("CREATE OR REPLACE VIEW " + table.name() + " AS SELECT t.* FROM " + table.everyName() + " t"
                    + (several ? " JOIN " + key : ""));
        }
        views.add(ACTS);
        for (Table<?> table : LedgerTables.ALL) {
            views.add("CREATE OR REPLACE VIEW " + table.name() + " AS SELECT * FROM " + table.everyName());
        }
        for (Table<?> table : LinkTables.ALL) {
            views.add("CREATE OR REPLACE VIEW " + table.name() + " AS " + linked(table));
        }
        return views;
    }

    private static String linked(Table<?> table) {
        if (table == LinkTables.JOINS) {
            return "SELECT j.a, j.b, j.probability, x.head = y.head AS joined, x.happening, j.because, j.evidence"
                    + " FROM every.joins j JOIN every.tellings x ON x.number = j.a_number"
                    + " JOIN every.tellings y ON y.number = j.b_number";
        }
        if (table == LinkTables.ANSWERS) {
            return "SELECT f.happening AS \"first\", s.happening AS second FROM every.happenings s"
                    + " ASOF JOIN every.happenings f ON s.exchanged = f.roles AND s.moment > f.moment"
                    + " WHERE s.epoch_day - f.epoch_day <= " + Answers.DAYS;
        }
        return "SELECT " + table.columnList() + " FROM " + table.everyName();
    }
}
