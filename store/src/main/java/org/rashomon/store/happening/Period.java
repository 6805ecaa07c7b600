package org.rashomon.store.happening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When something is told to have happened, as linking sees it.
 *
 * @param from the first day, counted from 1970-01-01; {@link #OPEN_START} when open
 * @param to the last day; {@link #OPEN_END} when open
 * @param stated whether the words of the text say so; otherwise it is the document's own date
 * @param hours the hours of the first day
 */
public record Period(int from, int to, boolean stated, Hours hours) {

    public static final int OPEN_START = Integer.MIN_VALUE / 2;
    public static final int OPEN_END = Integer.MAX_VALUE / 2;

    /** Nothing is known. */
    public static final Period UNKNOWN = new Period(OPEN_START, OPEN_END, false);

    /**
     * What is told without a date happened near the day it was told: news looks a few days back, and ahead for what is to
     * come.
     */
    private static final int SLACK_DAYS = 4;

    /** What is told again without a date may lie so far back. */
    private static final int BACK_DAYS = 12;

    private static final int WEEK = 7;

    /** Who names more days than these says only roughly when it was. */
    private static final int SHARP_DAYS = 2;

    /** What is told roughly may be out by so many days. */
    private static final int ROUGHLY = 3;

    private static final int DAY_HOURS = 24;

    /** Whole days. */
    public Period(int from, int to, boolean stated) {
        this(from, to, stated, Hours.ANY);
    }

    /** How two periods stand to one another. */
    public enum Likeness {
        UNKNOWN,
        /** Both say the same one or two days. */
        SAME_DAY,
        OVERLAPPING,
        /** Apart, but one of them only takes its date from the day of publication. */
        NEAR,
        /** One lies some days before the day on which the other is told without a date of its own. */
        BEFORE,
        APART
    }

    /**
     * From days counted from 1970-01-01, empty where open; unknown when both are.
     *
     * @param stated whether the words of the text say so
     */
    public static Period of(Optional<Integer> from, Optional<Integer> to, boolean stated) {
        return from.isEmpty() && to.isEmpty()
                ? UNKNOWN
                : new Period(from.orElse(OPEN_START), to.orElse(OPEN_END), stated);
    }

    /** Whether a day is known, be it one end only. */
    public boolean isKnown() {
        return from != OPEN_START || to != OPEN_END;
    }

    /** The same so many days later; an open end stays open. */
    Period movedBy(int days) {
        return new Period(from == OPEN_START ? from : from + days, to == OPEN_END ? to : to + days, stated, hours);
    }

    boolean isOpen() {
        return from == OPEN_START || to == OPEN_END;
    }

    /** How many days it covers. */
    long days() {
        return (long) to - from + 1;
    }

    /** Days between the two; 0 when they meet. */
    long gap(Period other) {
        return Math.max(0, Math.max((long) other.from - to, (long) from - other.to));
    }

    /** The same days at some hours. */
    public Period at(Hours when) {
        return new Period(from, to, stated, when);
    }

    /**
     * Whether both cannot be true of one act: "at dawn on Tuesday", "on Monday afternoon"; "on Monday night" and "on Tuesday"
     * can. "At dawn" and "in the evening" cannot, whatever the day; nor can "in April" and "in May". "At dawn" says nothing
     * against a day.
     */
    boolean contradicts(Period other) {
        if (!stated || !other.stated) {
            return hours.isTold() && other.hours.isTold() && hours.isAtAnotherTimeOfDay(other.hours);
        }
        if (from == to && other.from == other.to && (hours.isTold() || other.hours.isTold())) {
            return hours.isApart(other.hours, (long) (other.from - from) * DAY_HOURS);
        }
        boolean vague = Math.max(days(), other.days()) > SHARP_DAYS;
        boolean months = Math.min(days(), other.days()) > WEEK;
        // "Last week" may be the one that is ending.
        boolean week = Math.max(days(), other.days()) == WEEK;
        return gap(other) > (months ? 0 : week ? WEEK : vague ? ROUGHLY : 0);
    }

    Likeness likeness(Period other) {
        if (!isKnown() || !other.isKnown()) {
            return Likeness.UNKNOWN;
        }
        long gap = gap(other);
        if (stated && other.stated) {
            // "On Monday night" and "on Tuesday" may be one night.
            if (days() <= SHARP_DAYS && other.days() <= SHARP_DAYS) {
                return gap == 0 ? Likeness.SAME_DAY : gap == 1 ? Likeness.NEAR : Likeness.APART;
            }
            // "Last week" may be the one that is ending.
            boolean week = Math.max(days(), other.days()) == WEEK && gap <= WEEK / 2;
            return gap == 0 ? Likeness.OVERLAPPING : week ? Likeness.NEAR : Likeness.APART;
        }
        if (gap == 0) {
            return Likeness.OVERLAPPING;
        }
        if (gap <= SLACK_DAYS) {
            return Likeness.NEAR;
        }
        boolean looksBack = from > other.to ? !stated : !other.stated;
        return looksBack && gap <= BACK_DAYS ? Likeness.BEFORE : Likeness.APART;
    }

    /** The longer the vaguer; of one day the more hours the vaguer. */
    double vagueness() {
        return days() + hours.length() / 100.0;
    }

    /** {@code 2022-03-31}; {@code 2022-03-31 to 2022-04-02}; {@code 2022-03-31T05:00 to 2022-03-31T07:00}; {@code 05:00 to 07:00}. */
    String text() {
        LocalDate first = LocalDate.ofEpochDay(from);
        if (!stated) {
            return clock(hours.from()) + " to " + clock(hours.to());
        }
        if (hours.isTold()) {
            LocalDateTime midnight = first.atStartOfDay();
            return midnight.plusHours(hours.from()) + " to " + midnight.plusHours(hours.to());
        }
        LocalDate last = LocalDate.ofEpochDay(to);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }

    private static String clock(int hour) {
        return LocalTime.of(Math.floorMod(hour, DAY_HOURS), 0).toString();
    }
}
