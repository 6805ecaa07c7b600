package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The tellings that are worth comparing with one, by {@link Blocks}, of those that are filed here. */
final class Candidates {

    private static final int[] NONE = {};

    private final Map<Long, int[]> filed = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();
    private final List<Long> when = new ArrayList<>();

    /** Files a telling: the first is number 0, and so on. */
    void add(Telling telling) {
        int item = when.size();
        when.add(Blocks.when(telling));
        for (long key : Blocks.filed(telling)) {
            int size = sizes.merge(key, 1, Integer::sum);
            int[] items = filed.computeIfAbsent(key, k -> new int[2]);
            if (size > items.length) {
                items = Arrays.copyOf(items, 2 * items.length);
                filed.put(key, items);
            }
            items[size - 1] = item;
        }
    }

    /** The numbers of those filed that are worth comparing, ascending, each once. */
    int[] of(Telling telling) {
        TreeSet<Integer> found = new TreeSet<>();
        long mine = Blocks.when(telling);
        for (long key : Blocks.searched(telling)) {
            int size = sizes.getOrDefault(key, 0);
            int[] items = filed.getOrDefault(key, NONE);
            for (int i = 0; i < size; i++) {
                if (!Blocks.apart(mine, when.get(items[i]))) {
                    found.add(items[i]);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
