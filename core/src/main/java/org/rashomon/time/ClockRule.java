package org.rashomon.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads times of day: {@code 7:15 p.m.}, {@code 10 p.m. Wednesday}, {@code noon Saturday}, {@code 1500 GMT}, {@code
 * midnight}; a day that follows is taken in. Does not fire on a score ({@code 3:1}) or a verse.
 */
final class ClockRule implements TimeRule {

    private final WeekdayRule weekdays = new WeekdayRule();
    private final CalendarDateRule dates = new CalendarDateRule();
    private final NamedDayRule days = new NamedDayRule();

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (s.is(at, WordClass.CLOCK)) {
            return withDay(s, at + 1, s.value(at));
        }
        int hour = w.integer(at);
        if (hour < 0) {
            return Optional.empty();
        }
        int minute = -1;
        int i = at + 1;
        if (w.length(at) == 4 && hour < 2400 && hour % 100 < 60 && zone(w, i) > i) {
            return withDay(s, zone(w, i), String.format(Locale.ROOT, "T%02d:%02d", hour / 100, hour % 100));
        }
        if (hour > 24) {
            return Optional.empty();
        }
        if ((w.isMark(i, ':') || w.isMark(i, '.'))
                && w.isGlued(i)
                && w.isGlued(i + 1)
                && w.length(i + 1) == 2
                && w.integer(i + 1) < 60) {
            minute = w.integer(i + 1);
            i += 2;
        }
        int meridiem = meridiem(w, i);
        if (meridiem > i) {
            boolean pm = Character.toLowerCase(w.text().charAt(w.start(i))) == 'p';
            hour = hour % 12 + (pm ? 12 : 0);
            i = meridiem;
        } else if (w.is(i, "o") && w.isApostrophe(i + 1) && w.is(i + 2, "clock")) {
            i += 3;
        } else if (minute < 0
                || w.length(at) == 1 && zone(w, i) == i && !w.isAny(at - 1, "at", "by", "until", "around", "about")) {
            return Optional.empty();
        } else if (minute < 10 && w.length(at) == 1 && zone(w, i) == i) {
            return Optional.empty();
        }
        i = zone(w, i);
        if (w.is(i, "in") && w.is(i + 1, "the") && s.is(i + 2, WordClass.PART)) {
            if (!s.value(i + 2).equals("MO") && hour < 12) {
                hour += 12;
            }
            i += 3;
        }
        return withDay(s, i, String.format(Locale.ROOT, "T%02d:%02d", hour, Math.max(minute, 0)));
    }

    /** The word after "p.m.", "pm" or "a.m."; {@code at} if none stands there. */
    private static int meridiem(Words w, int at) {
        if (w.isAny(at, "am", "pm")) {
            return at + 1;
        }
        if (w.isAny(at, "a", "p") && w.isMark(at + 1, '.') && w.is(at + 2, "m") && w.isGlued(at + 2)) {
            return w.isMark(at + 3, '.') && w.isGlued(at + 3) ? at + 4 : at + 3;
        }
        return at;
    }

    private static int zone(Words w, int at) {
        return w.isAny(at, "gmt", "utc", "est", "edt", "pst", "pdt", "cst", "cet", "cest", "bst", "msk", "et", "hours")
                ? w.is(at, "hours") && w.is(at + 1, "gmt") ? at + 2 : at + 1
                : w.is(at, "local") && w.is(at + 1, "time") ? at + 2 : at;
    }

    private Optional<TimeReading> withDay(TimeScene s, int end, String clock) {
        Words w = s.words();
        int day = w.isMark(end, ',') ? end + 1 : end;
        if (w.is(day, "on") || w.is(day, "of")) {
            day++;
        }
        int from = day;
        Optional<TimeReading> date = Optional.<TimeReading>empty()
                .or(() -> dates.read(s, from).filter(r -> r.value().length() == 10))
                .or(() -> weekdays.read(s, from))
                .or(() -> days.read(s, from))
                .filter(r -> r.type() == TimeType.DATE);
        if (date.isPresent()) {
            TimeReading d = date.get();
            return TimeReading.of(d.end(), TimeType.TIME, d.value() + clock, d.anchor());
        }
        String today = s.published().map(LocalDate::toString).orElse("XXXX-XX-XX");
        return TimeReading.of(end, TimeType.TIME, today + clock, Anchor.DOCUMENT);
    }
}
