package org.rashomon.time;

import java.time.LocalDate;
import org.rashomon.internal.words.Words;

/**
 * What the preposition before a date makes of its days: {@code since 24 February} runs to the document's date, {@code
 * until March} has no beginning, {@code after 2014} no end, and {@code before the end of April} April is in. The value is not touched.
 */
final class Bounds {

    private Bounds() {}

    static DateInterval apply(TimeScene s, int first, DateInterval days) {
        Words w = s.words();
        if (w.is(first - 1, "since")) {
            LocalDate to = s.published().filter(d -> !d.isBefore(days.from())).orElse(LocalDate.MAX);
            return new DateInterval(days.from(), to);
        }
        boolean beforeEnd = w.is(first - 1, "before") && (w.is(first, "end") || w.is(first + 1, "end"));
        if (w.isAny(first - 1, "until", "till", "by") || beforeEnd) {
            return new DateInterval(LocalDate.MIN, days.to());
        }
        if (w.is(first - 1, "before") && days.from().isAfter(LocalDate.MIN)) {
            return new DateInterval(LocalDate.MIN, days.from().minusDays(1));
        }
        if (w.is(first - 1, "after") && days.to().isBefore(LocalDate.MAX)) {
            return new DateInterval(days.to().plusDays(1), LocalDate.MAX);
        }
        return days;
    }
}
