package org.rashomon.time;

import java.time.LocalDate;

/**
 * Whole days, both ends included. An open end is {@link LocalDate#MIN} or {@link LocalDate#MAX}.
 *
 * @param from the first day
 * @param to the last day
 */
public record DateInterval(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if {@code to} lies before {@code from} */
    public DateInterval {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("not an interval: " + from + " to " + to);
        }
    }

    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day);
    }

    public boolean overlaps(DateInterval other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public boolean contains(DateInterval other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}
