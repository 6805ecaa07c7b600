package org.rashomon.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes a table out of a store, sorted by what its rows say and never by when they came: equal stores give equal bytes.
 */
public final class Export {

    private final Store store;
    private final Optional<String> run;

    /** @param run a run's id, {@code all} for every run; without it each input as its latest run read it */
    public Export(Store store, Optional<String> run) {
        this.store = store;
        this.run = run;
    }

    /** The tables there are, those most asked for first. */
    public static List<String> tables() {
        return Tables.names();
    }

    /**
     * Writes a table as text.
     *
     * @return how many rows
     * @throws IllegalArgumentException if there is no such table; the message names those there are
     */
    public long print(String table, Format format, PrintStream out) {
        String select = select(Tables.of(table));
        try (Statement sql = store.connection().createStatement();
                ResultSet rows = sql.executeQuery(select)) {
            return new RowPrinter(format, out).print(rows, 0);
        } catch (SQLException e) {
            throw new StoreFailure("table '" + table + "' cannot be exported: " + e.getMessage(), e);
        }
    }

    /**
     * Writes a table to a file, whole or not at all: a file of that name is replaced when the new one is complete.
     *
     * @return how many rows
     * @throws StoreFailure if the file cannot be written
     */
    public long save(String table, Format format, Path file) {
        Tables.of(table);
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
        try {
            Path unfinished = Files.createTempFile(
                    folder, ".rashomon-", "." + format.name().toLowerCase(Locale.ROOT));
            try {
                long rows = format == Format.PARQUET ? parquet(table, unfinished) : text(table, format, unfinished);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
                return rows;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new StoreFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private long text(String table, Format format, Path file) throws IOException {
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            long rows = print(table, format, out);
            if (out.checkError()) {
                throw new IOException("the disk may be full");
            }
            return rows;
        }
    }

    private long parquet(String table, Path file) {
        String path = file.toString().replace("'", "''");
        try (Statement sql = store.connection().createStatement()) {
            // Row groups are cut by thread; one thread cuts them the same each time.
            sql.execute("SET threads = 1");
            return sql.executeUpdate(
                    "COPY (" + select(Tables.of(table)) + ") TO '" + path + "' (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw new StoreFailure("table '" + table + "' cannot be exported: " + e.getMessage(), e);
        }
    }

    private String select(Table<?> table) {
        boolean latest = run.isEmpty() || table == RunTables.RUNS || Tables.DERIVED.contains(table);
        String from = latest ? table.name() : table.everyName();
        String where = latest || run.get().equals("all")
                ? ""
                : " WHERE run = '" + run.get().replace("'", "''") + "'";
        return "SELECT * FROM " + from + where + " ORDER BY " + table.orderList();
    }
}
