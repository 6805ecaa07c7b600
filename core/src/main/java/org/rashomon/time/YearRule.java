package org.rashomon.time;

import java.util.Locale;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.Context;

/**
 * Reads years, decades and centuries: {@code 1989}, {@code fiscal 1989}, {@code the year 2000}, {@code the 1990s}, {@code
 * the '80s}, {@code the nineties}, {@code the 20th century}, {@code the 1988 period}.
 *
 * <p>Does not fire on amounts: {@code $1989}, {@code 1989%}, {@code 2000 troops}, {@code No. 1989}.
 */
final class YearRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = w.is(at, "the") ? at + 1 : at;
        Optional<TimeReading> found = decade(s, i).or(() -> century(s, i));
        if (found.isPresent()) {
            return found;
        }
        if (w.is(i, "fiscal") || w.is(i, "year") && w.is(at, "the")) {
            int yearAt = w.is(i, "fiscal") && w.is(i + 1, "year") ? i + 2 : i + 1;
            return s.year(yearAt).flatMap(y -> year(y.whole(), y.end()));
        }
        Optional<Numeral> year = s.year(i);
        if (year.isEmpty()) {
            return Optional.empty();
        }
        int end = year.get().end();
        if (i > at) {
            // "the 1988 period", "the 1988 quarter"
            if (w.is(end, "period")) {
                String value = s.quarter().isEmpty()
                        ? Integer.toString(year.get().whole())
                        : year.get().whole() + s.quarter().substring(4);
                return TimeReading.date(end + 1, value, Anchor.NONE);
            }
            return w.isAny(end, "fiscal", "calendar") && w.is(end + 1, "year")
                    ? year(year.get().whole(), end + 2)
                    : Optional.empty();
        }
        return isYear(s, i, end, year.get().whole()) ? year(year.get().whole(), end) : Optional.empty();
    }

    private static Optional<TimeReading> year(int year, int end) {
        return TimeReading.date(end, String.format(Locale.ROOT, "%04d", year), Anchor.NONE);
    }

    private static boolean isYear(TimeScene s, int at, int end, int year) {
        Words w = s.words();
        if (!w.isDigits(at)) {
            return !w.isApostrophe(at)
                    || w.isAny(at - 1, "in", "since", "of", "by", "from", "until", "before", "after");
        }
        if (year < 1400 && !w.isAny(at - 1, "in", "since")) {
            return false;
        }
        if (w.isGlued(at)
                && !w.isMark(at - 1, '(')
                && !w.isMark(at - 1, '\u2013')
                && !w.isMark(at - 1, '\u2014')
                && !w.isMark(at - 1, '-')
                && !w.isMark(at - 1, '"')
                && !w.isMark(at - 1, '[')
                && !w.isMark(at - 1, '\u201c')
                && !w.isMark(at - 1, '/')) {
            return false;
        }
        if (w.isMark(at - 1, '$')
                || w.isMark(at - 1, '#')
                || w.isMark(at - 1, '\u20ac')
                || w.isMark(at - 1, '\u00a3')) {
            return false;
        }
        if (w.isMark(at - 1, '.') && w.is(at - 2, "no")) {
            return false;
        }
        if (w.isMark(end, '%') || w.isGlued(end) && w.kind(end) != Words.Kind.MARK) {
            return false;
        }
        if (w.isGlued(end) && (w.isMark(end, '/') || w.isMark(end, ':')) && w.isDigits(end + 1)) {
            return false;
        }
        if (s.is(end, Context.COUNTED)) {
            return false;
        }
        if (s.is(at - 1, Context.ROUNDED) && !w.isAny(end, "and", "when", "by") && year % 50 == 0) {
            return false;
        }
        return !s.is(at - 1, Context.NUMBER);
    }

    private static Optional<TimeReading> decade(TimeScene s, int i) {
        Words w = s.words();
        int at = i;
        if (w.isAny(at, "early", "late", "mid")) {
            at = w.isDash(at + 1) ? at + 2 : at + 1;
        }
        int digits = w.integer(at);
        if (w.length(at) == 4 && digits % 10 == 0 && digits >= 1000 && digits < 2200) {
            int end = w.isApostrophe(at + 1) ? at + 2 : at + 1;
            if (w.is(end, "s") && w.isGlued(end)) {
                return TimeReading.date(end + 1, Integer.toString(digits / 10), Anchor.NONE);
            }
        }
        int two = w.isApostrophe(at) ? at + 1 : at;
        if (w.length(two) == 2
                && w.integer(two) % 10 == 0
                && w.is(two + 1, "s")
                && w.isGlued(two + 1)
                && (two > at || w.isAny(i - 1, "the"))) {
            int value = w.integer(two);
            return TimeReading.date(two + 2, Integer.toString((value < 20 ? 200 : 190) + value / 10), Anchor.NONE);
        }
        String[] names = {"twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"};
        for (int n = 0; n < names.length; n++) {
            if (w.is(at, names[n]) && w.is(i - 1, "the")) {
                return TimeReading.date(at + 1, Integer.toString(192 + n), Anchor.NONE);
            }
        }
        return Optional.empty();
    }

    private static Optional<TimeReading> century(TimeScene s, int i) {
        Words w = s.words();
        int at = w.isAny(i, "early", "late", "mid") ? (w.isDash(i + 1) ? i + 2 : i + 1) : i;
        return s.ordinal(at).filter(n -> n.whole() > 1 && n.whole() <= 25).flatMap(n -> {
            int end = w.isDash(n.end()) ? n.end() + 1 : n.end();
            return w.is(end, "century")
                    ? TimeReading.date(end + 1, String.format(Locale.ROOT, "%02d", n.whole() - 1), Anchor.NONE)
                    : Optional.empty();
        });
    }
}
