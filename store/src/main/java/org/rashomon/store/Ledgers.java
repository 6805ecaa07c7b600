package org.rashomon.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.LedgerTables.Citation;
import org.rashomon.store.LedgerTables.Entry;
import org.rashomon.store.LedgerTables.Point;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;
import org.rashomon.store.ledger.Pact;
import org.rashomon.store.ledger.PactTelling;
import org.rashomon.store.ledger.Pacts;
import org.rashomon.store.ledger.Things;
import org.rashomon.store.ledger.Works;

/**
 * Keeps the ledgers of a store: agreements over all documents, what decides forecasts, series of measures, works cited.
 * Written in one transaction, after linking: a crash leaves them as they were, and the next reading makes good.
 *
 * <p>As long as there is one run, and it is the one that the ledgers were made of, only what new documents bring is added:
 * verdicts of their forecasts, and by their accounts; the works they cite; agreements or series, all of them, if a new document
 * tells of one. Otherwise all is made anew. {@code every.ledgered} says of which run, and of how many documents in order of
 * writing, the ledgers are made.
 */
public final class Ledgers {

    private static final char RECORD = 30;
    private static final char UNIT = 31;

    private final Store store;
    private final Lexicons lexicons;

    /** @param lexicons hold names of agreements and units, {@code ledger/*.tsv} */
    public Ledgers(Store store, Lexicons lexicons) {
        this.store = store;
        this.lexicons = lexicons;
    }

    /**
     * Makes the ledgers of the accounts that the store holds.
     *
     * @throws StoreFailure if the store cannot be read or written
     */
    public void write() {
        try {
            int known = known();
            execute("CREATE OR REPLACE TEMP TABLE fresh AS SELECT DISTINCT document FROM every.told WHERE number >= "
                    + known);
            if (known > 0 && !some("fresh")) {
                return;
            }
            store.connection().setAutoCommit(false);
            try {
                if (known == 0) {
                    for (Table<?> table : LedgerTables.ALL) {
                        execute("DELETE FROM " + table.everyName());
                    }
                }
                add();
                execute("DELETE FROM every.ledgered");
                execute("INSERT INTO every.ledgered SELECT min(run), (SELECT max(number) + 1 FROM every.told)"
                        + " FROM every.runs HAVING count(*) = 1");
                store.connection().commit();
            } catch (SQLException | RuntimeException e) {
                store.connection().rollback();
                throw e;
            } finally {
                store.connection().setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    /** How many of the documents, in order of writing, stand in the ledgers as these are to be. */
    private int known() throws SQLException {
        return rows(
                        "SELECT coalesce(max(l.documents), 0) FROM every.ledgered l JOIN every.runs r USING (run)"
                                + " WHERE (SELECT count(*) FROM every.runs) = 1",
                        row -> row.getInt(1))
                .get(0);
    }

    /** Adds what fresh documents bring. */
    private void add() throws SQLException {
        if (some("agreements JOIN fresh USING (document)")) {
            List<Pact> pacts = Pacts.of(lexicons, named(), agreements());
            execute("DELETE FROM every.pacts");
            execute("DELETE FROM every.pact_accounts");
            append(LedgerTables.PACTS, pacts.stream());
            append(LedgerTables.PACT_ACCOUNTS, pacts.stream().flatMap(p -> p.members().stream()
                    .map(m -> new Entry(p.id(), m))));
        }
        append(LedgerTables.CITATIONS, citations().stream());
        execute("INSERT INTO every.verdicts " + VerdictSql.ofFreshForecasts());
        execute("INSERT INTO every.verdicts " + VerdictSql.byFreshEvents());
        if (some("measures JOIN fresh USING (document)")) {
            execute("DELETE FROM every.verdicts WHERE account IN (SELECT account FROM every.series)");
            execute("DELETE FROM every.series");
            append(LedgerTables.SERIES, points().stream());
            execute("INSERT INTO every.verdicts " + VerdictSql.BY_MEASURE);
        }
    }

    private boolean some(String from) throws SQLException {
        return !rows("SELECT 1 FROM " + from + " LIMIT 1", row -> 1).isEmpty();
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = store.connection().createStatement()) {
            sql.execute(statement);
        }
    }

    private static final String AGREEMENTS =
            """
            SELECT a.account, a.document, d.date, a.anchor_start, m.form, m.words, substr(d.text, a.start + 1, a.anchor_start - a.start) AS before,
                   m.subject, m.time_from, m.time_to, m.time_words IS NOT NULL AS stated, m.status, m.secrecy, a.voice,
                   %s AS parties, %s AS worth
            FROM agreements m
            JOIN accounts a ON a.document = m.document AND a.run = m.run AND a.kind = 'agreement' AND a.matter = m.number
            JOIN documents d ON d.document = m.document AND d.run = m.run
            ORDER BY a.account
            """
                    .formatted(
                            list("m.party_actors", "entity", "country", "sectors", "name"),
                            list("m.worth", "unit", "low", "high"));

    private List<PactTelling> agreements() throws SQLException {
        return rows(
                AGREEMENTS,
                row -> new PactTelling(
                        text(row, "account"),
                        text(row, "document"),
                        day(row, "date").orElse(Period.OPEN_START),
                        row.getInt("anchor_start"),
                        text(row, "form"),
                        text(row, "words"),
                        text(row, "before"),
                        records(text(row, "parties"), f -> new Party(f[0], f[1], List.of(), f[3])),
                        text(row, "subject"),
                        records(
                                text(row, "worth"),
                                f -> new Amount(
                                        f[0],
                                        f[1].isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(f[1]),
                                        f[2].isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(f[2]))),
                        Period.of(day(row, "time_from"), day(row, "time_to"), row.getBoolean("stated")),
                        text(row, "status"),
                        text(row, "secrecy"),
                        text(row, "voice")));
    }

    /** The states that each document with an agreement names, as actors or by a place. */
    private Map<String, TreeSet<String>> named() throws SQLException {
        Map<String, TreeSet<String>> named = new HashMap<>();
        rows(
                """
                SELECT a.document, unnest([a.actor_country, a.recipient_country]) AS country FROM accounts a
                WHERE a.document IN (SELECT document FROM agreements)
                UNION
                SELECT document, country FROM places WHERE document IN (SELECT document FROM agreements)
                """,
                row -> named.computeIfAbsent(text(row, "document"), d -> new TreeSet<>())
                        .add(text(row, "country")));
        return named;
    }

    private static final String MEASURES =
            """
            SELECT a.account, a.document, m.what, m.quantity->'$[0]'->>'unit' AS unit, m.quantity->'$[0]'->>'low' AS low,
                   m.quantity->'$[0]'->>'high' AS high, %s AS owners
            FROM measures m
            JOIN accounts a ON a.document = m.document AND a.run = m.run AND a.kind = 'measure' AND a.matter = m.number
            ORDER BY a.account
            """
                    .formatted(list("m.actor_codes", "country", "name", "words"));

    /** Things whose owner no code tells ("the two countries") are the same in one document only. */
    private List<Point> points() throws SQLException {
        Things things = new Things(lexicons);
        Map<String, String> series = new HashMap<>();
        return rows(MEASURES, row -> {
            List<String[]> owners = records(text(row, "owners"), f -> f);
            String unit = text(row, "unit");
            String account = text(row, "account");
            String thing = things.thing(
                    text(row, "what"),
                    owners.stream()
                            .map(f -> f[0].isEmpty() ? f[1].toLowerCase(Locale.ROOT) : f[0])
                            .toList(),
                    owners.stream().map(f -> f[2]).toList(),
                    unit);
            boolean owned = !owners.isEmpty() && owners.stream().noneMatch(f -> f[0].isEmpty());
            String key = String.join(
                    "\t", thing, things.unit(unit), owned ? "" : text(row, "document"), thing.isEmpty() ? account : "");
            return new Point(
                    series.computeIfAbsent(key, k -> "m-" + account),
                    account,
                    thing,
                    things.unit(unit),
                    number(row, "low").map(n -> things.amount(n, unit)),
                    number(row, "high").map(n -> things.amount(n, unit)));
        });
    }

    private static final String REFERENCES =
            "SELECT b.document, b.label, substr(d.text, b.start + 1, b.\"end\" - b.start) AS words FROM blocks b"
                    + " JOIN documents d ON d.document = b.document AND d.run = b.run WHERE b.kind = 'REFERENCE'"
                    + " AND b.document IN (SELECT document FROM fresh)"
                    + " ORDER BY b.document, b.number";

    private List<Citation> citations() throws SQLException {
        Map<String, List<Citation>> lists = new LinkedHashMap<>();
        for (Citation entry : rows(
                REFERENCES, row -> new Citation("", text(row, "document"), text(row, "label"), text(row, "words")))) {
            lists.computeIfAbsent(entry.document(), d -> new ArrayList<>()).add(entry);
        }
        List<Citation> citations = new ArrayList<>();
        for (List<Citation> list : lists.values()) {
            List<String> keys = Works.keys(list.stream().map(Citation::words).toList());
            for (int i = 0; i < list.size(); i++) {
                Citation entry = list.get(i);
                citations.add(new Citation(keys.get(i), entry.document(), entry.label(), entry.words()));
            }
        }
        return citations;
    }

    /** A JSON list of objects as text: fields apart by a unit separator, objects by a record separator. */
    private static String list(String column, String... fields) {
        String object = String.join(
                ", chr(31), ",
                Arrays.stream(fields).map(f -> "coalesce(q->>'" + f + "', '')").toList());
        return "list_aggregate(list_transform(from_json(" + column + ", '[\"json\"]'), lambda q: concat(" + object
                + ")), 'string_agg', chr(30))";
    }

    private static <T> List<T> records(String text, Function<String[], T> make) {
        List<T> made = new ArrayList<>();
        for (String record : text.isEmpty() ? new String[0] : text.split(String.valueOf(RECORD))) {
            made.add(make.apply(record.split(String.valueOf(UNIT), -1)));
        }
        return made;
    }

    private interface Maker<T> {
        T make(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String select, Maker<T> maker) throws SQLException {
        try (PreparedStatement sql = store.connection().prepareStatement(select);
                ResultSet row = sql.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(maker.make(row));
            }
            return rows;
        }
    }

    private static Optional<Integer> day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return Optional.ofNullable(day).map(d -> (int) d.toLocalDate().toEpochDay());
    }

    private static Optional<BigDecimal> number(ResultSet row, String column) throws SQLException {
        String text = text(row, column);
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private <R> void append(Table<R> table, Stream<R> rows) throws SQLException {
        try (DuckDBAppender appender = store.connection().createAppender("every", table.name())) {
            for (R row : (Iterable<R>) rows::iterator) {
                appender.beginRow();
                for (Object cell : table.row(row)) {
                    ColumnType.append(appender, cell);
                }
                appender.endRow();
            }
        }
    }
}
