package org.rashomon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.duckdb.DuckDBConnection;

/**
 * One folder with one DuckDB database, {@code accounts.duckdb}. Either one process writes to it, or any number read it.
 */
public final class Store implements AutoCloseable {

    /** Raised when a table changes so that an older store cannot be read any more. */
    private static final int FORMAT = 8;

    private static final String FILE = "accounts.duckdb";

    /** Complains when Java has no flight recorder, or the driver's event was left out so that it does not start. */
    private static final Logger MONITOR = Logger.getLogger("org.duckdb.DuckDBMemoryMonitor");

    static {
        MONITOR.setLevel(Level.OFF);
    }

    private final Path folder;
    private final DuckDBConnection connection;

    private Store(Path folder, DuckDBConnection connection) {
        this.folder = folder;
        this.connection = connection;
    }

    /**
     * Opens a store to read and write; makes it if there is none.
     *
     * @throws StoreFailure if it is in use, of another format or cannot be made
     */
    public static Store open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreFailure("the folder " + folder + " cannot be made: " + e, e);
        }
        Properties settings = common();
        // The readers have the processors; the one that writes needs one thread, and no long pause for a checkpoint.
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", "1GB");
        settings.setProperty("checkpoint_threshold", "256MB");
        Store store = new Store(folder, connect(folder, settings));
        try {
            store.prepare();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Opens a store that is there, to read only.
     *
     * @throws StoreFailure if there is none, it is being written or is of another format
     */
    public static Store openToRead(Path folder) {
        if (!Files.exists(folder.resolve(FILE))) {
            throw new StoreFailure(
                    "there is no store in " + folder + "; 'rashomon read --store " + folder + " INPUT' makes one");
        }
        Properties settings = common();
        settings.setProperty("access_mode", "read_only");
        settings.setProperty("memory_limit", "2GB");
        Store store = new Store(folder, connect(folder, settings));
        try {
            store.checkFormat();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Properties common() {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("preserve_insertion_order", "true");
        return settings;
    }

    private static DuckDBConnection connect(Path folder, Properties settings) {
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve(FILE), settings);
            return connection.unwrap(DuckDBConnection.class);
        } catch (SQLException e) {
            throw Trouble.opening(folder, e);
        }
    }

    private void prepare() {
        try (Statement sql = connection.createStatement()) {
            sql.execute("CREATE SCHEMA IF NOT EXISTS every");
            sql.execute("CREATE TABLE IF NOT EXISTS every.format (number INTEGER)");
            sql.execute("INSERT INTO every.format SELECT " + FORMAT + " WHERE NOT EXISTS (SELECT 1 FROM every.format)");
        } catch (SQLException e) {
            throw Trouble.writing(folder, e);
        }
        checkFormat();
        try (Statement sql = connection.createStatement()) {
            for (Table<?> table : Tables.ALL) {
                sql.execute(table.definition());
            }
            for (Table<?> table : LedgerTables.ALL) {
                sql.execute(table.definition());
            }
            for (Table<?> table : LinkTables.KEPT) {
                sql.execute(table.definition());
            }
            sql.execute(
                    "CREATE TABLE IF NOT EXISTS every.linking"
                            + " (version VARCHAR, tellings INTEGER, documents INTEGER, comparisons INTEGER, signatures INTEGER)");
            sql.execute("CREATE TABLE IF NOT EXISTS every.before (account VARCHAR, happening VARCHAR)");
            sql.execute("CREATE TABLE IF NOT EXISTS every.ledgered (run VARCHAR, documents INTEGER)");
            defineViews();
        } catch (SQLException e) {
            throw Trouble.writing(folder, e);
        }
    }

    /** To be called when a run has come or gone. */
    void defineViews() throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT count(*) > 1 FROM every.runs")) {
            row.next();
            for (String view : Views.definitions(row.getBoolean(1))) {
                sql.execute(view);
            }
        }
    }

    private void checkFormat() {
        int format;
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT max(number) FROM every.format")) {
            row.next();
            format = row.getInt(1);
        } catch (SQLException e) {
            throw new StoreFailure(folder + " is not a store of Rashomon's: " + e.getMessage(), e);
        }
        if (format != FORMAT) {
            throw new StoreFailure("the store " + folder + " has format " + format + ", this Rashomon writes format "
                    + FORMAT + "; read into a new folder, or use the Rashomon that made it");
        }
    }

    /**
     * Lets a run go with all its rows, and gives its space back.
     *
     * @throws StoreFailure if there is no such run
     */
    public void forget(String run) {
        if (new Lookup(this).rows("SELECT 1 FROM every.runs WHERE run = ?", run).isEmpty()) {
            throw new StoreFailure("no run '" + run + "' in " + folder);
        }
        try (Statement sql = connection.createStatement()) {
            sql.execute("BEGIN TRANSACTION");
            for (Table<?> table : Tables.ALL) {
                sql.execute("DELETE FROM " + table.everyName() + " WHERE run = '" + run.replace("'", "''") + "'");
            }
            sql.execute("DELETE FROM every.told WHERE run = '" + run.replace("'", "''") + "'");
            sql.execute("DELETE FROM every.linking"); // what is linked must be linked anew
            sql.execute("DELETE FROM every.ledgered");
            defineViews();
            sql.execute("COMMIT");
            sql.execute("CHECKPOINT");
        } catch (SQLException e) {
            throw Trouble.writing(folder, e);
        }
    }

    /** Where linking keeps what is not for the database. */
    Path shelf() {
        return folder.resolve("links");
    }

    public Path folder() {
        return folder;
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** Closes the database. Nothing is lost if it never comes to this. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw Trouble.writing(folder, e);
        }
    }
}
