/**
 * Counts and amounts: what range of numbers the words allow, in which unit, of what.
 *
 * <pre>
 *   over 12,000 servicemen           [12000, ∞) person     counted: servicemen
 *   between 7 and 35 percent         [7, 35] percent
 *   $40b                             [40·10⁹, 40·10⁹] USD
 *   dozens of tanks                  [24, 99] tank
 *   1.2 million barrels per day      barrel/day
 * </pre>
 *
 * {@link org.rashomon.quantity.QuantityReader} reads them; the words stand in {@code quantity/numbers.tsv}, {@code
 * quantity/bounds.tsv}, {@code quantity/vague.tsv}, {@code quantity/currencies.tsv} and {@code quantity/units.tsv}.
 * Lengths of time are read by {@code org.rashomon.time}, not here.
 */
@NullMarked
package org.rashomon.quantity;

import org.jspecify.annotations.NullMarked;
