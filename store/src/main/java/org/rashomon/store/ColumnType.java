package org.rashomon.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** What a cell holds, by DuckDB's name for it. */
enum ColumnType {
    VARCHAR,
    /** JSON as text. */
    JSON,
    INTEGER,
    DOUBLE,
    BOOLEAN,
    /** A day. */
    DATE,
    /** Bytes. */
    BLOB;

    /** Adds a cell to the row that {@code to} is at; an empty {@link Optional} is an empty cell. */
    static void append(DuckDBAppender to, Object value) throws SQLException {
        if (value instanceof String text) {
            to.append(text);
        } else if (value instanceof Integer number) {
            to.append(number.intValue());
        } else if (value instanceof Double number) {
            to.append(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            to.append(flag.booleanValue());
        } else if (value instanceof LocalDate day) {
            to.append(day);
        } else if (value instanceof byte[] bytes) {
            to.append(bytes);
        } else if (value instanceof Optional<?> maybe && maybe.isEmpty()) {
            to.appendNull();
        } else {
            throw new IllegalArgumentException("no cell holds a " + value.getClass());
        }
    }
}
