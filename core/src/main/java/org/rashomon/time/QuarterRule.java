package org.rashomon.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;

/**
 * Reads quarters and halves of years: {@code the third quarter}, {@code third-quarter}, {@code the fiscal first quarter},
 * {@code the 1988 third quarter}, {@code this year's third quarter}, {@code the first half of 2015}, {@code the year-ago
 * quarter}.
 */
final class QuarterRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = w.isAny(at, "the", "its", "their") ? at + 1 : at;
        int year = 0;
        Optional<Numeral> given = s.year(i);
        if (given.isPresent()) {
            year = given.get().whole();
            i = given.get().end();
            if (w.isApostrophe(i) && w.is(i + 1, "s")) {
                i += 2;
            }
        } else if (s.isStep(i) && w.is(i + 1, "year") && w.isApostrophe(i + 2) && w.is(i + 3, "s")) {
            year = s.published().map(LocalDate::getYear).orElse(0) + s.number(i);
            i += 4;
        } else if (w.isAny(i, "comparable", "year") && back(w, w.is(i, "year") ? i : i + 1)) {
            i = (w.is(i, "year") ? i : i + 1) + 3;
            year = s.published().map(LocalDate::getYear).orElse(1) - 1;
        }
        if (year > 0 && w.is(i, "quarter") && !s.quarter().isEmpty()) {
            return TimeReading.date(i + 1, year + s.quarter().substring(4), Anchor.NARRATIVE);
        }
        if (w.is(i, "fiscal")) {
            i = w.isDash(i + 1) ? i + 2 : i + 1;
        }
        Optional<Numeral> ordinal = w.isAny(i, "last", "latter")
                ? Optional.of(new Numeral(java.math.BigDecimal.valueOf(2), i + 1))
                : s.ordinal(i);
        if (ordinal.isEmpty() || ordinal.get().whole() > 4) {
            return Optional.empty();
        }
        int n = ordinal.get().whole();
        int noun = w.isDash(ordinal.get().end())
                ? ordinal.get().end() + 1
                : ordinal.get().end();
        if (w.isAny(at, "the", "its", "their") && noun > ordinal.get().end()) {
            return Optional.empty(); // "the third-quarter loss": the article is the loss's
        }
        boolean half = w.is(noun, "half") && n <= 2;
        if (!half && (!w.is(noun, "quarter") || w.isAny(i, "last", "latter"))) {
            return Optional.empty();
        }
        int end = noun + 1;
        if (year == 0 && w.is(end, "of")) {
            int named = w.is(end + 1, "fiscal") ? end + 2 : end + 1;
            Optional<Numeral> after = s.year(named);
            int next = w.is(end + 1, "the") ? end + 2 : end + 1;
            if (after.isPresent()) {
                year = after.get().whole();
                end = after.get().end();
            } else if (s.isStep(next) && w.is(next + 1, "year")) {
                year = s.published().map(LocalDate::getYear).orElse(0) + s.number(next);
                end = next + 2;
            } else if (half && w.is(next, "year")) {
                year = s.published().map(LocalDate::getYear).orElse(0);
                end = next + 1;
            }
        }
        if (year == 0 && s.year(end).isPresent()) {
            year = s.year(end).get().whole();
            end = s.year(end).get().end();
        }
        if (half && year == 0) {
            return Optional.empty(); // of a match, of a century, of a list
        }
        if (year == 0 && s.published().isPresent()) {
            LocalDate today = s.published().get();
            year = today.getYear() - (n - today.get(IsoFields.QUARTER_OF_YEAR) > 1 ? 1 : 0);
        }
        return TimeReading.date(
                end, (year == 0 ? "XXXX" : Integer.toString(year)) + (half ? "-H" : "-Q") + n, Anchor.DOCUMENT);
    }

    /** "year-ago", "year-earlier" */
    private static boolean back(Words w, int at) {
        return w.is(at, "year") && w.isDash(at + 1) && w.isAny(at + 2, "ago", "earlier");
    }
}
