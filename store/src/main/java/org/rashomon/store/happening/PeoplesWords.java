package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.store.happening.Linker.Constraint;

/** What people have said of two accounts, that they are of one happening or are not. */
final class PeoplesWords {

    private final Map<String, List<Constraint>> words = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Set<Integer> spokenOf = new HashSet<>();

    /**
     * Keeps a word in place of an earlier one on the same two.
     *
     * @param known the numbers of those of the two accounts that are on the shelf
     */
    void say(Constraint constraint, Map<String, Integer> known) {
        for (String account : List.of(constraint.a(), constraint.b())) {
            List<Constraint> of = words.computeIfAbsent(account, a -> new ArrayList<>());
            of.removeIf(c -> c.a().equals(constraint.a()) && c.b().equals(constraint.b()));
            of.add(constraint);
        }
        numbers.putAll(known);
        spokenOf.addAll(known.values());
    }

    /** An account has come on the shelf. */
    void put(String account, int number) {
        if (words.containsKey(account)) {
            numbers.put(account, number);
            spokenOf.add(number);
        }
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a person has said something of a telling. */
    boolean areOf(int number) {
        return spokenOf.contains(number);
    }

    /** Adds the pairs of one telling with others that a person has spoken of. */
    void tie(int number, String account, Pairs to) {
        for (Constraint word : words.getOrDefault(account, List.of())) {
            Integer other = numbers.get(word.a().equals(account) ? word.b() : word.a());
            if (other != null) {
                to.add(number, other, word.same() ? AverageLink.ALWAYS : AverageLink.NEVER);
            }
        }
    }
}
