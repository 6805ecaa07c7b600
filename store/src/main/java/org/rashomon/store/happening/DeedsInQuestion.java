package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.rashomon.event.EventType;

/**
 * The acts of a document of which one may ask whether they were meant. What came of an act, "four sailors were hurt", is
 * asked only where no act of a known type is told beside it: "It was no accident" is said of what hurt them.
 */
final class DeedsInQuestion {

    private final BitSet known = new BitSet();
    private final BitSet others = new BitSet();
    private final BitSet tolls = new BitSet();
    private final BitSet typed = new BitSet();

    void add(int trigger, Optional<EventType> type, boolean toll) {
        if (isDeed(type)) {
            typed.set(trigger, type.isPresent());
            (toll ? tolls : type.isPresent() ? known : others).set(trigger);
        }
    }

    /** Whether acts of a type are done and not only said: of what is only said nobody asks whether it was meant. */
    static boolean isDeed(Optional<EventType> type) {
        return type.filter(t -> !t.quadClass().isMaterial()).isEmpty();
    }

    /** Those between two tokens whose type is known. */
    List<Integer> typed(int from, int to) {
        return between(typed, from, to);
    }

    private static List<Integer> between(BitSet all, int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int deed = all.nextSetBit(from); deed >= 0 && deed < to; deed = all.nextSetBit(deed + 1)) {
            found.add(deed);
        }
        return found;
    }

    /** Those of which is asked what stands between two tokens. */
    List<Integer> within(int from, int to) {
        List<Integer> found = between(known, from, to);
        if (found.isEmpty()) {
            found.addAll(between(tolls, from, to));
        }
        found.addAll(between(others, from, to));
        return found;
    }
}
