package org.rashomon.store.happening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.rashomon.store.happening.Growth.Pair;

/** The joins that are kept, before and after other tellings have become {@linkplain Exemplars exemplars}. */
final class Joins {

    private final Judgement judgement;
    private final Shelf shelf;
    private final Exemplars exemplars;
    private final Map<Integer, Integer> before;

    /** @param before what stood for those for which it is another now */
    Joins(Judgement judgement, Shelf shelf, Exemplars exemplars, Map<Integer, Integer> before) {
        this.judgement = judgement;
        this.shelf = shelf;
        this.exemplars = exemplars;
        this.before = before;
    }

    /** Of each exemplar the likeliest joins with those before it are kept, and of each other the one with its exemplar. */
    void compare(List<Pair> kept, List<Pair> dropped) throws IOException {
        Set<Integer> affected = new TreeSet<>(before.keySet());
        for (int number : before.keySet()) {
            if (exemplars.is(number) || exemplarBefore(number) == number) {
                Telling telling = shelf.get(number);
                Shelf.Like like = shelf.like(number);
                for (int i = 0; i < like.size(); i++) {
                    int other = like.number(i);
                    if (like.likelihood(i) >= Linker.POSSIBLY
                            && exemplars.is(other)
                            && !affected.contains(other)
                            && Telling.ORDER.compare(telling, shelf.get(other)) < 0) {
                        affected.add(other);
                    }
                }
            }
        }
        for (int number : affected) {
            List<Pair> were = of(number, this::exemplarBefore);
            List<Pair> are = of(number, exemplars::of);
            are.stream().filter(pair -> !were.contains(pair)).forEach(kept::add);
            were.stream().filter(pair -> !are.contains(pair)).forEach(dropped::add);
        }
    }

    private int exemplarBefore(int number) {
        return before.getOrDefault(number, exemplars.of(number));
    }

    /** @param standing what stands for each */
    private List<Pair> of(int number, IntUnaryOperator standing) throws IOException {
        int exemplar = standing.applyAsInt(number);
        Telling telling = shelf.get(number);
        if (exemplar == Growth.NONE) {
            return List.of();
        }
        if (exemplar != number) {
            Telling other = shelf.get(exemplar);
            long likelihood = Linker.likelihood(judgement, telling, other);
            return List.of(
                    Telling.ORDER.compare(telling, other) < 0
                            ? new Pair(number, exemplar, likelihood)
                            : new Pair(exemplar, number, likelihood));
        }
        List<Pair> possible = new ArrayList<>();
        Shelf.Like like = shelf.like(number);
        for (int i = 0; i < like.size(); i++) {
            int other = like.number(i);
            if (like.likelihood(i) >= Linker.POSSIBLY && standing.applyAsInt(other) == other) {
                possible.add(new Pair(other, number, like.likelihood(i)));
            }
        }
        possible.sort(Comparator.comparingLong(pair -> -pair.likelihood()));
        List<Pair> likeliest = new ArrayList<>();
        for (Pair pair : possible) {
            if (likeliest.size() == Linker.KEPT) {
                break;
            }
            if (Telling.ORDER.compare(shelf.get(pair.a()), telling) < 0) {
                likeliest.add(pair);
            }
        }
        return likeliest;
    }
}
