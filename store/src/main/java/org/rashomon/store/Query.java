package org.rashomon.store;

import java.io.PrintStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Answers SQL that somebody typed. It can read the store and nothing else: the database is opened read-only, cannot reach
 * files or the network, and its settings are locked.
 */
public final class Query {

    /** How the driver begins when it hands on the error of a step that failed while running. */
    private static final String NOISE = "Invalid Input Error: Attempting to execute an unsuccessful";

    private final Store store;

    /** @throws StoreFailure if the settings cannot be locked */
    public Query(Store store) {
        this.store = store;
        try (Statement sql = store.connection().createStatement()) {
            sql.execute("SET enable_external_access = false");
            sql.execute("SET lock_configuration = true");
        } catch (SQLException e) {
            throw new StoreFailure("the store cannot be locked against its queries: " + e.getMessage(), e);
        }
    }

    /**
     * Writes what a query gives.
     *
     * @param limit how many rows at most; 0 for all
     * @param time how long it may take
     * @return how many rows
     * @throws StoreFailure saying what is wrong with the query, or that it took too long
     */
    public long print(String query, Format format, long limit, Duration time, PrintStream out) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "query clock");
            thread.setDaemon(true);
            return thread;
        });
        try (Statement sql = store.connection().createStatement()) {
            ScheduledFuture<?> alarm = clock.schedule(() -> cancel(sql), time.toMillis(), TimeUnit.MILLISECONDS);
            try (ResultSet rows = sql.executeQuery(query)) {
                return new RowPrinter(format, out).print(rows, limit);
            } catch (SQLException e) {
                if (alarm.isDone()) {
                    throw new StoreFailure(
                            "the query took longer than " + time.toSeconds()
                                    + " s; narrow it, or give it more with --time",
                            e);
                }
                throw new StoreFailure(explain(query, String.valueOf(e.getMessage())), e);
            }
        } catch (SQLException e) {
            throw new StoreFailure("the query cannot be asked: " + e.getMessage(), e);
        } finally {
            clock.shutdownNow();
        }
    }

    private static void cancel(Statement sql) {
        try {
            sql.cancel();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** DuckDB's message without its own advice, with ours where we know better. */
    private static String explain(String query, String raw) {
        int after = raw.startsWith(NOISE) ? raw.indexOf("Error: ", NOISE.length()) : -1;
        String message = after < 0 ? raw : raw.substring(after + "Error: ".length());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("syntax error")
                && lower.contains("\"end\"")
                && query.toLowerCase(Locale.ROOT).contains("end")) {
            return message.strip() + "\nThe column end is also a word of SQL: write \"end\" in double quotes.";
        }
        if (lower.contains("disabled by configuration")
                || lower.contains("read-only")
                || lower.contains("configuration has been locked")) {
            return "a query can only read the store: " + message.strip();
        }
        if (lower.contains("does not exist") && lower.contains("table with name")) {
            return message.strip() + "\nThe tables are " + String.join(", ", Tables.names()) + ".";
        }
        return message.strip();
    }
}
