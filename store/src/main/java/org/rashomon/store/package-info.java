/**
 * Accounts kept: one DuckDB database in a folder, written a document at a time and never half.
 *
 * <p>In reading order: {@link org.rashomon.store.Tables} says which tables there are and where each column comes from;
 * {@link org.rashomon.store.DocumentRows} makes the rows of one read document; {@link org.rashomon.store.StoreWriter} puts
 * them into a {@link org.rashomon.store.Store}; {@link org.rashomon.store.Export} takes them out again.
 *
 * <p>Every row carries the {@link org.rashomon.store.Run} that made it. The tables of schema {@code every} hold the rows of
 * all runs; the views of the same names show each input as the latest run read it. A row is never changed: reading again
 * with the same code and lexicons finds it there and adds nothing, reading with others is another run.
 *
 * <p>What leaves the store is sorted by content, never by arrival, so that a run that was killed and started again ends in
 * the same bytes as one that was not.
 */
@NullMarked
package org.rashomon.store;

import org.jspecify.annotations.NullMarked;
