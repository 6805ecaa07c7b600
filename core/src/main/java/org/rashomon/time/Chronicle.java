package org.rashomon.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The day by which a document of unknown date seems to be written: the last of its dates in full, where most of them are of
 * that year. A text that writes out the year of some dates and leaves it out in others otherwise means two different years:
 * over news of known date, the last full date, the most frequent year and the latest year were right for one such date in
 * six.
 */
final class Chronicle {

    /** So many days of one year are told in full by a text with notes and sources, hardly by news. */
    private static final int FEWEST = 4;

    private Chronicle() {}

    static Optional<LocalDate> lastDay(List<TimeExpression> times) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (TimeExpression time : times) {
            if (time.anchor() == Anchor.NONE && Timex.hasMonth(time.value())) {
                Timex.interval(time.value()).ifPresent(covered -> days.add(covered.from()));
            }
        }
        if (days.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = days.last();
        int ofItsYear = days.tailSet(last.withDayOfYear(1)).size();
        return ofItsYear >= FEWEST && 2 * ofItsYear > days.size() ? Optional.of(last) : Optional.empty();
    }
}
