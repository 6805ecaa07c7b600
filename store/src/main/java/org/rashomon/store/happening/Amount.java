package org.rashomon.store.happening;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A count or amount as linking sees it.
 *
 * @param unit what is counted
 * @param low the least it can be, negative infinity when open
 * @param high the most it can be, infinity when open
 */
public record Amount(String unit, double low, double high) {

    /** Whether both can be true of one
     * thing: "dozens" and 31 can, 11 and 24 cannot. */
    boolean agrees(Amount other) {
        return low <= other.high && other.low <= high;
    }

    boolean isExact() {
        return low == high;
    }

    /** As people write it: {@code 31}, {@code 24 to 99}, {@code at least 12}. */
    public String text() {
        if (isExact()) {
            return number(low);
        }
        if (Double.isInfinite(high)) {
            return "at least " + number(low);
        }
        return Double.isInfinite(low) ? "at most " + number(high) : number(low) + " to " + number(high);
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
