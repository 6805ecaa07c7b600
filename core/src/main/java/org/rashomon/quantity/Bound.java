package org.rashomon.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Which side a number is bounded on by the words around it. */
enum Bound {
    EXACTLY,
    AT_LEAST,
    MORE_THAN,
    AT_MOST,
    LESS_THAN,
    /** Up to a tenth less. */
    NEARLY,
    /** A tenth either way. */
    ABOUT,
    /** The word belongs to the verb before it: "handed over 120 prisoners". */
    NONE;

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    Optional<BigDecimal> low(BigDecimal low) {
        return switch (this) {
            case EXACTLY, AT_LEAST, MORE_THAN, NONE -> Optional.of(low);
            case AT_MOST, LESS_THAN -> Optional.empty();
            case NEARLY, ABOUT -> Optional.of(round(low.subtract(low.multiply(TENTH)), low, RoundingMode.FLOOR));
        };
    }

    Optional<BigDecimal> high(BigDecimal high) {
        return switch (this) {
            case EXACTLY, AT_MOST, LESS_THAN, NEARLY, NONE -> Optional.of(high);
            case AT_LEAST, MORE_THAN -> Optional.empty();
            case ABOUT -> Optional.of(round(high.add(high.multiply(TENTH)), high, RoundingMode.CEILING));
        };
    }

    /** Whole numbers stay whole. */
    private static BigDecimal round(BigDecimal value, BigDecimal original, RoundingMode mode) {
        return original.stripTrailingZeros().scale() <= 0 ? value.setScale(0, mode) : value;
    }
}
