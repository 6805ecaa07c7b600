package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;

/** Divides tellings by what they say in a field into values that cannot all be true: on Friday (A and C), on Monday (B). */
final class Division {

    /** What a text that tells it in two ways, itself and by a voice that it quotes, tells of two things. */
    private static final Set<Field> SIDE_BY_SIDE =
            Set.of(Field.WHO, Field.WHOM, Field.WHAT, Field.COUNT, Field.WHERE, Field.WHEN);

    private Division() {}

    /** Those with most voices first; none if all that is said may be true. */
    static <V> List<Value> by(Aspect<V> aspect, Field field, List<Telling> tellings) {
        Map<Telling, V> values = new IdentityHashMap<>();
        tellings.forEach(telling -> aspect.of().apply(telling).ifPresent(value -> values.put(telling, value)));
        Function<Telling, V> valueOf = telling -> Objects.requireNonNull(values.get(telling));
        BiPredicate<Telling, Telling> fit = (a, b) -> aspect.agree().test(valueOf.apply(a), valueOf.apply(b));
        BiPredicate<Telling, Telling> beside = SIDE_BY_SIDE.contains(field)
                ? (a, b) -> fit.test(a, b) || OneVoice.isQuoted(a, b) || areTwoActs(a, b)
                : fit;
        // The sharper values first, so that a vaguer one finds those it goes with.
        List<Telling> sharpFirst = new ArrayList<>(
                OneVoice.lastWords(tellings.stream().filter(values::containsKey).toList(), field));
        sharpFirst.sort(Comparator.comparingDouble(t -> aspect.vagueness().applyAsDouble(valueOf.apply(t))));
        List<List<Telling>> groups = Sides.of(sharpFirst, fit, beside, OneVoice::isOf);
        groups.removeIf(group -> groups.stream().anyMatch(other -> other != group && OneVoice.isOfAll(group, other)));
        List<Value> sides = groups.stream()
                .map(group -> new Value(aspect.text().apply(valueOf.apply(group.get(0))), group))
                .sorted(Comparator.comparingInt((Value v) -> -v.voices().size()).thenComparing(Value::text))
                .toList();
        // what reads alike differs in nothing that a reader could see
        return sides.stream().map(Value::text).distinct().count() > 1 ? sides : List.of();
    }

    /** Whether one text tells them of two places or days and differs of them in something else too: it tells of two acts. */
    private static boolean areTwoActs(Telling a, Telling b) {
        if (!a.document().equals(b.document())) {
            return false;
        }
        boolean where = Aspect.PLACE.differs(a, b);
        boolean when = Aspect.WHEN.differs(a, b);
        if (where && when) {
            return true;
        }
        if (!where && !when) {
            return false;
        }
        return Aspect.WHO.differs(a, b) || Aspect.WHOM.differs(a, b) || Tallies.DONE_TO.differs(a, b);
    }
}
