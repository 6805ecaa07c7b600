package org.rashomon.time;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads {@code today}, {@code yesterday morning}, {@code the day before yesterday}, {@code last night}, {@code this
 * evening}, {@code overnight}.
 */
final class NamedDayRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (w.is(at, "the")
                && w.is(at + 1, "day")
                && w.isAny(at + 2, "before", "after")
                && w.isAny(at + 3, "yesterday", "tomorrow")) {
            int days = s.number(at + 3) + (w.is(at + 2, "before") ? -1 : 1);
            return TimeReading.date(at + 4, day(s, days), Anchor.DOCUMENT);
        }
        if (w.is(at, "overnight")) {
            return TimeReading.of(at + 1, TimeType.TIME, day(s, 0) + "TNI", Anchor.DOCUMENT);
        }
        if ((s.is(at, WordClass.THIS) && w.is(at, "this") || w.is(at, "last")) && s.is(at + 1, WordClass.PART)) {
            boolean last = w.is(at, "last");
            return TimeReading.of(
                    at + 2, TimeType.TIME, day(s, last ? -1 : 0) + "T" + s.value(at + 1), Anchor.DOCUMENT);
        }
        if (!s.is(at, WordClass.DAY)) {
            return Optional.empty();
        }
        String day = day(s, s.number(at));
        if (w.is(at, "tonight")) {
            return TimeReading.of(at + 1, TimeType.TIME, day + "TNI", Anchor.DOCUMENT);
        }
        return s.is(at + 1, WordClass.PART)
                ? TimeReading.of(at + 2, TimeType.TIME, day + "T" + s.value(at + 1), Anchor.DOCUMENT)
                : TimeReading.date(at + 1, day, Anchor.DOCUMENT);
    }

    private static String day(TimeScene s, int days) {
        return s.published().map(d -> d.plusDays(days)).map(LocalDate::toString).orElse("XXXX-XX-XX");
    }
}
