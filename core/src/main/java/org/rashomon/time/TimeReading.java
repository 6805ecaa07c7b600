package org.rashomon.time;

import java.util.Optional;

/**
 * What a rule read.
 *
 * @param end the word after its last
 * @param interval the days, where they are not those of the value
 */
record TimeReading(int end, TimeType type, String value, Anchor anchor, Optional<DateInterval> interval) {

    static Optional<TimeReading> date(int end, String value, Anchor anchor) {
        return Optional.of(new TimeReading(end, TimeType.DATE, value, anchor, Optional.empty()));
    }

    static Optional<TimeReading> of(int end, TimeType type, String value, Anchor anchor) {
        return Optional.of(new TimeReading(end, type, value, anchor, Optional.empty()));
    }

    TimeReading covering(Optional<DateInterval> days) {
        return new TimeReading(end, type, value, anchor, days);
    }
}
