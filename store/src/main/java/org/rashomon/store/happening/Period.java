package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.event.EventTime;

/**
 * When something is told to have happened, as linking sees it.
 *
 * @param from the first day, counted from 1970-01-01; {@link #OPEN_START} when open
 * @param to the last day; {@link #OPEN_END} when open
 * @param stated whether the words of the text say so; otherwise it is the document's own date
 */
public record Period(int from, int to, boolean stated) {

    static final int OPEN_START = Integer.MIN_VALUE / 2;
    static final int OPEN_END = Integer.MAX_VALUE / 2;

    /** Nothing is known. */
    static final Period UNKNOWN = new Period(OPEN_START, OPEN_END, false);

    /**
     * What is told without a date happened near the day it was told: news looks a few days back, and ahead for what is to
     * come.
     */
    private static final int SLACK_DAYS = 4;

    /** How two periods stand to one another. */
    public enum Likeness {
        UNKNOWN,
        /** Both say the same one or two days. */
        SAME_DAY,
        OVERLAPPING,
        /** Apart, but one of them only takes its date from the day of publication. */
        NEAR,
        APART
    }

    static Period of(EventTime time) {
        return time.interval()
                .map(i -> new Period(
                        i.from().equals(LocalDate.MIN)
                                ? OPEN_START
                                : (int) i.from().toEpochDay(),
                        i.to().equals(LocalDate.MAX) ? OPEN_END : (int) i.to().toEpochDay(),
                        time.words().isPresent()))
                .orElse(UNKNOWN);
    }

    static Period of(Optional<LocalDate> published) {
        return published
                .map(d -> new Period((int) d.toEpochDay(), (int) d.toEpochDay(), false))
                .orElse(UNKNOWN);
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

    Likeness likeness(Period other) {
        if (equals(UNKNOWN) || other.equals(UNKNOWN)) {
            return Likeness.UNKNOWN;
        }
        long gap = gap(other);
        if (stated && other.stated) {
            // "On Monday night" and "on Tuesday" may be one night.
            if (days() <= 2 && other.days() <= 2) {
                return gap == 0 ? Likeness.SAME_DAY : gap == 1 ? Likeness.NEAR : Likeness.APART;
            }
            return gap == 0 ? Likeness.OVERLAPPING : Likeness.APART;
        }
        if (gap == 0) {
            return Likeness.OVERLAPPING;
        }
        return gap <= SLACK_DAYS ? Likeness.NEAR : Likeness.APART;
    }
}
