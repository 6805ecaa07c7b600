package org.rashomon.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;

/** Rows of linking on their way into the database, in transactions that say when they begin. */
final class LinkWriter implements AutoCloseable {

    private final Store store;
    private final Map<Table<?>, DuckDBAppender> appenders = new LinkedHashMap<>();
    /** Those that hold rows: to flush an empty one costs as much as a statement. */
    private final Set<DuckDBAppender> waiting = new LinkedHashSet<>();

    LinkWriter(Store store) {
        this.store = store;
    }

    interface Step {
        void run() throws Exception;
    }

    /**
     * Does all of it or nothing.
     *
     * @throws StoreFailure if the store cannot be written
     */
    void transact(Step step) {
        try {
            execute("BEGIN TRANSACTION");
            try {
                step.run();
                flush();
                execute("COMMIT");
            } catch (Exception e) {
                appenders.clear();
                waiting.clear(); // what is in them goes with the transaction
                execute("ROLLBACK");
                throw e;
            }
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new StoreFailure("the store " + store.folder() + " cannot be linked: " + e.getMessage(), e);
        }
    }

    /** Makes the rows of a table that were appended visible to what is asked within the transaction. */
    void flush(Table<?> table) throws SQLException {
        DuckDBAppender appender = appenders.get(table);
        if (appender != null && waiting.remove(appender)) {
            appender.flush();
        }
    }

    private void flush() throws SQLException {
        for (DuckDBAppender appender : waiting) {
            appender.flush();
        }
        waiting.clear();
    }

    <R> void append(Table<R> table, Iterable<R> rows) throws SQLException {
        DuckDBAppender appender = appenders.get(table);
        for (R row : rows) {
            if (appender == null) {
                appender = store.connection().createAppender("every", table.name());
                appenders.put(table, appender);
            }
            waiting.add(appender);
            appender.beginRow();
            for (Object cell : table.row(row)) {
                ColumnType.append(appender, cell);
            }
            appender.endRow();
        }
    }

    /** Deletes the rows in which a column has one of these numbers. */
    void delete(Table<?> table, String column, Collection<Integer> numbers) throws SQLException {
        if (!numbers.isEmpty()) {
            execute("DELETE FROM " + table.everyName() + " WHERE " + column + " IN " + list(numbers));
        }
    }

    static String list(Collection<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "(", ")"));
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(LinkWriter::quoted).collect(Collectors.joining(",", "(", ")"));
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    void execute(String statement) throws SQLException {
        try (Statement sql = store.connection().createStatement()) {
            sql.execute(statement);
        }
    }

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    void each(String select, Reader reader) throws SQLException {
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery(select)) {
            while (row.next()) {
                reader.read(row);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (DuckDBAppender appender : appenders.values()) {
            appender.close();
        }
    }
}
