package org.rashomon.event;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rashomon.text.Upos;
import org.rashomon.time.Anchor;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;

/**
 * By when something falls due that is told by how long it will take from the day of publication.
 *
 * <pre>
 *   told on 10 March 2022:  will leave within two years     by 10 March 2024
 *                           will be full in 18 months       by 10 September 2023
 *                           will fall within weeks          nothing: how many is not told
 *                           will last for two weeks         nothing
 *                           will be the first in ten years  nothing
 * </pre>
 */
final class TermLeft {

    private static final Set<String> BEFORE_A_TERM = Set.of("within", "in", "over", "inside");

    /** A whole number of days, weeks, months or years. */
    private static final Pattern TERM = Pattern.compile("P\\d{1,3}[DWMY]");

    private TermLeft() {}

    /** Untold where the words under the verb of a clause set no term. */
    static EventTime of(Scene scene, ForetoldClause clause, int verb) {
        Optional<LocalDate> published = scene.published();
        if (published.isEmpty() || comparesWithThePast(scene, verb)) {
            return EventTime.UNTOLD;
        }
        for (TimeExpression time : scene.annotations.get(TimeExpression.LAYER)) {
            int head = scene.setting.headOf(time.span());
            if (scene.tree.head(head) == verb
                    && scene.tree.isA(head, "obl")
                    && TERM.matcher(time.value()).matches()
                    && BEFORE_A_TERM.contains(scene.tree.preposition(head))
                    && clause.isTimedBy(time.span())) {
                LocalDate by = published.get().plus(Period.parse(time.value()));
                return new EventTime(
                        Optional.of(new DateInterval(LocalDate.MIN, by)), Optional.of(time.span()), Anchor.DOCUMENT);
            }
        }
        return EventTime.UNTOLD;
    }

    /** {@code The lowest in thirty years}, {@code the first visit in ten years}. */
    private static boolean comparesWithThePast(Scene scene, int verb) {
        return scene.tokens.upos(verb) == Upos.NOUN
                || scene.tokens.upos(verb) == Upos.PROPN
                || scene.tokens.xpos(verb).equals("JJS");
    }
}
