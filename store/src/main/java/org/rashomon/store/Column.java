package org.rashomon.store;

import java.util.function.Function;

/**
 * One column of a table, and where its cells come from.
 *
 * @param name as SQL and the exports call it
 * @param type what a cell holds
 * @param about one line for the reference page
 * @param value the cell of a row; an empty {@link java.util.Optional} is an empty cell
 * @param <R> what a row is made from
 */
record Column<R>(String name, ColumnType type, String about, Function<R, ?> value) {

    /** The name as SQL needs it: {@code end} is a word of the language. */
    String quoted() {
        return '"' + name + '"';
    }
}
