package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rashomon.store.happening.Amount.Part;

/**
 * What the tellings of a happening count, each with how it is read off a telling.
 *
 * <p>What is counted goes by its unit; but where every telling names the act by the same word and counts one thing that
 * does it, or one that it is done to, that is the same thing whatever they call it. People who do it are others than those it is done
 * to; of tonnes and dollars it is all one where they stand.
 *
 * <pre>
 *   arrested 57 demonstrators; arrested 120 people        one thing: those arrested
 *   sent 300 tonnes; 500 tonnes were sent                 one thing: tonnes
 *   40 people attacked; attacked 12 people                two: people who attack, people who are attacked
 * </pre>
 */
final class Tallies {

    /** Those that it is done to, whatever they are. */
    static final Aspect<Amount> DONE_TO =
            Aspect.count(telling -> of(telling, Part.DONE_TO).stream().findFirst());

    /** Units, each with a tab and the part if that tells the counted apart. */
    private final Map<String, Function<Telling, Optional<Amount>>> counted = new TreeMap<>();

    private final List<Telling> tellings;

    /**
     * What is counted.
     *
     * @param unit as the commonest of the tellings has it
     * @param amount how many a telling has
     */
    record Tally(String unit, Aspect<Amount> amount) {}

    private Tallies(List<Telling> tellings) {
        this.tellings = tellings;
        byPart();
        byUnit();
    }

    /** In order of the unit. */
    static List<Tally> of(List<Telling> tellings) {
        List<Tally> tallies = new ArrayList<>();
        new Tallies(tellings).counted.forEach((key, amount) -> tallies.add(new Tally(unit(key), Aspect.count(amount))));
        return tallies;
    }

    /** Of those that do it, and of those that it is done to, where each telling counts at most one thing. */
    private void byPart() {
        for (Part part : List.of(Part.DOER, Part.DONE_TO)) {
            List<Amount> amounts = new ArrayList<>();
            Set<String> words = new HashSet<>();
            int most = 0;
            for (Telling telling : tellings) {
                List<Amount> mine = of(telling, part);
                amounts.addAll(mine);
                most = Math.max(most, mine.size());
                if (mine.stream().anyMatch(a -> !a.unit().isEmpty())) {
                    words.add(telling.trigger());
                }
            }
            if (most == 1 && (words.size() <= 1 || units(amounts) <= 1)) {
                String unit = commonest(amounts);
                counted.put(
                        unit + "\t" + part,
                        t -> of(t, part).stream().findFirst().or(() -> ofUnit(t, unit, Part.OTHER)));
            }
        }
    }

    /** Whatever is left, apart by who has it done to whom where both are counted. */
    private void byUnit() {
        Set<String> one = counted.keySet().stream().map(Tallies::unit).collect(Collectors.toSet());
        List<Amount> all = tellings.stream().flatMap(t -> t.amounts().stream()).toList();
        Map<String, Set<Part>> parts = new HashMap<>();
        all.stream().filter(amount -> amount.part() != Part.OTHER).forEach(amount -> parts.computeIfAbsent(
                        amount.unit(), unit -> new HashSet<>())
                .add(amount.part()));
        for (Amount amount : all) {
            String unit = amount.unit();
            boolean sides = parts.getOrDefault(unit, Set.of()).size() > 1;
            String key = sides ? unit + "\t" + amount.part() : unit;
            if (!one.contains(unit)) {
                counted.putIfAbsent(
                        key + "\t", sides ? t -> ofUnit(t, unit, amount.part()) : t -> ofUnit(t, unit, Part.values()));
            }
        }
    }

    private static String unit(String key) {
        return key.substring(0, key.indexOf('\t'));
    }

    private static Optional<Amount> ofUnit(Telling telling, String unit, Part... parts) {
        List<Part> any = List.of(parts);
        return telling.amounts().stream()
                .filter(a -> a.unit().equals(unit) && any.contains(a.part()))
                .findFirst()
                .or(() -> number(telling));
    }

    /** A number alone, "it was ten", is of whatever others count. */
    private static Optional<Amount> number(Telling telling) {
        return Optional.of(telling.amounts())
                .filter(amounts -> amounts.size() == 1)
                .map(amounts -> amounts.get(0))
                .filter(amount -> amount.unit().isEmpty() && amount.part() == Part.OTHER);
    }

    private static List<Amount> of(Telling telling, Part part) {
        return telling.amounts().stream().filter(a -> a.part() == part).toList();
    }

    private static long units(List<Amount> amounts) {
        return amounts.stream()
                .map(Amount::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .count();
    }

    private static String commonest(List<Amount> amounts) {
        Map<String, Integer> counts = new TreeMap<>();
        amounts.stream().filter(a -> !a.unit().isEmpty()).forEach(a -> counts.merge(a.unit(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
