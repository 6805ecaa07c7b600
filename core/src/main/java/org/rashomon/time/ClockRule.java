package org.rashomon.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.Context;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads times of day: {@code 7:15 p.m.}, {@code 2.10 a.m.}, {@code seven o'clock}, {@code 10 p.m. Wednesday}, {@code noon Saturday}, {@code 1500 GMT}, {@code
 * midnight}; a day that follows is taken in. Does not fire on a score ({@code 3:1}) or a verse.
 */
final class ClockRule implements TimeRule {

    /** Letters of a day as TIMEX3 writes it. */
    private static final int DAY = "2025-03-12".length();

    /** A clock without a day is of the day told last, if that is one of the last few. */
    private static final int STILL_TOLD_OF = 4;

    private static final String[] AT = {
        "at", "by", "around", "about", "past", "after", "before", "until", "till", "from", "since"
    };

    private final WeekdayRule weekdays = new WeekdayRule();
    private final DayOfMonthRule ofMonth = new DayOfMonthRule();
    private final CalendarDateRule dates = new CalendarDateRule();
    private final NamedDayRule days = new NamedDayRule();

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (s.is(at, WordClass.CLOCK)) {
            return withDay(s, at + 1, s.value(at));
        }
        if (w.kind(at) == Words.Kind.LETTERS) {
            return inWords(s, at);
        }
        int point = pointed(w, at);
        int hour = point < 0 ? w.integer(at) : point / 100;
        if (hour < 0) {
            return Optional.empty();
        }
        int minute = point < 0 ? -1 : point % 100;
        int i = at + 1;
        if (point >= 0 && meridiem(w, i) == i && !isClock(s, at, point, i)) {
            return Optional.empty();
        }
        if (w.length(at) == 4 && hour < 2400 && hour % 100 < 60 && zone(s, i) > i) {
            return withDay(s, zone(s, i), String.format(Locale.ROOT, "T%02d:%02d", hour / 100, hour % 100));
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
                || w.length(at) == 1 && zone(s, i) == i && !w.isAny(at - 1, "at", "by", "until", "around", "about")) {
            return Optional.empty();
        } else if (minute < 10 && w.length(at) == 1 && zone(s, i) == i) {
            return Optional.empty();
        }
        i = zone(s, i);
        if (w.is(i, "in") && w.is(i + 1, "the") && s.is(i + 2, WordClass.PART)) {
            if (!s.value(i + 2).equals("MO") && hour < 12) {
                hour += 12;
            }
            i += 3;
        }
        return withDay(s, i, String.format(Locale.ROOT, "T%02d:%02d", hour, Math.max(minute, 0)));
    }

    /** {@code 2.10} as 210; -1 if no clock shows it. */
    private static int pointed(Words w, int at) {
        String[] parts = w.isDigits(at) && w.length(at) <= 5 ? w.form(at).split("\\.", -1) : new String[0];
        if (parts.length != 2 || parts[1].length() != 2 || parts[0].length() > 2) {
            return -1;
        }
        int hour = Integer.parseInt(parts[0]);
        int minute = Integer.parseInt(parts[1]);
        return hour <= 23 && minute < 60 ? hour * 100 + minute : -1;
    }

    /** {@code seven o'clock}, {@code at eight in the evening}, {@code at four on Saturday morning}. */
    private Optional<TimeReading> inWords(TimeScene s, int word) {
        Words w = s.words();
        int hour = s.cardinal(word)
                .filter(number -> number.end() == word + 1)
                .map(Numeral::whole)
                .orElse(0);
        boolean clock = w.is(word + 1, "o") && w.isApostrophe(word + 2) && w.is(word + 3, "clock");
        int i = clock ? word + 4 : word + 1;
        boolean part = w.is(i, "in") && w.is(i + 1, "the") && s.is(i + 2, WordClass.PART);
        boolean at = w.isAny(word - 1, AT);
        boolean dayPart = at && !part && isDayWithPart(s, i);
        if (hour < 1 || hour > 12 || !clock && !(part && at) && !dayPart) {
            return Optional.empty();
        }
        if (part) {
            hour = s.value(i + 2).equals("MO") || hour == 12 ? hour : hour + 12;
            i += 3;
        }
        return withDay(s, i, String.format(Locale.ROOT, "T%02d:00", hour));
    }

    /** {@code On Saturday <b>morning</b>}. */
    private boolean isDayWithPart(TimeScene s, int on) {
        return s.words().is(on, "on")
                && weekdays.read(s, on + 1)
                        .filter(day -> day.type() == TimeType.TIME)
                        .isPresent();
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

    private static int zone(TimeScene s, int at) {
        Words w = s.words();
        if (s.is(at, Context.ZONE)) {
            return w.is(at, "hours") && w.is(at + 1, "gmt") ? at + 2 : at + 1;
        }
        return w.is(at, "local") && w.is(at + 1, "time") ? at + 2 : at;
    }

    /** {@code 4:15 on Wednesday afternoon} */
    private static String inPart(String clock, String part) {
        int hour = Integer.parseInt(clock.substring(1, 3));
        boolean late = part.equals("TAF") || part.equals("TEV") || part.equals("TNI") && hour > 4;
        return late && hour < 12 ? "T" + (hour + 12) + clock.substring(3) : clock;
    }

    /** The word after {@code that day}, {@code the same day}; {@code at} if it does not stand there. */
    private static int thatDay(Words w, int at) {
        if (w.is(at, "that") && w.isAny(at + 1, "day", "morning", "afternoon", "evening", "night")) {
            return at + 2;
        }
        return w.is(at, "the") && w.is(at + 1, "same") && w.is(at + 2, "day") ? at + 3 : at;
    }

    /** {@code 19.00 that evening}, {@code at 10.31 on 15 November}: not a price. */
    private boolean isClock(TimeScene s, int at, int point, int next) {
        Words w = s.words();
        boolean told = w.isAny(at - 1, "at", "around", "about", "after", "before", "until", "till", "from", "since");
        boolean day = w.is(next, "that")
                || zone(s, next) > next
                || w.is(next, "on") && date(s, next + 1).isPresent();
        return told && point / 100 < 24 && day;
    }

    private Optional<TimeReading> date(TimeScene s, int at) {
        return Optional.<TimeReading>empty()
                .or(() -> dates.read(s, at).filter(r -> r.value().length() >= DAY))
                .or(() -> ofMonth.read(s, at))
                .or(() -> weekdays.read(s, at))
                .or(() -> days.read(s, at))
                .filter(r -> r.value().length() >= DAY);
    }

    private Optional<TimeReading> withDay(TimeScene s, int end, String clock) {
        Words w = s.words();
        int day = w.isMark(end, ',') ? end + 1 : end;
        if (w.is(day, "on") || w.is(day, "of")) {
            day++;
        }
        if (w.is(day, "the") && s.is(day + 1, WordClass.PART) && w.is(day + 2, "of")) {
            day += 3;
        }
        Optional<TimeReading> date = date(s, day);
        if (date.isPresent()) {
            TimeReading d = date.get();
            String value = d.value().substring(0, DAY) + inPart(clock, d.value().substring(DAY));
            return TimeReading.of(d.end(), TimeType.TIME, value, d.anchor());
        }
        int thatDay = thatDay(w, day);
        if (thatDay > day && s.narrative().isPresent()) {
            return TimeReading.of(thatDay, TimeType.TIME, s.narrative().get() + clock, Anchor.NARRATIVE);
        }
        Optional<LocalDate> told = s.published().flatMap(today -> s.day()
                .filter(last ->
                        !last.isAfter(today) && last.plusDays(STILL_TOLD_OF).isAfter(today)));
        if (told.isPresent() && !told.equals(s.published())) {
            return TimeReading.of(end, TimeType.TIME, told.get() + clock, Anchor.NARRATIVE);
        }
        String today = s.published().map(LocalDate::toString).orElse("XXXX-XX-XX");
        return TimeReading.of(end, TimeType.TIME, today + clock, Anchor.DOCUMENT);
    }
}
