package org.rashomon.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.rashomon.text.Span;

/**
 * What follows a number.
 *
 * @param unit as {@link Quantity#unit()}
 * @param words as {@link Quantity#counted()}
 * @param end the word after the last that belongs to the amount
 * @param idle whether the noun is in no table
 * @param factor what the number is multiplied by: a hundredth for cents
 */
record Counted(String unit, Optional<Span> words, int end, boolean idle, BigDecimal factor) {}
