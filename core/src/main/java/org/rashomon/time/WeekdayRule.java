package org.rashomon.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads days of the week, with part of day: {@code Friday}, {@code last Thursday}, {@code the previous Friday}, {@code
 * Thursday evening}, {@code this coming Sunday}. A bare one is the latest up to the document's date, or the next if the
 * clause looks ahead.
 */
final class WeekdayRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        int i = w.is(at, "the") ? at + 1 : at;
        WordClass step = WordClass.NONE;
        int word = i;
        if (w.is(i, "following") && i == at && w.isApostrophe(i + 2)) {
            // "Dismissed following Friday's hearing"
            return Optional.empty();
        }
        while (s.isStep(i) && i - at < 3) {
            step = s.classOf(i);
            word = i++;
        }
        if (!s.is(i, WordClass.WEEKDAY) || w.is(at, "the") && step == WordClass.NONE) {
            return Optional.empty();
        }
        int end = i + 1;
        boolean narrative = step != WordClass.NONE
                && w.isAny(word, "previous", "preceding", "prior", "following", "same", "ensuing");
        Optional<LocalDate> from = narrative ? s.narrative() : s.published();
        Anchor anchor = narrative ? s.narrativeAnchor() : Anchor.DOCUMENT;
        String part = "";
        if (s.is(end, WordClass.PART)) {
            part = "T" + s.value(end++);
        }
        DayOfWeek weekday = DayOfWeek.of(s.number(i));
        if (from.isEmpty()) {
            String value = "XXXX-WXX-" + weekday.getValue() + part;
            return TimeReading.of(end, part.isEmpty() ? TimeType.DATE : TimeType.TIME, value, anchor);
        }
        LocalDate today = from.get();
        LocalDate day =
                switch (step) {
                    case LAST -> today.with(TemporalAdjusters.previous(weekday));
                    case NEXT -> today.with(TemporalAdjusters.next(weekday));
                    case THIS -> today.with(weekday);
                    default ->
                        s.tense(at, end) == Tense.FUTURE
                                ? today.with(TemporalAdjusters.nextOrSame(weekday))
                                : today.with(TemporalAdjusters.previousOrSame(weekday));
                };
        return part.isEmpty()
                ? TimeReading.date(end, day.toString(), anchor)
                : TimeReading.of(end, TimeType.TIME, day + part, anchor);
    }
}
