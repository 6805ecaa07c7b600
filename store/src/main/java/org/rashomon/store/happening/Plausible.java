package org.rashomon.store.happening;

import java.util.List;
import java.util.function.BiPredicate;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;

/**
 * Whether values that differ are likely to be told of one thing. Most of what is said differently in a day's news is said of
 * different things: two articles that have little in common, or outlets that mention something in passing.
 *
 * <pre>
 *   "raised $5 million", a paper; "raised $11 million", another                     two campaigns
 *   "raised $5 million", a paper; "it raised $11 million", says the treasurer       one may be wrong
 *   "the attack in Paris" (Texas), "the attack in Paris" (France)                   one place, read in two ways
 *   "the murder of 224 of ours"; "the strike killed 600 rebels", one long text      two acts
 *   "spent a million for her; others, $6 million against her", one text             two sums
 * </pre>
 */
final class Plausible {

    /** Long texts less alike, as {@link Matter#alike} has it, tell of one thing by accident only; short ones have few words to share. */
    private static final double ALIKE = 0.08;

    /** The same of texts of which none codes it as an event. */
    private static final double ALIKE_IN_PASSING = 0.18;

    /** Content words, each once, from which on a text is long. */
    private static final int LONG = 120;

    private Plausible() {}

    /** @param values at least two */
    static boolean isOfOneThing(Field field, List<Value> values) {
        boolean coded = values.stream().flatMap(v -> v.tellings().stream()).anyMatch(Telling::coded);
        double least = coded ? ALIKE : ALIKE_IN_PASSING;
        return (coded || values.stream().anyMatch(Plausible::isVoiced))
                && some(values, (a, b) -> isShort(a) || isShort(b) || isOneText(a, b) || OneMatter.alike(a, b) >= least)
                && (field != Field.WHERE || !some(values, Plausible::haveOneName))
                && some(values, (a, b) -> isShort(a) || !OneVoice.isByAnotherWord(a, b))
                && (field != Field.COUNT || some(values, (a, b) -> !isOneText(a, b) || mayCountOne(a, b)));
    }

    /** Whether somebody else than an outlet stands behind a value. */
    private static boolean isVoiced(Value value) {
        return value.tellings().stream().anyMatch(OneVoice::isOfSomebody);
    }

    /** Whether their places are two of one name. */
    private static boolean haveOneName(Telling a, Telling b) {
        return a.site().isPresent()
                && b.site().isPresent()
                && a.site().get().name().equals(b.site().get().name())
                && Site.likeness(a.site(), b.site()) == Site.Likeness.APART;
    }

    /** In one text, sums are of one payment if one party pays both, by two clauses. */
    private static boolean mayCountOne(Telling a, Telling b) {
        boolean money = a.amounts().stream().anyMatch(Amount::isOfMoney)
                && b.amounts().stream().anyMatch(Amount::isOfMoney);
        return !money || !a.account().equals(b.account()) && a.actor().isOneWith(b.actor());
    }

    private static boolean isShort(Telling telling) {
        return telling.context().length < LONG;
    }

    private static boolean isOneText(Telling a, Telling b) {
        return a.document().equals(b.document());
    }

    /** Whether it is so of a telling of one value and one of another. */
    private static boolean some(List<Value> values, BiPredicate<Telling, Telling> so) {
        for (int i = 0; i < values.size(); i++) {
            for (Value other : values.subList(i + 1, values.size())) {
                for (Telling a : values.get(i).tellings()) {
                    if (other.tellings().stream().anyMatch(b -> so.test(a, b))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
