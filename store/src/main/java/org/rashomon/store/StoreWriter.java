package org.rashomon.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duckdb.DuckDBAppender;

/**
 * Writes what one run reads. Used by one thread. What was put becomes visible, and is safe, with {@link #commit()}: all of
 * a document's rows or none. What the store has already is not written again.
 */
public final class StoreWriter implements AutoCloseable {

    private final Store store;
    private final Run run;
    private final String id;
    private final Map<Table<?>, DuckDBAppender> appenders = new LinkedHashMap<>();
    private final Set<String> documents = new HashSet<>();
    private final Set<String> copies = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Map<String, String> failures = new HashMap<>();
    private final Map<String, String> skipped = new HashMap<>();
    private final Set<String> setbacks = new HashSet<>();
    private boolean knownRun;
    /** How many documents have been written, by all runs. */
    private int written;

    private boolean open;

    /** @throws StoreFailure if the store cannot be read */
    public StoreWriter(Store store, Run run) {
        this.store = store;
        this.run = run;
        this.id = run.id();
        try {
            load();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    private void load() throws SQLException {
        each("SELECT document FROM every.documents", row -> documents.add(row.getString(1)));
        each(
                "SELECT document, source, locator FROM every.copies",
                row -> copies.add(key(row.getString(1), row.getString(2), row.getString(3))));
        each("SELECT source FROM every.sources", row -> sources.add(row.getString(1)));
        each(
                "SELECT source, locator, cause FROM every.failures",
                row -> failures.put(key(row.getString(1), row.getString(2)), row.getString(3)));
        each(
                "SELECT source, locator, cause FROM every.skipped",
                row -> skipped.put(key(row.getString(1), row.getString(2)), row.getString(3)));
        each("SELECT 1 FROM every.runs", row -> knownRun = true);
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery("SELECT coalesce(max(number) + 1, 0) FROM every.told")) {
            row.next();
            written = row.getInt(1);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void each(String select, RowReader reader) throws SQLException {
        try (PreparedStatement sql = store.connection().prepareStatement(select + " WHERE run = ?")) {
            sql.setString(1, id);
            try (ResultSet rows = sql.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    /** The ids of the documents that this run has in the store. */
    public Set<String> documents() {
        return Set.copyOf(documents);
    }

    /** Puts a document with all its rows; one that is there already is left as it is. */
    public void document(DocumentRows rows) {
        if (!documents.add(rows.document())) {
            return;
        }
        guarded(() -> {
            for (Map.Entry<Table<?>, List<Object[]>> table : rows.byTable().entrySet()) {
                for (Object[] row : table.getValue()) {
                    append(table.getKey(), row);
                }
            }
            LinkTables.Told told = new LinkTables.Told(written++, id, rows);
            append(LinkTables.TOLD, LinkTables.TOLD.row(told));
            append(LinkTables.UNLINKED, LinkTables.UNLINKED.row(told));
        });
    }

    /** Puts a place where a document appeared; a failure that was recorded of it is taken back. */
    public void copy(Copy copy) {
        String source = copy.origin().source();
        if (copies.add(key(copy.document(), source, copy.origin().locator()))) {
            guarded(() -> append(RunTables.COPIES, RunTables.COPIES.row(new RunTables.Met<>(id, copy))));
        }
        source(source);
    }

    /** Puts something that was left out. */
    public void skipped(Setback setback) {
        setback(RunTables.SKIPPED, skipped, setback);
    }

    /** Puts something that could not be read. */
    public void failed(Setback setback) {
        setback(RunTables.FAILURES, failures, setback);
    }

    private void setback(Table<RunTables.Met<Setback>> table, Map<String, String> known, Setback setback) {
        String key = key(setback.source(), setback.locator());
        setbacks.add(table.name() + key);
        String before = known.put(key, setback.cause());
        if (!setback.cause().equals(before)) {
            guarded(() -> {
                if (before != null) {
                    delete(table, setback.source(), setback.locator());
                }
                append(table, table.row(new RunTables.Met<>(id, setback)));
            });
        }
        source(setback.source());
    }

    private void source(String source) {
        if (sources.add(source)) {
            guarded(() -> append(RunTables.SOURCES, RunTables.SOURCES.row(new RunTables.Met<>(id, source))));
        }
    }

    /**
     * Takes back what was recorded as failed or skipped when these sources were read before, and is not so any more. To be
     * called when they have been read to their end.
     */
    public void settle(Set<String> read) {
        settle(RunTables.FAILURES, failures, read);
        settle(RunTables.SKIPPED, skipped, read);
    }

    private void settle(Table<?> table, Map<String, String> known, Set<String> read) {
        guarded(() -> {
            for (String key : Set.copyOf(known.keySet())) {
                String source = key.substring(0, key.indexOf('\n'));
                if (read.contains(source) && !setbacks.contains(table.name() + key)) {
                    delete(table, source, key.substring(key.indexOf('\n') + 1));
                    known.remove(key);
                }
            }
        });
    }

    /** Makes everything that was put since the last time safe: once this returns, no crash undoes it. */
    public void commit() {
        guarded(() -> {
            if (!knownRun) {
                append(RunTables.RUNS, RunTables.RUNS.row(new RunTables.Met<>(id, numbered())));
            }
            for (DuckDBAppender appender : appenders.values()) {
                appender.flush();
            }
            if (!knownRun) {
                store.defineViews();
                knownRun = true;
            }
            end("COMMIT");
        });
    }

    private RunTables.Numbered numbered() throws SQLException {
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery("SELECT coalesce(max(number), 0) + 1 FROM every.runs")) {
            row.next();
            return new RunTables.Numbered(row.getInt(1), run);
        }
    }

    /**
     * Begins a transaction unless one is open. In so many words: with auto-commit off the driver begins one at the next
     * statement, and an appender's flush is none, so that each table would commit on its own.
     */
    private void begin() throws SQLException {
        if (!open) {
            execute("BEGIN TRANSACTION");
            open = true;
        }
    }

    private void end(String how) throws SQLException {
        if (open) {
            execute(how);
            open = false;
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement sql = store.connection().createStatement()) {
            sql.execute(statement);
        }
    }

    private void delete(Table<?> table, String source, String locator) throws SQLException {
        begin();
        DuckDBAppender appender = appenders.get(table);
        if (appender != null) {
            appender.flush();
        }
        try (PreparedStatement sql = store.connection()
                .prepareStatement(
                        "DELETE FROM " + table.everyName() + " WHERE run = ? AND source = ? AND locator = ?")) {
            sql.setString(1, id);
            sql.setString(2, source);
            sql.setString(3, locator);
            sql.executeUpdate();
        }
    }

    private void append(Table<?> table, Object[] cells) throws SQLException {
        begin();
        DuckDBAppender appender = appenders.get(table);
        if (appender == null) {
            appender = store.connection().createAppender("every", table.name());
            appenders.put(table, appender);
        }
        appender.beginRow();
        for (Object cell : cells) {
            ColumnType.append(appender, cell);
        }
        appender.endRow();
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    private static String key(String... parts) {
        return String.join("\n", parts);
    }

    /** Commits nothing: what was put since the last commit is gone. */
    @Override
    public void close() {
        guarded(() -> {
            begin();
            for (DuckDBAppender appender : appenders.values()) {
                appender.close(); // flushes
            }
            end("ROLLBACK");
        });
    }
}
