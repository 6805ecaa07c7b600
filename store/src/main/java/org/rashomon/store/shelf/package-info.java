/**
 * What linking looks up by number and by key, in files beside the database: {@link org.rashomon.store.shelf.RecordFile}
 * keeps records, {@link org.rashomon.store.shelf.Postings} which records stand under a key.
 *
 * <p>The files only ever grow, and follow from what the database holds. The database says how far they count: what a
 * process that was killed had written beyond that is cut off when they are opened. A file that is too short or that does
 * not read back is no loss either: linking begins anew.
 *
 * <p>A database of rows and columns is the wrong tool for this: to find sixty blocks and three hundred tellings took it 25
 * ms among a million accounts, with an index no less than without; these files take a fraction of one.
 */
@NullMarked
package org.rashomon.store.shelf;

import org.jspecify.annotations.NullMarked;
