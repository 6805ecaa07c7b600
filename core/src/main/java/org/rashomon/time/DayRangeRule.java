package org.rashomon.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads days of one month told as a range: its value is the first day, its interval all of them.
 *
 * <pre>
 *   the night of 17-18 March      between 3 and 9 May 2019      July 3-5      March 17 to 19, 2021
 * </pre>
 *
 * Does not fire on {@code a 3-2 vote in May} or {@code March 17 and 18 people}.
 */
final class DayRangeRule implements TimeRule {

    private final CalendarDateRule dates;

    DayRangeRule(CalendarDateRule dates) {
        this.dates = dates;
    }

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        return s.is(at, WordClass.MONTH) ? monthFirst(s, at) : dayFirst(s, at);
    }

    private Optional<TimeReading> dayFirst(TimeScene s, int at) {
        Words w = s.words();
        boolean joined =
                w.isDash(at + 1) || w.is(at + 1, "to") || w.is(at + 1, "and") && w.isAny(at - 1, "between", "on", "of");
        int first = day(w, at);
        int last = day(w, at + 2);
        if (!joined || first == 0 || last <= first) {
            return Optional.empty();
        }
        return dates.read(s, at + 2).flatMap(later -> range(later, later.end(), first, last));
    }

    private Optional<TimeReading> monthFirst(TimeScene s, int at) {
        Words w = s.words();
        int day = s.afterPoint(at + 1);
        int first = day(w, day);
        int last = day(w, day + 2);
        int end = day + 3;
        boolean joined = w.isDash(day + 1)
                || w.isAny(day + 1, "to", "through")
                || w.is(day + 1, "and") && w.kind(end) != Words.Kind.LETTERS;
        if (!joined || first == 0 || last <= first || w.isMark(end, ':') || w.isMark(end, '%')) {
            return Optional.empty();
        }
        int yearAt = w.isMark(end, ',') ? end + 1 : end;
        return dates.read(s, at).flatMap(start -> s.year(yearAt)
                .flatMap(year -> range(
                        new TimeReading(
                                year.end(),
                                start.type(),
                                year.whole() + start.value().substring(4),
                                Anchor.NONE,
                                Optional.empty()),
                        year.end(),
                        first,
                        last))
                .or(() -> range(start, end, first, last)));
    }

    /** A day of a month in figures; 0 for anything else. */
    private static int day(Words w, int at) {
        int day = w.length(at) <= 2 ? w.integer(at) : 0;
        return day >= 1 && day <= 31 ? day : 0;
    }

    /** From the first to the last day of the month in which {@code one} of them lies. */
    private static Optional<TimeReading> range(TimeReading one, int end, int first, int last) {
        String value = one.value();
        if (value.length() != 10) {
            return Optional.empty();
        }
        String from = value.substring(0, 8) + String.format(java.util.Locale.ROOT, "%02d", first);
        Optional<DateInterval> days = Optional.empty();
        try {
            YearMonth month = YearMonth.parse(value.substring(0, 7));
            if (last > month.lengthOfMonth()) {
                return Optional.empty();
            }
            days = Optional.of(new DateInterval(LocalDate.parse(from), month.atDay(last)));
        } catch (DateTimeParseException e) {
            // no year: the days stay unknown
        }
        return Optional.of(new TimeReading(end, TimeType.DATE, from, one.anchor(), days));
    }
}
