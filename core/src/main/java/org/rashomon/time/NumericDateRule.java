package org.rashomon.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Words;

/**
 * Reads dates in figures: {@code 2016-09-17}, {@code 17.09.2016}, {@code 9/17/2016}. With strokes the month comes first
 * unless that is impossible; with points the day does. Does not fire without a year of two or four digits.
 */
final class NumericDateRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (!w.isDigits(at) || !w.isGlued(at + 1)) {
            return Optional.empty();
        }
        if (w.isMark(at + 1, '/') || w.isMark(at + 1, '-')) {
            char mark = w.text().charAt(w.start(at + 1));
            if (w.isMark(at + 3, mark) && w.isGlued(at + 2) && w.isGlued(at + 3) && w.isGlued(at + 4)) {
                return date(w.integer(at), w.integer(at + 2), w.integer(at + 4), w, at, mark);
            }
            return Optional.empty();
        }
        return dotted(w, at);
    }

    private static Optional<TimeReading> date(int a, int b, int c, Words w, int at, char mark) {
        if (a >= 1000 && w.length(at) == 4) {
            return valid(a, b, c, at + 5);
        }
        boolean four = w.length(at + 4) == 4;
        if (!four && (w.length(at + 4) != 2 || mark == '-') || a > 31 || a < 1) {
            return Optional.empty();
        }
        int year = four ? c : c < 50 ? 2000 + c : 1900 + c;
        return a > 12 ? valid(year, b, a, at + 5) : valid(year, a, b, at + 5);
    }

    /** The lexer gives 17 . 09.2016, or 17 . 09 . 2016. */
    private static Optional<TimeReading> dotted(Words w, int at) {
        if (!w.isMark(at + 1, '.') || w.length(at) > 2) {
            return Optional.empty();
        }
        String rest = w.form(at + 2);
        if (w.isGlued(at + 2) && rest.matches("\\d{1,2}\\.\\d{4}")) {
            int point = rest.indexOf('.');
            return valid(
                    Integer.parseInt(rest.substring(point + 1)),
                    Integer.parseInt(rest.substring(0, point)),
                    w.integer(at),
                    at + 3);
        }
        return Optional.empty();
    }

    private static Optional<TimeReading> valid(int year, int month, int day, int end) {
        try {
            return TimeReading.date(end, LocalDate.of(year, month, day).toString(), Anchor.NONE);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
