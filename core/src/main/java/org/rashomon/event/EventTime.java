package org.rashomon.event;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.text.Span;
import org.rashomon.time.Anchor;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;

/**
 * When an event is said to have happened.
 *
 * @param interval the days, as far as they are known
 * @param words the words the time was read from; empty when it fell back to the document's date
 * @param anchor what the days were counted from; words without days want a document's date that is not known
 */
public record EventTime(Optional<DateInterval> interval, Optional<Span> words, Anchor anchor) {

    /** Nothing is told. */
    public static final EventTime UNTOLD = new EventTime(Optional.empty(), Optional.empty(), Anchor.NONE);

    static EventTime of(TimeExpression time) {
        return new EventTime(time.interval(), Optional.of(time.span()), time.anchor());
    }

    /** The day a document was published, for what is told without a time. */
    static EventTime published(Optional<LocalDate> day) {
        return day.map(d -> new EventTime(Optional.of(DateInterval.day(d)), Optional.empty(), Anchor.DOCUMENT))
                .orElse(UNTOLD);
    }

    /** The same words for other days. */
    EventTime covering(Optional<DateInterval> days) {
        return new EventTime(days, words, anchor);
    }

    /** Whether words say when, and the days are known. */
    boolean isDated() {
        return interval.isPresent() && words.isPresent();
    }

    /** Whether there are days or words. */
    public boolean isTold() {
        return interval.isPresent() || words.isPresent();
    }
}
