package org.rashomon.store;

import java.io.PrintStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A select that is put together from conditions, with the values that go into them. */
public final class Listing {

    private final String select;
    private final String order;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * @param select up to its {@code FROM}, with no condition of its own
     * @param order what follows the conditions: {@code GROUP BY}, {@code ORDER BY}
     * @param of a value for each {@code ?} of the select
     */
    public Listing(String select, String order, Object... of) {
        this.select = select;
        this.order = order;
        values.addAll(List.of(of));
    }

    /** Adds a condition, which holds a {@code ?} for each value. */
    public Listing where(String condition, Object... of) {
        conditions.add("(" + condition + ")");
        values.addAll(List.of(of));
        return this;
    }

    /** The rows themselves. */
    public List<Lookup.Row> rows(Lookup lookup) {
        return lookup.rows(sql(), values.toArray());
    }

    private String sql() {
        return select + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions)) + " " + order;
    }

    /**
     * Writes the rows.
     *
     * @return how many
     * @throws StoreFailure if the store cannot be read
     */
    public long print(Store store, Format format, PrintStream out) {
        try (PreparedStatement sql = store.connection().prepareStatement(sql())) {
            for (int i = 0; i < values.size(); i++) {
                sql.setObject(i + 1, values.get(i));
            }
            try (ResultSet rows = sql.executeQuery()) {
                return new RowPrinter(format, out).print(rows, 0);
            }
        } catch (SQLException e) {
            throw new StoreFailure("the store " + store.folder() + " cannot be read: " + e.getMessage(), e);
        }
    }
}
