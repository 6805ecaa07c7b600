package org.rashomon.store;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.time.DateInterval;

/** The ends of an interval as cells: an open end is an empty one. */
final class Days {

    private Days() {}

    static Optional<LocalDate> from(DateInterval days) {
        return Optional.of(days.from()).filter(day -> !day.equals(LocalDate.MIN));
    }

    static Optional<LocalDate> to(DateInterval days) {
        return Optional.of(days.to()).filter(day -> !day.equals(LocalDate.MAX));
    }
}
