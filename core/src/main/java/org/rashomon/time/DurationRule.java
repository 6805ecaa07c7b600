package org.rashomon.time;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads lengths of time: {@code two days}, {@code five-year}, {@code several years}, {@code a year and a half}, {@code two
 * to three weeks}; with an edge on the document's date ({@code the past two months}, {@code the next few days}); {@code
 * recent weeks}, {@code the first nine months}.
 *
 * <p>Does not fire on {@code 100 meters} or {@code 19-year-old}'s age unless asked, nor on {@code the second day}.
 */
final class DurationRule implements TimeRule {

    /**
     * A number of units.
     *
     * @param count empty for a vague one
     * @param end the word after the last
     */
    record Length(Optional<BigDecimal> count, TimeUnit unit, int end, String value) {

        /** Years and a half: "two and a half years". */
        boolean isHalved() {
            return unit == TimeUnit.YEAR && whole() == 0 && count.isPresent();
        }

        /** The count if it is whole and small, 0 otherwise. */
        int whole() {
            return count.map(c -> new Numeral(c, 0).whole()).filter(c -> c > 0).orElse(0);
        }
    }

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = w.isAny(at, "the", "these", "those", "its", "their", "his", "her", "our", "all") ? at + 1 : at;
        boolean determined = i > at;
        int edge = 0;
        boolean first = false;
        if (s.isStep(i) && !w.isAny(i, "this", "same", "current", "present")) {
            edge = s.number(i) < 0 ? -1 : 1;
            i++;
        } else if (determined && w.isAny(i, "first", "latest", "final")) {
            first = true;
            i++;
        } else if (determined && !(w.is(at, "the") || w.isAny(at, "these", "those", "all"))) {
            return Optional.empty();
        }
        if (s.is(i, WordClass.COUNT) && w.is(i, "recent") && edge == 0) {
            return recent(s, i);
        }
        Optional<Length> length = length(s, i);
        if (length.isEmpty() && (edge != 0 || first || determined) && s.is(i, WordClass.UNITS)) {
            length = Optional.of(
                    new Length(Optional.empty(), s.unit(i), i + 1, s.unit(i).vagueDuration()));
        }
        if (length.isEmpty()
                && s.is(i, WordClass.UNITS)
                && w.isAny(
                        i - 1, "for", "within", "in", "after", "took", "takes", "take", "spent", "lasted", "last",
                        "follows")) {
            length = Optional.of(
                    new Length(Optional.empty(), s.unit(i), i + 1, s.unit(i).vagueDuration()));
        }
        if (length.isEmpty() || (determined || edge != 0) && w.isAny(i, "a", "an", "the")) {
            return Optional.empty();
        }
        Length l = length.get();
        if (edge != 0 && l.whole() == 1 && l.unit() == TimeUnit.YEAR && w.is(i, "year")) {
            return Optional.empty();
        }
        if (w.is(i, "second") && (determined || edge != 0)) {
            return Optional.empty();
        }
        int end = l.end();
        if (determined && edge == 0 && w.isDash(end - 2) && w.isGlued(end - 1)) {
            return Optional.empty(); // "the two-week crisis": the article is the crisis's
        }
        if (w.isDash(end) && w.is(end + 1, "old") || w.isAny(end, "old", "young")) {
            if (!w.is(end, "old") && l.unit() == TimeUnit.YEAR) {
                return Optional.empty(); // an age: "a 19-year-old"
            }
            if (w.is(end, "old")) {
                return Optional.empty();
            }
        }
        Anchor anchor = edge == 0 ? Anchor.NONE : Anchor.DOCUMENT;
        Optional<DateInterval> days = edge == 0 ? Optional.empty() : fromToday(s, l, edge);
        return TimeReading.of(end, TimeType.DURATION, l.value(), anchor).map(r -> r.covering(days));
    }

    /** The days from the document's date to as long before or after; a vague length reaches {@link #VAGUE} units. */
    private static Optional<DateInterval> fromToday(TimeScene s, Length length, int edge) {
        if (s.published().isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = s.published().get();
        if (length.isHalved()) {
            BigDecimal months =
                    length.count().orElseThrow().min(BigDecimal.valueOf(200)).multiply(BigDecimal.valueOf(12));
            return span(today, TimeUnit.MONTH, edge * months.intValue());
        }
        return span(today, length.unit(), edge * (length.whole() == 0 ? VAGUE : length.whole()));
    }

    /** A vague plural ("recent weeks") reaches so many units. */
    static final int VAGUE = 9;

    private static Optional<TimeReading> recent(TimeScene s, int at) {
        Words w = s.words();
        int i = at + 1;
        if (!s.is(i, WordClass.UNITS)) {
            return Optional.empty();
        }
        TimeUnit unit = s.unit(i);
        return TimeReading.of(i + 1, TimeType.DURATION, unit.vagueDuration(), Anchor.DOCUMENT)
                .map(r -> r.covering(s.published().flatMap(d -> span(d, unit, -VAGUE))));
    }

    /** The days from {@code day} to as many units away. */
    static Optional<DateInterval> span(LocalDate day, TimeUnit unit, int steps) {
        int bounded = Math.max(-3000, Math.min(3000, steps));
        LocalDate there = unit.step(day, bounded);
        return Optional.of(bounded < 0 ? new DateInterval(there, day) : new DateInterval(day, there));
    }

    /** A count and a unit, from {@code at} on. */
    static Optional<Length> length(TimeScene s, int at) {
        Words w = s.words();
        // "a year", "an hour", "a few days", "a couple of weeks", "a year or two"
        if (w.isAny(at, "a", "an", "another", "one") || w.is(at, "half")) {
            Optional<Length> found = single(s, at);
            if (found.isPresent()) {
                return found;
            }
        }
        int counted =
                w.isAny(at, "a", "the", "another", "these", "next", "last", "past") && s.is(at + 1, WordClass.COUNT)
                        ? at + 1
                        : at;
        if (s.is(counted, WordClass.COUNT)) {
            int unit = counted + 1;
            if (w.is(counted, "couple") && w.is(unit, "of")
                    || w.isAny(counted, "dozens", "many") && w.isAny(unit, "of")) {
                unit++;
            }
            if (w.isDash(unit) && w.isGlued(unit)) {
                unit++;
            }
            if (w.isAny(unit, "more", "trading", "working", "consecutive", "straight")) {
                unit++;
            }
            if (s.is(unit, WordClass.UNITS) || w.isDash(unit - 1) && s.is(unit, WordClass.UNIT)) {
                TimeUnit u = s.unit(unit);
                String value = s.value(counted);
                return Optional.of(
                        value.equals("X")
                                ? new Length(Optional.empty(), u, unit + 1, u.vagueDuration())
                                : new Length(
                                        Optional.of(new BigDecimal(value)),
                                        u,
                                        unit + 1,
                                        u.duration(Integer.parseInt(value))));
            }
            return Optional.empty();
        }
        Optional<Numeral> number = s.cardinal(at);
        if (number.isEmpty() || w.isMark(at - 1, '$')) {
            return Optional.empty();
        }
        BigDecimal count = number.get().value();
        int i = number.get().end();
        // "two to three weeks", "12 to 18 months", "six or seven years", "10-15 minutes"
        if (w.isAny(i, "to", "or", "and") || w.isDash(i)) {
            Optional<Numeral> high = s.cardinal(i + 1);
            if (high.isPresent()
                    && (s.isUnit(high.get().end())
                            || w.isDash(high.get().end()) && s.isUnit(high.get().end() + 1))) {
                i = high.get().end();
            }
        }
        if (w.isDash(i) && s.isUnit(i + 1)) {
            i++;
        } else if (w.isAny(
                i,
                "more",
                "consecutive",
                "straight",
                "full",
                "trading",
                "working",
                "additional",
                "whole",
                "long",
                "calendar",
                "business")) {
            i++;
        }
        if (!s.isUnit(i) || w.is(i, "second") && !w.isDash(i - 1)) {
            return Optional.empty();
        }
        TimeUnit unit = s.unit(i);
        int end = i + 1;
        if (w.is(end, "and") && w.isAny(end + 1, "a", "one") && w.is(end + 2, "half")) {
            count = count.add(new BigDecimal("0.5"));
            end += 3;
        }
        return Optional.of(new Length(Optional.of(count), unit, end, value(unit, count)));
    }

    private static Optional<Length> single(TimeScene s, int at) {
        Words w = s.words();
        if (w.is(at, "half")) {
            int unit = w.isAny(at + 1, "a", "an") || w.isDash(at + 1) ? at + 2 : at + 1;
            return s.is(unit, WordClass.UNIT) && unit > at + 1
                    ? Optional.of(new Length(
                            Optional.of(new BigDecimal("0.5")),
                            s.unit(unit),
                            unit + 1,
                            value(s.unit(unit), new BigDecimal("0.5"))))
                    : Optional.empty();
        }
        int i = at + 1;
        if (w.isAny(i, "full", "whole", "additional", "further", "half", "mere", "single")) {
            if (w.is(i, "half")) {
                return s.is(i + 1, WordClass.UNIT)
                        ? Optional.of(new Length(
                                Optional.of(new BigDecimal("0.5")),
                                s.unit(i + 1),
                                i + 2,
                                value(s.unit(i + 1), new BigDecimal("0.5"))))
                        : Optional.empty();
            }
            i++;
        }
        if (w.isDash(i) && w.is(at, "one")) {
            i++;
        }
        if (!s.is(i, WordClass.UNIT)
                || w.is(i, "second") && !w.is(at, "one")
                || w.isDash(i + 1) && w.isGlued(i + 1) && !w.is(at, "one")) {
            return Optional.empty();
        }
        TimeUnit unit = s.unit(i);
        int end = i + 1;
        if (unit == TimeUnit.QUARTER && w.is(end, "of")) {
            return Optional.empty(); // "a quarter of a million"
        }
        BigDecimal count = BigDecimal.ONE;
        if (w.is(end, "and") && w.isAny(end + 1, "a", "one") && w.is(end + 2, "half")) {
            count = new BigDecimal("1.5");
            end += 3;
        } else if (w.is(end, "or") && w.is(end + 1, "two")) {
            return Optional.of(new Length(Optional.empty(), unit, end + 2, unit.vagueDuration()));
        }
        return Optional.of(new Length(Optional.of(count), unit, end, value(unit, count)));
    }

    /** Halves are written with the next smaller unit: two and a half years are {@code P2Y6M}. */
    static String value(TimeUnit unit, BigDecimal count) {
        int whole = new Numeral(count, 0).whole();
        if (whole >= 0) {
            return unit.duration(whole);
        }
        BigDecimal floor = new BigDecimal(count.toBigInteger());
        boolean half = count.subtract(floor).compareTo(new BigDecimal("0.5")) == 0;
        int base = new Numeral(floor, 0).whole();
        if (half && base >= 0) {
            String head = base == 0 ? "" : Integer.toString(base);
            switch (unit) {
                case YEAR -> {
                    return "P" + (base == 0 ? "" : head + "Y") + "6M";
                }
                case HOUR -> {
                    return "PT" + (base == 0 ? "" : head + "H") + "30M";
                }
                case MINUTE -> {
                    return "PT" + (base == 0 ? "" : head + "M") + "30S";
                }
                case DAY -> {
                    return "P" + (base == 0 ? "" : head + "D") + "T12H";
                }
                case DECADE -> {
                    return "P" + (10 * base + 5) + "Y";
                }
                case CENTURY -> {
                    return "P" + (100 * base + 50) + "Y";
                }
                default -> {}
            }
        }
        return unit.vagueDuration().replace("X", count.toPlainString());
    }
}
