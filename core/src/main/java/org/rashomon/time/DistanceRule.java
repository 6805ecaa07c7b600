package org.rashomon.time;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Words;

/**
 * Reads a time so far from another: {@code two weeks ago}, {@code a year earlier}, {@code three days later}, {@code five
 * months from now}, {@code year-ago}, {@code the year-earlier period}. {@code ago} and {@code from now} count from the
 * document, {@code earlier} and {@code later} from the narrative.
 */
final class DistanceRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int year = w.isAny(at, "the", "a") ? at + 1 : at;
        if (w.isAny(year, "comparable", "corresponding")) {
            year++;
        }
        if (w.is(year, "year") && w.isDash(year + 1) && w.isAny(year + 2, "ago", "earlier")) {
            return yearBack(s, at, year);
        }
        Optional<DurationRule.Length> length = DurationRule.length(s, at);
        if (length.isEmpty()) {
            return Optional.empty();
        }
        int i = length.get().end();
        if (w.is(i, "or") && w.is(i + 1, "so")) {
            i += 2;
        }
        TimeUnit unit = length.get().unit();
        int count = length.get().whole();
        if (w.is(i, "ago")) {
            return from(s, s.published(), Anchor.DOCUMENT, unit, -count, i + 1, "PAST_REF");
        } else if (w.is(i, "from") && w.isAny(i + 1, "now", "today")) {
            return from(s, s.published(), Anchor.DOCUMENT, unit, count, i + 2, "FUTURE_REF");
        } else if (w.isAny(i, "earlier", "before", "previously") && !(w.is(i, "before") && follows(s, i))) {
            return from(s, s.narrative(), s.narrativeAnchor(), unit, -count, i + 1, "PAST_REF");
        } else if (w.is(i, "later")
                || w.isAny(i, "afterward", "afterwards", "hence")
                || w.is(i, "after") && !follows(s, i)) {
            return from(s, s.narrative(), s.narrativeAnchor(), unit, count, i + 1, "FUTURE_REF");
        }
        return Optional.empty();
    }

    /** Whether "before" or "after" goes on to say what: then only the length is a time expression. */
    private static boolean follows(TimeScene s, int at) {
        Words.Kind next = s.words().kind(at + 1);
        return next == Words.Kind.LETTERS || next == Words.Kind.DIGITS;
    }

    private static Optional<TimeReading> from(
            TimeScene s, Optional<LocalDate> day, Anchor anchor, TimeUnit unit, int count, int end, String vague) {
        if (count == 0) {
            return TimeReading.date(end, vague, anchor);
        }
        if (unit.isClock()) {
            return day.flatMap(d -> TimeReading.of(end, TimeType.TIME, d.toString(), anchor));
        }
        if (unit == TimeUnit.YEAR && count == -1 && !s.quarter().isEmpty()) {
            return TimeReading.date(end, back(s.quarter()), Anchor.NARRATIVE);
        }
        Optional<LocalDate> base = unit == TimeUnit.YEAR && count == -1 ? s.published() : day;
        if (base.isEmpty()) {
            return TimeReading.date(end, vague, anchor);
        }
        LocalDate there = unit.step(base.get(), Math.max(-5000, Math.min(5000, count)));
        return TimeReading.date(
                end,
                unit == TimeUnit.DECADE || unit == TimeUnit.CENTURY ? Timex.year(there) : unit.around(there),
                anchor);
    }

    private static String back(String quarter) {
        return Integer.parseInt(quarter.substring(0, 4)) - 1 + quarter.substring(4);
    }

    private static Optional<TimeReading> yearBack(TimeScene s, int at, int year) {
        Words w = s.words();
        int end = year + 3;
        boolean article = w.is(at, "a");
        if (w.isAny(end, "quarter", "period")) {
            end++;
        } else if (s.ordinal(end).isPresent() && w.is(end + 1, "quarter")) {
            int n = s.ordinal(end).get().whole();
            return s.published().flatMap(d -> TimeReading.date(year + 5, d.getYear() - 1 + "-Q" + n, Anchor.DOCUMENT));
        } else if (year > at) {
            return Optional.empty(); // the words alone begin later: "a year-earlier loss"
        }
        if (article) {
            return Optional.empty();
        }
        int last = end;
        return s.quarter().isEmpty()
                ? s.published().flatMap(d -> TimeReading.date(last, Integer.toString(d.getYear() - 1), Anchor.DOCUMENT))
                : TimeReading.date(last, back(s.quarter()), Anchor.NARRATIVE);
    }
}
