package org.rashomon.time;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads one unit of the calendar beside the document's date or the narrative's: {@code this week}, {@code last year},
 * {@code the following month}, {@code the current fiscal year}, {@code the latest quarter}, {@code the weekend}, {@code
 * the end of the year} (whose modifier stands before), {@code year-end}.
 *
 * <p>Does not fire on {@code the day} and {@code the month}, which mostly speak of no date, nor on {@code last minute}.
 */
final class RelativeUnitRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (w.is(at, "year")) {
            return yearEnd(s, at);
        }
        boolean the = w.is(at, "the");
        int i = the ? at + 1 : at;
        if (the && w.isAny(i, "latest", "fiscal")
                || s.isStep(i) && (w.is(i + 1, "fiscal") || w.is(i + 1, "calendar"))
                || w.is(at, "that") && s.is(at + 1, WordClass.UNIT)) {
            return latest(s, at, i);
        }
        if (!s.isStep(i)) {
            return the && s.is(i, WordClass.UNIT) ? definite(s, i) : Optional.empty();
        }
        WordClass step = s.classOf(i);
        int word = i++;
        if (s.isStep(i) && !w.isAny(i, "preceding")) { // "this past weekend", "this coming week", "this current year"
            step = step == WordClass.THIS && s.classOf(i) == WordClass.LAST ? WordClass.LAST : s.classOf(i);
            word = i++;
        }
        if (!s.is(i, WordClass.UNIT) || w.isDash(i + 1) && w.isGlued(i + 1)) {
            return Optional.empty();
        }
        TimeUnit unit = s.unit(i);
        if (unit.isClock() || unit == TimeUnit.FORTNIGHT && step == WordClass.THIS) {
            return Optional.empty();
        }
        if (unit == TimeUnit.DAY && w.isAny(word, "this", "past", "last", "current")) {
            return Optional.empty();
        }
        boolean narrative = w.isAny(word, "previous", "preceding", "prior", "following", "same", "ensuing")
                || the && w.is(word, "next");
        Optional<LocalDate> from = narrative ? s.narrative() : s.published();
        Anchor anchor = narrative ? s.narrativeAnchor() : Anchor.DOCUMENT;
        if (from.isEmpty() && unit == TimeUnit.DECADE && step != WordClass.THIS) {
            return TimeReading.of(i + 1, TimeType.DURATION, "P1DE", anchor);
        }
        if (from.isEmpty()) {
            int years = s.number(word);
            int end = i + 1;
            return unit == TimeUnit.YEAR && !narrative && s.present().isPresent()
                    ? s.present()
                            .flatMap(b ->
                                    TimeReading.date(end, Timex.year(b.day().plusYears(years)), b.anchor()))
                    : TimeReading.date(end, unknown(unit), anchor);
        }
        if (unit == TimeUnit.QUARTER && step == WordClass.THIS) {
            return TimeReading.date(i + 1, unit.around(from.get()), anchor);
        }
        int steps = step == WordClass.LAST ? -1 : step == WordClass.NEXT ? 1 : 0;
        if (the && w.is(word, "past") && unit == TimeUnit.DECADE || unit == TimeUnit.DECADE && step != WordClass.THIS) {
            return TimeReading.of(i + 1, TimeType.DURATION, "P1DE", anchor)
                    .map(r -> r.covering(DurationRule.span(from.get(), TimeUnit.DECADE, steps * 1)));
        }
        if (unit == TimeUnit.WEEKEND && step == WordClass.LAST && !w.is(word, "last")) {
            return TimeReading.date(i + 1, weekend(from.get()), anchor);
        }
        return TimeReading.date(i + 1, unit.around(unit.step(from.get(), steps)), anchor);
    }

    private static Optional<TimeReading> latest(TimeScene s, int at, int word) {
        Words w = s.words();
        int i = word;
        int steps = 0;
        if (s.isStep(i)) {
            steps = s.number(i++);
        } else {
            i++;
        }
        if (w.is(i, "fiscal") && w.is(word, "latest")) {
            i++;
            steps = -1;
        }
        if (w.isAny(i, "fiscal", "calendar")) {
            i++;
        }
        if (w.is(word, "latest") && (w.is(i, "quarter") || w.is(i, "period"))) {
            return quarter(s, i + 1);
        }
        if (!s.is(i, WordClass.UNIT)) {
            return Optional.empty();
        }
        TimeUnit unit = s.unit(i);
        if (w.is(at, "that")) {
            if (unit.isClock() || unit == TimeUnit.DECADE || unit == TimeUnit.CENTURY) {
                return Optional.empty();
            }
            return unit == TimeUnit.QUARTER
                    ? quarter(s, at + 2)
                    : s.narrative().flatMap(d -> TimeReading.date(at + 2, unit.around(d), s.narrativeAnchor()));
        }
        if (unit != TimeUnit.YEAR && unit != TimeUnit.QUARTER && !w.is(word, "latest")) {
            return Optional.empty();
        }
        if (w.isAny(i + 1, "ended", "ending")) {
            return TimeReading.of(i + 1, TimeType.DURATION, unit.duration(1), Anchor.NONE);
        }
        int by = steps;
        int end = i + 1;
        return s.published().flatMap(d -> TimeReading.date(end, unit.around(unit.step(d, by)), Anchor.DOCUMENT));
    }

    /** "the quarter", "the year", "the week", "the weekend" */
    private static Optional<TimeReading> definite(TimeScene s, int i) {
        Words w = s.words();
        TimeUnit unit = s.unit(i);
        boolean goesOn =
                w.isDash(i + 1) || w.is(i + 1, "of") || w.isAny(i + 1, "before", "after", "that", "when", "earlier");
        if (goesOn) {
            return Optional.empty();
        }
        return switch (unit) {
            case QUARTER -> quarter(s, i + 1);
            case YEAR, MONTH, WEEK -> {
                if (w.isAny(i + 1, "ended", "ending", "to")) {
                    yield TimeReading.of(i + 1, TimeType.DURATION, unit.duration(1), Anchor.NONE);
                }
                boolean inside = w.isAny(i - 2, "of", "in", "for", "during", "this", "over", "through", "on");
                yield inside
                        ? s.published().flatMap(d -> TimeReading.date(i + 1, unit.around(d), Anchor.DOCUMENT))
                        : Optional.empty();
            }
            case WEEKEND ->
                s.published()
                        .flatMap(d -> TimeReading.date(
                                i + 1,
                                s.tense(i - 1, i + 1) == Tense.FUTURE ? TimeUnit.WEEKEND.around(d) : weekend(d),
                                Anchor.DOCUMENT));
            default -> Optional.empty();
        };
    }

    /** The last weekend that has begun by {@code day}. */
    private static String weekend(LocalDate day) {
        return TimeUnit.WEEKEND.around(day.getDayOfWeek().getValue() >= 6 ? day : day.minusWeeks(1));
    }

    /** The quarter told of, else the last full one before the document's date. */
    private static Optional<TimeReading> quarter(TimeScene s, int end) {
        if (!s.quarter().isEmpty()) {
            return TimeReading.date(end, s.quarter(), Anchor.NARRATIVE);
        }
        return s.published()
                .flatMap(d -> TimeReading.date(end, TimeUnit.QUARTER.around(d.minusMonths(3)), Anchor.DOCUMENT));
    }

    private static String unknown(TimeUnit unit) {
        return switch (unit) {
            case DAY -> "XXXX-XX-XX";
            case WEEK, FORTNIGHT -> "XXXX-WXX";
            case WEEKEND -> "XXXX-WXX-WE";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            default -> "XXXX";
        };
    }

    /** "year-end", "year's end", "year end" */
    private static Optional<TimeReading> yearEnd(TimeScene s, int at) {
        Words w = s.words();
        int i = at + 1;
        if (w.isDash(i)) {
            i++;
        } else if (w.isApostrophe(i) && w.is(i + 1, "s")) {
            i += 2;
        }
        int end = i + 1;
        return w.is(i, "end") && s.published().isPresent()
                ? TimeReading.date(end, Timex.year(s.published().get()), Anchor.DOCUMENT)
                : Optional.empty();
    }
}
