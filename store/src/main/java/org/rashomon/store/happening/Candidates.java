package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
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
        boolean passes(long sketch, long other);
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

    /** The numbers of those that share a block with one and pass, ascending, each once. */
    int[] of(Telling telling, Sieve sieve) {
        TreeSet<Integer> found = new TreeSet<>();
        find(telling, sieve, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The numbers of those that are worth comparing with one, ascending, each once. */
    int[] worthComparing(Telling telling) {
        TreeSet<Integer> found = new TreeSet<>();
        find(telling, Sketch::isWorth, found);
        long sketch = Sketch.of(telling);
        for (long key : OneMatter.searched(telling)) {
            for (Text text : matters.getOrDefault(key, List.of())) {
                if (OneMatter.areOn(telling, text.first)) {
                    text.tellings.stream()
                            .filter(other -> !Sketch.isApart(sketch, other.sketch))
                            .forEach(other -> found.add(other.number));
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void find(Telling telling, Sieve sieve, Set<Integer> found) {
        long sketch = Sketch.of(telling);
        for (long key : Blocks.searched(telling)) {
            for (Filed other : filed.getOrDefault(key, List.of())) {
                if (sieve.passes(sketch, other.sketch)) {
                    found.add(other.number);
                }
            }
        }
    }
}
