package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Puts tellings on as few sides as there are values that cannot all be true.
 *
 * <pre>
 *   A: on Friday. B, quoted by A: on Monday. C: on Friday.        A and C, B
 *   A: on Friday. B, quoted by A: on Monday. C: this week.        all: A tells of two things, C of either
 *   A: Mills was shot, and Ross was. B: Mills. C: Ross.           all: A tells of two acts
 *   A: nine, and then two more. B: two.                           both: A counts two things, B one of them
 * </pre>
 */
final class Sides {

    private final BiPredicate<Telling, Telling> fit;
    private final BiPredicate<Telling, Telling> beside;
    private final BiPredicate<Telling, Telling> sameVoice;
    private final List<List<Telling>> groups = new ArrayList<>();

    private Sides(
            BiPredicate<Telling, Telling> fit,
            BiPredicate<Telling, Telling> beside,
            BiPredicate<Telling, Telling> sameVoice) {
        this.fit = fit;
        this.beside = beside;
        this.sameVoice = sameVoice;
    }

    /**
     * @param tellings the sharper first
     * @param fit whether what both say may be true of one thing
     * @param beside the same, or they tell of two things side by side
     */
    static List<List<Telling>> of(
            List<Telling> tellings,
            BiPredicate<Telling, Telling> fit,
            BiPredicate<Telling, Telling> beside,
            BiPredicate<Telling, Telling> sameVoice) {
        Sides sides = new Sides(fit, beside, sameVoice);
        tellings.forEach(sides::add);
        sides.merge(
                (some, others) -> some.stream().allMatch(a -> others.stream().allMatch(b -> beside.test(a, b))));
        if (fit != beside) {
            // who gives two values in one text gives them of two things
            sides.merge((some, others) ->
                    some.stream().anyMatch(a -> others.stream().anyMatch(b -> sides.areOfOne(a, b))));
        }
        // what one voice tells of several things contradicts nobody who tells of one of them
        sides.merge((some, others) -> sides.isOfSeveral(some)
                && others.stream().allMatch(b -> some.stream().anyMatch(a -> fit.test(a, b))));
        return sides.groups;
    }

    private boolean areOfOne(Telling a, Telling b) {
        return a.document().equals(b.document()) && sameVoice.test(a, b) && !fit.test(a, b);
    }

    private void add(Telling telling) {
        find(group -> group.stream().allMatch(other -> fit.test(other, telling)))
                .add(telling);
    }

    private List<Telling> find(Predicate<List<Telling>> which) {
        return groups.stream().filter(which).findFirst().orElseGet(() -> {
            List<Telling> alone = new ArrayList<>();
            groups.add(alone);
            return alone;
        });
    }

    private void merge(BiPredicate<List<Telling>, List<Telling>> areOne) {
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                if (areOne.test(groups.get(i), groups.get(j))) {
                    groups.get(i).addAll(groups.remove(j--));
                }
            }
        }
    }

    private boolean isOfSeveral(List<Telling> group) {
        Telling first = group.get(0);
        return group.stream().anyMatch(other -> sameVoice.test(first, other) && !fit.test(first, other));
    }
}
