package org.rashomon.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads days of a month that goes without saying: {@code on the 17th}, {@code Saturday the 9th}, {@code Tuesday 14}. It is the
 * latest such day up to the document's date, or the next if the clause looks ahead. Does not fire on {@code the 17th
 * Brigade}.
 */
final class DayOfMonthRule implements TimeRule {

    private static final int MONTHS = 14;

    private static final String[] BEFORE = {
        "on", "of", "since", "until", "till", "by", "from", "to", "before", "after", "than", "and", "not", "but",
        "only", "around"
    };

    private static final String[] BEHIND = {
        "at", "in", "and", "but", "or", "by", "when", "while", "that", "to", "from", "not", "with", "after", "before",
        "of", "until", "as", "on", "was", "were", "had", "is", "he", "she", "they", "it", "the"
    };

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        boolean weekday = s.is(at, WordClass.WEEKDAY);
        int i = weekday ? at + 1 : at;
        i = weekday && w.isMark(i, ',') ? i + 1 : i;
        boolean the = w.is(i, "the");
        i = the ? i + 1 : i;
        boolean small = w.isAny(i, "second", "first");
        Optional<Numeral> ordinal = small ? Optional.empty() : s.ordinal(i);
        int day = ordinal.map(Numeral::whole).orElse(weekday && !the && w.length(i) <= 2 ? w.integer(i) : -1);
        int end = ordinal.map(Numeral::end).orElse(i + 1);
        boolean said = weekday ? the || ordinal.isPresent() || closes(w, end) : the && w.isAny(at - 1, BEFORE);
        if (!said || day < 1 || day > 31 || !isLast(s, end) || s.published().isEmpty()) {
            return Optional.empty();
        }
        boolean ahead = s.tense(at, end) == Tense.FUTURE;
        Optional<DayOfWeek> of = weekday ? Optional.of(DayOfWeek.of(s.number(at))) : Optional.empty();
        int last = end;
        return day(s.published().get(), day, of, ahead)
                .flatMap(found -> TimeReading.date(last, found.toString(), Anchor.DOCUMENT));
    }

    /** Whether nothing follows that the number may count or name. */
    private static boolean isLast(TimeScene s, int end) {
        Words w = s.words();
        if (s.is(end, WordClass.MONTH) || w.is(end, "of") && s.is(end + 1, WordClass.MONTH)) {
            return false;
        }
        return closes(w, end) || w.isAny(end, BEHIND);
    }

    private static boolean closes(Words w, int end) {
        return end >= w.size() || w.isMark(end, '.') || w.isMark(end, ',') || w.isMark(end, ';') || w.isMark(end, ')');
    }

    private static Optional<LocalDate> day(LocalDate today, int day, Optional<DayOfWeek> weekday, boolean ahead) {
        LocalDate month = today.withDayOfMonth(1);
        for (int step = 0; step < MONTHS; step++) {
            LocalDate first = ahead ? month.plusMonths(step) : month.minusMonths(step);
            LocalDate found = first.plusDays(day - 1L);
            boolean inMonth = found.getMonth() == first.getMonth();
            boolean onTheSide = ahead ? !found.isBefore(today) : !found.isAfter(today);
            if (inMonth
                    && onTheSide
                    && weekday.map(found.getDayOfWeek()::equals).orElse(true)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
