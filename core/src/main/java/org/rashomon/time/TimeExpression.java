package org.rashomon.time;

import java.util.List;
import java.util.Optional;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Words that say when, how long or how often, after TIMEX3 (TimeML 1.2.1).
 *
 * @param span the words
 * @param type DATE, TIME, DURATION or SET
 * @param value the TIMEX3 value: {@code 2016-09-17}, {@code 2016-W37}, {@code P3D}, {@code PAST_REF}
 * @param interval the days it covers, where it can be placed on the calendar
 * @param anchor what a relative expression was counted from
 * @param evidence the rule and its words
 */
public record TimeExpression(
        Span span, TimeType type, String value, Optional<DateInterval> interval, Anchor anchor, Evidence evidence) {

    /** In order of their start. */
    public static final Layer<List<TimeExpression>> LAYER = Layer.named("times");
}
