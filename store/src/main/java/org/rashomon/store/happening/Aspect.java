package org.rashomon.store.happening;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Something that a telling may say: how it is read off the telling, and how what two say stands to one another.
 *
 * <pre>
 *   {@link #WHEN}   on Monday at dawn; this week           both may be true, and the day at dawn is the sharper
 *   {@link #WHO}    the rebels; the Frontier Corps         only one may be true
 * </pre>
 *
 * @param of what a telling says, if it does
 * @param agree whether both may be true of one act
 * @param vagueness the more the vaguer
 * @param text in words
 */
record Aspect<V>(
        Function<Telling, Optional<V>> of,
        BiPredicate<V, V> agree,
        ToDoubleFunction<V> vagueness,
        Function<V, String> text) {

    /** Who names a longer time than a month for an act hardly says when it was. */
    private static final int VAGUEST_DAYS = 31;

    /** Whoever does so has it done to him: another gave it. */
    private static final Set<String> RECEIVING = Set.of("receive", "obtain", "get", "acquire");

    static final Aspect<Role> WHO = who(Aspect::doer);

    static final Aspect<Role> WHOM = whom(Recipients::named);

    static final Aspect<Site> PLACE = new Aspect<>(Wheres::place, Wheres::mayBeOne, site -> 0, Site::name);

    static final Aspect<Period> WHEN =
            new Aspect<>(Aspect::when, (a, b) -> !a.contradicts(b), Period::vagueness, Period::text);

    static Aspect<Role> who(Function<Telling, Optional<Role>> of) {
        return new Aspect<>(of, Role::maySameDo, Role::vagueness, Role::toString);
    }

    static Aspect<Role> whom(Function<Telling, Optional<Role>> of) {
        return new Aspect<>(of, Role::maySameSuffer, Role::vagueness, Role::toString);
    }

    static Aspect<Amount> count(Function<Telling, Optional<Amount>> of) {
        return new Aspect<>(of, Amount::agrees, amount -> amount.high() - amount.low(), Amount::text);
    }

    static Aspect<Called> called(Function<Telling, Optional<Called>> of) {
        return new Aspect<>(of, Called::agrees, Called::vagueness, Called::toString);
    }

    /** The same by another way of reading it off a telling. */
    Aspect<V> readBy(Function<Telling, Optional<V>> other) {
        return new Aspect<>(other, agree, vagueness, text);
    }

    /** Whether both say something, and only one can be true. */
    boolean differs(Telling a, Telling b) {
        Optional<V> mine = of.apply(a);
        Optional<V> other = of.apply(b);
        return mine.isPresent() && other.isPresent() && !agree.test(mine.get(), other.get());
    }

    /** Whoever the telling itself names: what it borrows from the text is not what its voice says. */
    private static Optional<Role> doer(Telling telling) {
        return Optional.of(Role.ofDoer(telling))
                .filter(role -> !role.party().isNobody() && telling.saysWho())
                .filter(role -> !Tools.isTool(role.party()) && !RECEIVING.contains(telling.trigger()));
    }

    /** The day or the hour that the telling itself names. */
    private static Optional<Period> when(Telling telling) {
        return Optional.of(telling.period())
                .filter(p -> (p.stated() || p.hours().isTold()) && telling.saysWhen() && p.days() <= VAGUEST_DAYS);
    }
}
