package org.rashomon.store.happening;

/**
 * The hours of a day in which something was, as far as they are told.
 *
 * @param from counted from the midnight with which the day begins; below 0 the night before may be meant
 * @param to the hour before which it was; above 24 it may have been in the night after
 */
public record Hours(int from, int to) {

    /** No hour is told. */
    public static final Hours ANY = new Hours(0, 24);

    /** Clocks of different zones, and words such as "evening", differ by so much. */
    private static final int SLACK = 2;

    /** The hours of a clock have an hour of slack on both sides already. */
    private static final int CLOCK = 3;

    private static final int DAY = 24;

    public boolean isTold() {
        return !equals(ANY);
    }

    int length() {
        return to - from;
    }

    /** Whether the two cannot be one time of one day, nor of a night between two days. */
    boolean isAtAnotherTimeOfDay(Hours other) {
        return isApart(other, 0) && isApart(other, DAY) && isApart(other, -DAY);
    }

    /** Whether the two cannot be one time, the other's day beginning so many hours after this one's. */
    boolean isApart(Hours other, long later) {
        long gap = Math.max(other.from + later - to, from - (other.to + later));
        boolean clocks = length() <= CLOCK && other.length() <= CLOCK;
        return gap >= (isTold() && other.isTold() && !clocks ? SLACK : 0);
    }
}
