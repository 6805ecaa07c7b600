package org.rashomon.event;

import java.util.Optional;
import org.rashomon.text.Span;
import org.rashomon.time.DateInterval;

/**
 * When an event is said to have happened.
 *
 * @param interval the days, as far as they are known
 * @param words the words the time was read from; empty when it fell back to the document's date
 */
public record EventTime(Optional<DateInterval> interval, Optional<Span> words) {}
