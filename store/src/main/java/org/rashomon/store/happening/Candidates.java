package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the tellings that are worth comparing with one: those that share two of party, type of act and place, and a week
 * or one next to it; those of one document that are of one class; and likewise those that no date is known of.
 */
final class Candidates {

    /** What says no more than a month is no week: such a telling is filed under all the weeks of its period. */
    private static final int MOST_WEEKS = 6;

    private static final char PAIR = '+';

    /** For what is not told by the calendar: the same document, or texts without a date. */
    private static final int NO_WEEK = Integer.MIN_VALUE;

    private static final int[] NONE = {};

    private final Map<Long, int[]> filed = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();

    /** Files telling number {@code item}. */
    void add(int item, Telling telling) {
        for (long key : keys(telling, 0)) {
            int size = sizes.merge(key, 1, Integer::sum);
            int[] items = filed.computeIfAbsent(key, k -> new int[2]);
            if (size > items.length) {
                items = Arrays.copyOf(items, 2 * items.length);
                filed.put(key, items);
            }
            items[size - 1] = item;
        }
    }

    /** The numbers of those filed that are worth comparing, ascending, each once; itself too if it is filed. */
    int[] of(Telling telling) {
        TreeSet<Integer> found = new TreeSet<>();
        for (long key : keys(telling, 1)) {
            int size = sizes.getOrDefault(key, 0);
            int[] items = filed.getOrDefault(key, NONE);
            for (int i = 0; i < size; i++) {
                found.add(items[i]);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** @param margin how many weeks before and after its own to look into */
    private static List<Long> keys(Telling telling, int margin) {
        List<String> shared = new ArrayList<>();
        List<String> parties = new ArrayList<>(2);
        party(telling.actor(), parties);
        party(telling.recipient(), parties);
        parties.sort(String::compareTo);
        if (parties.size() == 2) {
            shared.add(parties.get(0) + PAIR + parties.get(1));
        }
        String type = telling.type().map(t -> t.quadClass().name()).orElse(telling.trigger());
        parties.forEach(party -> shared.add(party + ":" + type));
        telling.site().ifPresent(site -> shared.add(site.country() + "@" + type));
        List<Long> keys = new ArrayList<>();
        keys.add(key(NO_WEEK, telling.document() + type));
        Period period = telling.period();
        if (period.isOpen()) {
            // Without a date only the same two parties are worth comparing: all acts of one state would be thousands.
            shared.stream().filter(what -> what.indexOf(PAIR) >= 0).forEach(what -> keys.add(key(NO_WEEK, what)));
            return keys;
        }
        int first = Math.floorDiv(period.from(), 7) - margin;
        int last = Math.min(Math.floorDiv(period.to(), 7) + margin, first + MOST_WEEKS + 2 * margin);
        for (String what : shared) {
            for (int week = first; week <= last; week++) {
                keys.add(key(week, what));
            }
        }
        return keys;
    }

    private static long key(int week, String what) {
        return (long) week << 32 | Overlap.hash(what) & 0xffffffffL;
    }

    private static void party(Party party, List<String> to) {
        if (!party.country().isEmpty()) {
            to.add(party.country());
        } else if (!party.name().isEmpty()) {
            to.add(party.name());
        }
    }
}
