package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which of the tellings that are filed here share a block, by {@link Blocks}, with one, or a matter, by {@link OneMatter}. */
final class Candidates {

    private final Map<Long, List<Filed>> filed = new HashMap<>();
    private final Map<Long, List<Text>> matters = new HashMap<>();
    private final Map<String, Text> texts = new HashMap<>();

    private record Filed(int number, long sketch) {}

    private record Text(Telling first, List<Filed> tellings) {}

    /** Says of two sketches whether the one is to be found from the other. */
    interface Sieve {
        /** @param oneMatter whether their texts are on one matter */
        boolean passes(long sketch, long other, boolean oneMatter);
    }

    void add(int number, Telling telling) {
        Filed entry = new Filed(number, Sketch.of(telling));
        for (long key : Blocks.filed(telling)) {
            filed.computeIfAbsent(key, k -> new ArrayList<>()).add(entry);
        }
        Text text = texts.computeIfAbsent(telling.document(), document -> file(telling));
        text.tellings.add(entry);
    }

    private Text file(Telling first) {
        Text text = new Text(first, new ArrayList<>());
        for (long key : OneMatter.filed(first)) {
            matters.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
        }
        return text;
    }

    /** The numbers of those that pass, ascending, each once. */
    int[] of(Telling telling, Sieve sieve) {
        TreeSet<Integer> found = new TreeSet<>();
        long sketch = Sketch.of(telling);
        for (long key : Blocks.searched(telling)) {
            for (Filed other : filed.getOrDefault(key, List.of())) {
                if (sieve.passes(sketch, other.sketch, false)) {
                    found.add(other.number);
                }
            }
        }
        for (Text text : onOneMatter(telling)) {
            for (Filed other : text.tellings) {
                if (sieve.passes(sketch, other.sketch, true)) {
                    found.add(other.number);
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private Set<Text> onOneMatter(Telling telling) {
        Set<Text> found = new HashSet<>();
        for (long key : OneMatter.searched(telling)) {
            for (Text text : matters.getOrDefault(key, List.of())) {
                if (OneMatter.areOn(telling, text.first)) {
                    found.add(text);
                }
            }
        }
        return found;
    }
}
