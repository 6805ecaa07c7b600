package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which of the tellings that are filed here share a block, by {@link Blocks}, with one. */
final class Candidates {

    private final Map<Long, List<Filed>> filed = new HashMap<>();

    private record Filed(int number, long sketch) {}

    /** Says of two sketches whether the one is to be found from the other. */
    interface Sieve {
        boolean passes(long sketch, long other);
    }

    void add(int number, Telling telling) {
        Filed entry = new Filed(number, Sketch.of(telling));
        for (long key : Blocks.filed(telling)) {
            filed.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
        }
    }

    /** The numbers of those that pass, ascending, each once. */
    int[] of(Telling telling, Sieve sieve) {
        TreeSet<Integer> found = new TreeSet<>();
        long sketch = Sketch.of(telling);
        for (long key : Blocks.searched(telling)) {
            for (Filed other : filed.getOrDefault(key, List.of())) {
                if (sieve.passes(sketch, other.sketch)) {
                    found.add(other.number);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
