package org.rashomon.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads dates and months by name.
 *
 * <pre>
 *   9th September 2016 | Sept. 30 | Friday, Oct. 13 | the 4th of July | June 1989 | last April | July last year
 * </pre>
 *
 * A date without a year lies in the year nearest to the document's that fits the tense of the clause. Does not fire on
 * {@code may} and {@code march} the verbs.
 */
final class CalendarDateRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = at;
        if (s.is(i, WordClass.WEEKDAY) || s.is(i, WordClass.SHORT_WEEKDAY)) {
            i = s.afterPoint(i + 1);
            if (w.isMark(i, ',')) {
                i++;
            }
            if (w.is(i, "the")) {
                i++;
            }
            return named(s, at, i, true);
        }
        if (w.is(i, "the")) {
            return named(s, at, i + 1, true);
        }
        if (s.isStep(i) && s.is(i + 1, WordClass.MONTH)) {
            return stepped(s, i);
        }
        return named(s, at, i, false);
    }

    /** @param dayNeeded whether a month alone is not enough */
    private Optional<TimeReading> named(TimeScene s, int at, int i, boolean dayNeeded) {
        Words w = s.words();
        if (s.is(i, WordClass.MONTH)) {
            return fromMonth(s, at, i, dayNeeded);
        }
        // "9 September", "the 4th of July", "the 13th of October"
        Optional<Numeral> day = s.ordinal(i);
        if (day.isEmpty() && w.integer(i) > 0 && w.length(i) <= 2) {
            day = Optional.of(new Numeral(BigDecimal.valueOf(w.integer(i)), i + 1));
        }
        if (day.isEmpty() || day.get().whole() < 1 || day.get().whole() > 31) {
            return Optional.empty();
        }
        int month = day.get().end();
        if (w.is(month, "day") && w.is(month + 1, "of")) {
            month++;
        }
        if (w.is(month, "of")) {
            month++;
        } else if (w.isDash(month) && s.is(month + 1, WordClass.MONTH)) {
            month++;
        }
        if (!s.is(month, WordClass.MONTH) || !w.isCapitalised(month)) {
            return Optional.empty();
        }
        int end = s.afterPoint(month + 1);
        if (end == month + 2 && !s.year(end).isPresent()) {
            end = month + 1;
        }
        return withYear(s, at, end, s.number(month), day.get().whole());
    }

    private Optional<TimeReading> fromMonth(TimeScene s, int at, int month, boolean dayNeeded) {
        Words w = s.words();
        int number = s.number(month);
        int next = s.afterPoint(month + 1);
        boolean dated = w.integer(next) > 0 || s.ordinal(next).isPresent();
        if (!dated && next == month + 2) {
            next = month + 1;
        }
        if (w.isDash(next) && w.integer(next + 1) >= 1000 && w.isGlued(next)) {
            next++;
        }
        if (w.is(next, "the") && s.ordinal(next + 1).isPresent()) {
            next++;
        }
        int day = w.length(next) <= 2 ? w.integer(next) : -1;
        int end = next + 1;
        Optional<Numeral> ordinal = s.ordinal(next);
        if (ordinal.isPresent() && !(w.is(next, "second") || w.is(next, "first")) || w.is(next - 1, "the")) {
            day = ordinal.map(Numeral::whole).orElse(-1);
            end = ordinal.map(Numeral::end).orElse(end);
        }
        if (day >= 1 && day <= 31 && !w.isMark(end, '%') && !(w.isMark(end, ':') && w.isDigits(end + 1))) {
            return withYear(s, at, end, number, day);
        }
        if (dayNeeded || !isMonth(s, month)) {
            return Optional.empty();
        }
        int yearAt = w.isMark(next, ',') ? next + 1 : w.is(next, "of") ? next + 1 : next;
        Optional<Numeral> year = s.year(yearAt);
        if (year.isPresent()) {
            return TimeReading.date(year.get().end(), Timex.month(year.get().whole(), number), Anchor.NONE);
        }
        // "July last year", "January this year"
        int step = w.is(next, "of") ? next + 1 : next;
        if (s.isStep(step) && w.is(step + 1, "year") && s.published().isPresent()) {
            int of = s.published().get().getYear() + s.number(step);
            return TimeReading.date(step + 2, Timex.month(of, number), Anchor.DOCUMENT);
        }
        Optional<Numeral> shared = yearOfRange(s, month + 1, number);
        if (shared.isPresent()) {
            return TimeReading.date(month + 1, Timex.month(shared.get().whole(), number), Anchor.NARRATIVE);
        }
        if (s.published().isEmpty()) {
            return TimeReading.date(month + 1, String.format("XXXX-%02d", number), Anchor.DOCUMENT);
        }
        return TimeReading.date(
                month + 1, Timex.month(nearest(s, at, month + 1, number, 0).withDayOfMonth(1)), Anchor.DOCUMENT);
    }

    /** Whether a month's name is one here: "May" and "March" and the short forms are other words too. */
    private static boolean isMonth(TimeScene s, int month) {
        Words w = s.words();
        if (!w.isCapitalised(month)) {
            return !w.isAny(
                    month, "may", "march", "august", "mar", "jan", "dec", "sept", "oct", "nov", "jun", "jul", "sep",
                    "apr", "feb");
        }
        if (w.length(month) <= 4 && !w.isAny(month, "may", "june", "july")) {
            return w.isMark(month + 1, '.') || s.year(month + 1).isPresent();
        }
        if (w.isAny(month, "may", "march")) {
            return s.year(month + 1).isPresent()
                    || w.isAny(
                            month - 1, "in", "since", "by", "until", "of", "early", "late", "mid", "from", "to",
                            "through", "between", "next", "last", "this", "during", "and", "before", "after", "for",
                            "till")
                    || w.isDash(month - 1);
        }
        // "April Jones", "June Carter": a name goes on in capitals
        return !w.isAny(month, "april", "june", "august")
                || !w.isCapitalised(month + 1)
                || w.isAny(month - 1, "in", "since", "by", "until", "of", "last", "next", "this");
    }

    private Optional<TimeReading> withYear(TimeScene s, int at, int end, int month, int day) {
        Words w = s.words();
        int yearAt = w.isMark(end, ',') ? end + 1 : w.is(end, "of") ? end + 1 : end;
        Optional<Numeral> year = s.year(yearAt);
        if (year.isPresent()) {
            return valid(year.get().whole(), month, day)
                    .flatMap(d -> TimeReading.date(year.get().end(), d.toString(), Anchor.NONE));
        }
        int step = w.is(end, "of") ? end + 1 : end;
        if (s.isStep(step) && w.is(step + 1, "year") && s.published().isPresent()) {
            return valid(s.published().get().getYear() + s.number(step), month, day)
                    .flatMap(d -> TimeReading.date(step + 2, d.toString(), Anchor.DOCUMENT));
        }
        Optional<Numeral> shared = yearOfRange(s, end, month);
        if (shared.isPresent()) {
            return valid(shared.get().whole(), month, day)
                    .flatMap(d -> TimeReading.date(end, d.toString(), Anchor.NARRATIVE));
        }
        if (s.published().isEmpty()) {
            return TimeReading.date(end, String.format("XXXX-%02d-%02d", month, day), Anchor.DOCUMENT);
        }
        if (valid(2000, month, day).isEmpty()) {
            return Optional.empty();
        }
        return TimeReading.date(end, nearest(s, at, end, month, day).toString(), Anchor.DOCUMENT);
    }

    /** The year that a second month gives to the first: {@code between May and August last year}, {@code 28 May to 3 June 2019}. */
    private static Optional<Numeral> yearOfRange(TimeScene s, int end, int month) {
        Words w = s.words();
        if (!w.isAny(end, "and", "to", "through", "until", "till") && !w.isDash(end)) {
            return Optional.empty();
        }
        int second = w.integer(end + 1) > 0 && w.length(end + 1) <= 2 ? end + 2 : end + 1;
        if (!s.is(second, WordClass.MONTH)) {
            return Optional.empty();
        }
        int after = s.afterPoint(second + 1);
        if (second == end + 1 && w.integer(after) > 0 && w.length(after) <= 2) {
            after++;
        }
        int at = w.isMark(after, ',') || w.is(after, "of") ? after + 1 : after;
        int earlier = s.number(second) < month ? 1 : 0; // from November to February 2019
        Optional<Numeral> year = s.year(at);
        if (year.isEmpty() && s.isStep(at) && w.is(at + 1, "year")) {
            year = s.published().map(d -> new Numeral(BigDecimal.valueOf(d.getYear() + s.number(at)), at + 2));
        }
        return year.map(y -> new Numeral(BigDecimal.valueOf(y.whole() - earlier), y.end()));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** "last April": the latest before this month; "next": the first after; "this": of this year. */
    private Optional<TimeReading> stepped(TimeScene s, int at) {
        int month = s.number(at + 1);
        int end = at + 2;
        if (s.published().isEmpty()
                || !s.words().isCapitalised(at + 1) && s.words().isAny(at + 1, "may", "march")) {
            return Optional.empty();
        }
        LocalDate today = s.published().get();
        int year = today.getYear();
        switch (s.classOf(at)) {
            case LAST -> year -= today.getMonthValue() > month + 1 ? 0 : 1;
            case NEXT -> year += today.getMonthValue() < month ? 0 : 1;
            default -> {}
        }
        int day = s.words().length(end) <= 2 ? s.words().integer(end) : -1;
        if (day >= 1 && day <= 31) {
            return valid(year, month, day).flatMap(d -> TimeReading.date(end + 1, d.toString(), Anchor.DOCUMENT));
        }
        return TimeReading.date(end, Timex.month(year, month), Anchor.DOCUMENT);
    }

    /**
     * The day in the year that fits tense and document date best; day 0 asks for the month. A past day lies at most a
     * month ahead, for tense is a guess.
     */
    private static LocalDate nearest(TimeScene s, int at, int end, int month, int day) {
        LocalDate today = s.published().orElseThrow();
        Tense tense = s.tense(at, end);
        LocalDate best = LocalDate.MIN;
        long bestCost = Long.MAX_VALUE;
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            Optional<LocalDate> date = valid(year, month, day == 0 ? 15 : day);
            if (date.isEmpty()) {
                continue;
            }
            LocalDate here = day == 0 ? today.withDayOfMonth(15) : today;
            long days = date.get().toEpochDay() - here.toEpochDay();
            long cost = Math.abs(days);
            if (days > 0 && s.words().is(at - 1, "since")) {
                cost += 1000;
            }
            if (tense == Tense.PAST && days > 0) {
                cost += day == 0 ? 300 : 180;
            } else if (tense == Tense.FUTURE && days < 0) {
                cost += 150;
            } else if (tense == Tense.UNKNOWN && days > 0) {
                cost += 60;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = date.get();
            }
        }
        return best;
    }
}
