package org.rashomon.time;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads dates and months by name.
 *
 * <pre>
 *   9th September 2016 | Sept. 30 | Friday, Oct. 13 | Friday night, 13 October | the 4th of July | June 1989 | last April | July last year
 * </pre>
 *
 * A date without a year lies in the year nearest to its {@link Bearing} that fits the tense of the clause. Does not fire on
 * {@code may} and {@code march} the verbs.
 */
final class CalendarDateRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = at;
        if (s.is(i, WordClass.WEEKDAY) || s.is(i, WordClass.SHORT_WEEKDAY)) {
            i = s.afterPoint(i + 1);
            String part = s.is(i, WordClass.PART) ? "T" + s.value(i) : "";
            if (!part.isEmpty()) {
                i++;
            }
            if (w.isMark(i, ',')) {
                i++;
            }
            if (w.is(i, "the")) {
                i++;
            }
            Optional<TimeReading> day = named(s, at, i, true);
            return part.isEmpty()
                    ? day
                    : day.flatMap(d -> TimeReading.of(d.end(), TimeType.TIME, d.value() + part, d.anchor()));
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
        Optional<Years.Told> told = Years.after(s, next);
        if (told.isPresent()) {
            Years.Told of = told.get();
            return TimeReading.date(of.end(), Timex.month(of.year(), number), of.anchor());
        }
        Optional<Numeral> shared = yearOfRange(s, month + 1, number);
        if (shared.isPresent()) {
            return TimeReading.date(month + 1, Timex.month(shared.get().whole(), number), Anchor.NARRATIVE);
        }
        Optional<Bearing> bearing = s.bearing(at);
        if (bearing.isEmpty()) {
            return TimeReading.date(month + 1, String.format(Locale.ROOT, "XXXX-%02d", number), Anchor.DOCUMENT);
        }
        LocalDate found = nearest(s, bearing.get(), at, month + 1, number, 0);
        return TimeReading.date(month + 1, Timex.month(found), bearing.get().anchor());
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
        Optional<Years.Told> told = Years.after(s, end);
        if (told.isPresent()) {
            Years.Told of = told.get();
            return valid(of.year(), month, day).flatMap(d -> TimeReading.date(of.end(), d.toString(), of.anchor()));
        }
        Optional<Numeral> shared = yearOfRange(s, end, month);
        if (shared.isPresent()) {
            return valid(shared.get().whole(), month, day)
                    .flatMap(d -> TimeReading.date(end, d.toString(), Anchor.NARRATIVE));
        }
        if (valid(2000, month, day).isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> again = s.toldBefore(at, MonthDay.of(month, day));
        if (again.isPresent()) {
            return TimeReading.date(end, again.get().toString(), Anchor.NARRATIVE);
        }
        Optional<Bearing> bearing = s.bearing(at);
        if (bearing.isEmpty()) {
            return TimeReading.date(end, String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), Anchor.DOCUMENT);
        }
        LocalDate found = nearest(s, bearing.get(), at, end, month, day);
        return TimeReading.date(end, found.toString(), bearing.get().anchor());
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

    /** The day in the year that fits tense and bearing best; day 0 asks for the month. */
    private static LocalDate nearest(TimeScene s, Bearing bearing, int at, int end, int month, int day) {
        LocalDate today = bearing.day();
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
            long cost = Math.abs(days)
                    + switch (bearing.kind()) {
                        case PUBLISHED ->
                            strain(tense, days, day == 0, s.words().is(at - 1, "since"));
                        // a story goes on rather than back
                        case STORY -> days < 0 ? 90 : 0;
                        case CHRONICLE -> days > 0 && tense != Tense.FUTURE ? 1000 : 0;
                    };
            if (cost < bestCost) {
                bestCost = cost;
                best = date.get();
            }
        }
        return best;
    }

    /** What speaks against a day so far from the document's. A past day lies at most a month ahead, for tense is a guess. */
    private static int strain(Tense tense, long days, boolean month, boolean since) {
        int cost = days > 0 && since ? 1000 : 0;
        if (tense == Tense.PAST && days > 0) {
            return cost + (month ? 300 : 180);
        } else if (tense == Tense.FUTURE && days < 0) {
            return cost + 150;
        }
        return tense == Tense.UNKNOWN && days > 0 ? cost + 60 : cost;
    }
}
