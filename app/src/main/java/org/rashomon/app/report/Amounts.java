package org.rashomon.app.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.rashomon.store.Lookup;

/** Ranges of amounts as people write them. */
final class Amounts {

    private static final Pattern LONG = Pattern.compile("\\b\\d{7,}(\\.\\d+)?\\b");

    private Amounts() {}

    /** {@code 4 billion}, {@code at least 12}, {@code 24 to 99}: of columns low and high. */
    static String text(Lookup.Row row) {
        String low = row.has("low") ? number(row.get("low")) : "";
        String high = row.has("high") ? number(row.get("high")) : "";
        if (low.equals(high)) {
            return low;
        }
        if (high.isEmpty()) {
            return "at least " + low;
        }
        return low.isEmpty() ? "at most " + high : low + " to " + high;
    }

    /** Long numbers in a text: {@code at least 40000000} is at least 40 million. */
    static String readable(String text) {
        return LONG.matcher(text).replaceAll(match -> number(match.group()));
    }

    private static String number(String text) {
        BigDecimal value = new BigDecimal(text);
        BigDecimal million = BigDecimal.valueOf(1_000_000);
        BigDecimal billion = BigDecimal.valueOf(1_000_000_000);
        if (value.abs().compareTo(billion) >= 0) {
            return plain(value.divide(billion, 2, RoundingMode.HALF_UP)) + " billion";
        }
        return value.abs().compareTo(million) >= 0
                ? plain(value.divide(million, 2, RoundingMode.HALF_UP)) + " million"
                : plain(value.setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
