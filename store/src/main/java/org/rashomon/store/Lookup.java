package org.rashomon.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds single things in a store: the rows behind one account, one document, one summary. */
public final class Lookup {

    private final Store store;

    public Lookup(Store store) {
        this.store = store;
    }

    /**
     * One row, by column name.
     *
     * @param cells text, numbers, truth values and days as text; empty cells are left out
     */
    public record Row(Map<String, String> cells) {

        public Row {
            cells = new LinkedHashMap<>(cells);
        }

        /** The cell of a column, empty if it is. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** @throws NumberFormatException if the cell holds no number */
        public int number(String column) {
            return Integer.parseInt(get(column));
        }

        public boolean has(String column) {
            return cells.containsKey(column);
        }
    }

    /** The rows of {@code select}, which holds a {@code ?} for each of {@code values}. */
    public List<Row> rows(String select, Object... values) {
        try (PreparedStatement sql = store.connection().prepareStatement(select)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            try (ResultSet found = sql.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        Object value = found.getObject(i);
                        if (value != null) {
                            cells.put(found.getMetaData().getColumnName(i), value.toString());
                        }
                    }
                    rows.add(new Row(cells));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new StoreFailure("the store " + store.folder() + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The account or mention with an id, or with the one id that begins so.
     *
     * @throws StoreFailure if there is none, or if several begin so
     */
    public Row account(String id) {
        return only("(SELECT * FROM accounts UNION ALL SELECT * FROM mentions)", "account", "account", id);
    }

    /**
     * The document with an id, or with the one id that begins so.
     *
     * @throws StoreFailure if there is none, or if several begin so
     */
    public Row document(String id) {
        return only("documents", "document", "document", id);
    }

    private Row only(String table, String column, String what, String id) {
        List<Row> rows = rows(
                "SELECT * FROM " + table + " WHERE starts_with(" + column + ", ?) ORDER BY " + column + ", run LIMIT 3",
                id);
        Optional<Row> same =
                rows.stream().filter(row -> row.get(column).equals(id)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (rows.isEmpty()) {
            throw new StoreFailure("no " + what + " '" + id + "' in " + store.folder());
        }
        if (rows.size() > 1) {
            throw new StoreFailure("several " + what + "s begin with '" + id + "': "
                    + rows.get(0).get(column) + ", " + rows.get(1).get(column) + (rows.size() > 2 ? ", …" : ""));
        }
        return rows.get(0);
    }

    /** The blocks of a document as the run read it, in their order. */
    public List<Row> blocks(Row document) {
        return rows(
                "SELECT * FROM every.blocks WHERE document = ? AND run = ? AND kind <> 'MARK' ORDER BY number",
                document.get("document"),
                document.get("run"));
    }

    /** Where a character of a document's text stands in its source. */
    public static int toSource(Row document, int offset) {
        return SourceMaps.parse(document.get("source_map")).toSource(offset);
    }
}
