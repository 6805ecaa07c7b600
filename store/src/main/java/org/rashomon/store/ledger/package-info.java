/**
 * What analysts keep by hand, made of the accounts of all documents: agreements with every later account of their being
 * kept or broken, series of measures, works cited.
 *
 * <p>Read {@link org.rashomon.store.ledger.Pacts}, then {@link org.rashomon.store.ledger.Pact}. Nothing here knows the
 * store: lists go in, lists come out, and the order of what goes in does not matter.
 */
@NullMarked
package org.rashomon.store.ledger;

import org.jspecify.annotations.NullMarked;
