package org.rashomon.time;

import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads how often: {@code every month}, {@code each Thursday}, {@code every two weeks}, {@code daily}, {@code Tuesday
 * nights}, {@code twice a year} (where {@code a year} is the set), {@code per day}.
 *
 * <p>Does not fire on {@code daily} in a name ({@code China Daily}), nor on {@code a share a year earlier}.
 */
final class SetRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (w.isAny(at, "each", "every")) {
            return every(s, at);
        }
        if (s.is(at, WordClass.OFTEN)) {
            return w.isCapitalised(at) && w.kind(at - 1) != Words.Kind.BREAK && !w.isMark(at - 1, '.')
                            || w.isCapitalised(at + 1)
                    ? Optional.empty()
                    : TimeReading.of(at + 1, TimeType.SET, s.value(at), Anchor.NONE);
        }
        if (s.is(at, WordClass.WEEKDAY) && s.is(at + 1, WordClass.PARTS)) {
            return TimeReading.of(
                    at + 2, TimeType.SET, "XXXX-WXX-" + s.number(at) + "T" + s.value(at + 1), Anchor.NONE);
        }
        if (s.is(at, WordClass.WEEKDAY) && w.is(at + 1, "s") && !w.isGlued(at + 1)) {
            return TimeReading.of(at + 2, TimeType.SET, "XXXX-WXX-" + s.number(at), Anchor.NONE);
        }
        if (w.is(at, "a") && s.is(at + 1, WordClass.UNIT) && rate(s, at)) {
            return TimeReading.of(at + 2, TimeType.SET, s.unit(at + 1).duration(1), Anchor.NONE);
        }
        return Optional.empty();
    }

    private static Optional<TimeReading> every(TimeScene s, int at) {
        Words w = s.words();
        int i = at + 1;
        if (s.is(i, WordClass.WEEKDAY)) {
            String day = "XXXX-WXX-" + s.number(i);
            return s.is(i + 1, WordClass.PART)
                    ? TimeReading.of(i + 2, TimeType.SET, day + "T" + s.value(i + 1), Anchor.NONE)
                    : TimeReading.of(i + 1, TimeType.SET, day, Anchor.NONE);
        }
        if (s.is(i, WordClass.MONTH)) {
            return TimeReading.of(i + 1, TimeType.SET, String.format("XXXX-%02d", s.number(i)), Anchor.NONE);
        }
        if (s.is(i, WordClass.SEASON)) {
            return TimeReading.of(i + 1, TimeType.SET, "XXXX-" + s.value(i), Anchor.NONE);
        }
        if (s.is(i, WordClass.PART)) {
            return TimeReading.of(i + 1, TimeType.SET, "XXXX-XX-XXT" + s.value(i), Anchor.NONE);
        }
        if (w.is(i, "other") && s.is(i + 1, WordClass.UNIT)) {
            return TimeReading.of(i + 2, TimeType.SET, s.unit(i + 1).duration(2), Anchor.NONE);
        }
        if (s.is(i, WordClass.UNIT) && !w.isDash(i + 1)) {
            return w.is(at + 1, "second")
                    ? Optional.empty()
                    : TimeReading.of(i + 1, TimeType.SET, s.unit(i).duration(1), Anchor.NONE);
        }
        Optional<Numeral> n = s.cardinal(i);
        if (w.is(at, "every") && n.isPresent() && s.is(n.get().end(), WordClass.UNITS)) {
            return TimeReading.of(
                    n.get().end() + 1,
                    TimeType.SET,
                    DurationRule.value(s.unit(n.get().end()), n.get().value()),
                    Anchor.NONE);
        }
        return Optional.empty();
    }

    /** Whether "a year" after this is a rate: "twice a year", "$33 million a year", "four flights a week". */
    private static boolean rate(TimeScene s, int at) {
        Words w = s.words();
        if (w.isAny(at + 2, "ago", "earlier", "later", "before", "and", "or", "after", "from") || w.isDash(at + 2)) {
            return false;
        }
        if (w.isAny(
                        at - 1, "once", "twice", "times", "hours", "days", "cents", "dollars", "million", "billion",
                        "percent")
                || w.isDigits(at - 1)
                || w.isMark(at - 1, '%')) {
            return true;
        }
        // a plural noun with its number before it
        return w.kind(at - 1) == Words.Kind.LETTERS
                && w.text().charAt(w.end(at - 1) - 1) == 's'
                && (w.isDigits(at - 2)
                        || s.cardinal(at - 2).isPresent()
                        || s.cardinal(at - 3).isPresent());
    }
}
