package org.rashomon.store;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.JsonNode;

/** Writes rows as text, one at a time. */
final class RowPrinter {

    /** A line that a person is shown is about so wide; its cells are cut to their share of it, but not below the other. */
    private static final int LINE = 160;

    private static final int NARROWEST = 24;

    private final Format format;
    private final PrintStream out;

    RowPrinter(Format format, PrintStream out) {
        this.format = format;
        this.out = out;
    }

    /**
     * Writes rows until there are no more, {@code limit} have been written or nobody takes them.
     *
     * @param limit how many at most; 0 for all
     * @return how many were written
     */
    long print(ResultSet rows, long limit) throws SQLException {
        return switch (format) {
            case JSONL -> stream(rows, limit, RowPrinter::jsonl);
            case CSV -> {
                out.append(header(rows.getMetaData()));
                yield stream(rows, limit, RowPrinter::csv);
            }
            case TABLE -> table(rows, limit);
            case PARQUET -> throw new IllegalArgumentException("Parquet is no text");
        };
    }

    private interface Line {
        void write(ResultSet row, ResultSetMetaData columns, StringBuilder out) throws SQLException;
    }

    private long stream(ResultSet rows, long limit, Line line) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        StringBuilder buffer = new StringBuilder();
        long count = 0;
        while ((limit == 0 || count < limit) && rows.next()) {
            buffer.setLength(0);
            line.write(rows, columns, buffer);
            out.append(buffer);
            count++;
            // A reader such as head may have gone; checkError flushes, so it is not asked for every row.
            if (count % 1024 == 0 && out.checkError()) {
                break;
            }
        }
        return count;
    }

    private static void jsonl(ResultSet row, ResultSetMetaData columns, StringBuilder out) throws SQLException {
        out.append('{');
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (i > 1) {
                out.append(',');
            }
            Json.string(columns.getColumnName(i), out);
            out.append(':');
            Object value = row.getObject(i);
            if (value == null) {
                out.append("null");
            } else if (value instanceof Number || value instanceof Boolean || value instanceof JsonNode) {
                out.append(value);
            } else {
                Json.string(value.toString(), out);
            }
        }
        out.append("}\n");
    }

    private static String header(ResultSetMetaData columns) throws SQLException {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            csv(columns.getColumnName(i), i, out);
        }
        return out.append('\n').toString();
    }

    private static void csv(ResultSet row, ResultSetMetaData columns, StringBuilder out) throws SQLException {
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = row.getObject(i);
            csv(value == null ? "" : plain(value), i, out);
        }
        out.append('\n');
    }

    private static void csv(String cell, int column, StringBuilder out) {
        if (column > 1) {
            out.append(',');
        }
        if (cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.append(cell);
        } else {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    /** Reads all rows first, since the widths depend on them. */
    private long table(ResultSet rows, long limit) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        int width = columns.getColumnCount();
        List<String[]> lines = new ArrayList<>();
        String[] names = new String[width];
        int[] widths = new int[width];
        for (int i = 0; i < width; i++) {
            names[i] = columns.getColumnName(i + 1);
            widths[i] = names[i].length();
        }
        while ((limit == 0 || lines.size() < limit) && rows.next()) {
            String[] cells = new String[width];
            for (int i = 0; i < width; i++) {
                Object value = rows.getObject(i + 1);
                cells[i] = value == null ? "" : oneLine(plain(value), Math.max(NARROWEST, LINE / width - 2));
                widths[i] = Math.max(widths[i], cells[i].length());
            }
            lines.add(cells);
        }
        line(names, widths);
        String[] rule = new String[width];
        for (int i = 0; i < width; i++) {
            rule[i] = "─".repeat(widths[i]);
        }
        line(rule, widths);
        lines.forEach(cells -> line(cells, widths));
        return lines.size();
    }

    private void line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i > 0 ? "  " : "").append(cells[i]);
            if (i < cells.length - 1) {
                line.append(" ".repeat(widths[i] - cells[i].length()));
            }
        }
        out.append(line).append('\n');
    }

    /** Without control characters, so that a text cannot steer the terminal. */
    private static String oneLine(String cell, int widest) {
        String line = cell.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() <= widest ? line : line.substring(0, widest - 1) + "…";
    }

    /** Numbers without an exponent. */
    private static String plain(Object value) {
        return value instanceof Double real && Double.isFinite(real) && Math.abs(real) >= 1e7
                ? new BigDecimal(real).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
