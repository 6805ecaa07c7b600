package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The answer that a telling has to a question of {@code happening/kinds.tsv}.
 *
 * @param is the values that its words may mean, those of the first word first: a missile may come from an aircraft or from the ground
 * @param isNot the values that it denies
 */
record Called(List<String> is, List<String> isNot) {

    Called {
        is = List.copyOf(is);
        isNot = List.copyOf(isNot);
    }

    static Called of(List<Kind> kinds) {
        List<String> is = new ArrayList<>();
        List<String> isNot = new ArrayList<>();
        for (Kind kind : kinds) {
            List<String> values = kind.denied() ? isNot : is;
            if (!values.contains(kind.value())) {
                values.add(kind.value());
            }
        }
        isNot.removeAll(is);
        return new Called(is, isNot);
    }

    /** What one voice says that says both: what its words may both mean, or else what either may. */
    Called and(Called other) {
        List<String> both = is.stream().filter(other.is::contains).toList();
        List<String> denied = new ArrayList<>(isNot);
        denied.addAll(other.isNot);
        if (!both.isEmpty()) {
            return new Called(both, denied);
        }
        List<String> either = new ArrayList<>(is);
        either.addAll(other.is);
        return new Called(either, denied);
    }

    /** Whether both may be true. */
    boolean agrees(Called other) {
        if (!is.isEmpty() && !other.is.isEmpty()) {
            return !Collections.disjoint(is, other.is);
        }
        return !isDeniedBy(other) && !other.isDeniedBy(this);
    }

    private boolean isDeniedBy(Called other) {
        return !is.isEmpty() && other.isNot.containsAll(is);
    }

    /** How many values it leaves open; who only says what it was not leaves all others. */
    int vagueness() {
        return is.isEmpty() ? Integer.MAX_VALUE : is.size();
    }

    /** {@code warning shots}; {@code not villager}. */
    @Override
    public String toString() {
        return is.isEmpty() ? "not " + isNot.get(0) : is.get(0);
    }
}
