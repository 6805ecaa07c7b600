package org.rashomon.internal.words;

import java.math.BigDecimal;

/**
 * A number that was read.
 *
 * @param value what it says
 * @param end the word after its last
 */
public record Numeral(BigDecimal value, int end) {

    /** The value if it is a whole number from 0 to a billion, else -1. */
    public int whole() {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= 0 && plain.signum() >= 0 && plain.precision() - plain.scale() <= 9
                ? plain.intValueExact()
                : -1;
    }
}
