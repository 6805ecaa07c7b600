package org.rashomon.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table: its columns, and the order in which its rows leave the store.
 *
 * @param name as SQL and the exports call it
 * @param about what one row is
 * @param order names of the columns that tell any two rows of a run apart, in sorting order
 * @param columns in the order of the exports
 * @param <R> what a row is made from
 */
record Table<R>(String name, String about, List<String> order, List<Column<R>> columns) {

    Table {
        order = List.copyOf(order);
        columns = List.copyOf(columns);
    }

    /** The cells of one row, in column order; {@link Optional#empty()} where there is nothing. */
    Object[] row(R from) {
        Object[] cells = new Object[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = columns.get(i).value().apply(from);
            cells[i] = value instanceof Optional<?> maybe && maybe.isPresent() ? maybe.get() : value;
        }
        return cells;
    }

    /** The table with the rows of every run. */
    String everyName() {
        return "every." + name;
    }

    /** What creates it, if it is not there. */
    String definition() {
        return columns.stream()
                .map(column -> column.quoted() + " " + column.type())
                .collect(Collectors.joining(", ", "CREATE TABLE IF NOT EXISTS " + everyName() + " (", ")"));
    }

    /** The same with more columns. */
    Table<R> with(Columns<R> more) {
        return more.after(this);
    }

    String columnList() {
        return columns.stream().map(Column::quoted).collect(Collectors.joining(", "));
    }

    String orderList() {
        return order.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }
}
