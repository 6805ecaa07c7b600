package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Happening;

/** Tellings that come a few at a time, in any order, end where they would all at once. */
class GrowthTest {

    private final Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), Meaning.NONE);

    @TempDir
    private Path folder;

    /** Acts of few states in few weeks with few words, so that much is nearly the same. */
    private static List<Telling> tellings(Random random, int count) {
        String[] states = {"AZE", "ARM", "RUS", "POL", "USA"};
        EventType[] types = {EventType.ASSAULT, EventType.CONSULT, EventType.COERCE};
        String[] triggers = {"shell", "meet", "hit"};
        List<Telling> tellings = new ArrayList<>();
        String day = "";
        for (int i = 0; i < count; i++) {
            if (i % 3 == 0) {
                day = "2021-05-%02d".formatted(1 + Math.min(random.nextInt(28), random.nextInt(28)));
            }
            Told told = Told.by("d" + i / 3)
                    .account("d" + i / 3 + "-" + i % 3)
                    .act(types[random.nextInt(3)], triggers[random.nextInt(3)])
                    .who(states[Math.min(random.nextInt(5), random.nextInt(5))], states[random.nextInt(5)])
                    .on(day)
                    .context("c" + i / 3 % 4, "c" + i / 3 % 3, "c" + i / 3 % 7)
                    .words("w" + random.nextInt(5), "w" + random.nextInt(5), "w" + random.nextInt(5));
            if (i / 3 % 5 == 0) {
                told.undated();
            }
            if (random.nextInt(4) == 0) {
                told.uncoded(triggers[random.nextInt(3)]);
            }
            tellings.add((random.nextBoolean() ? told.when(day) : told).tell());
        }
        return tellings;
    }

    /** What a store would hold. */
    private final class Kept {

        final Map<Integer, Happening> happenings = new TreeMap<>();
        final TreeSet<String> joins = new TreeSet<>();
        private Shelf shelf;
        private final Growth growth;

        Kept(Path at) throws IOException {
            shelf = new Shelf(at, 0, 0, 0);
            growth = new Growth(judgement, shelf);
        }

        void take(Growth.Step step) throws IOException {
            for (int head : step.gone()) {
                assertTrue(happenings.remove(head) != null, "there was " + head);
            }
            for (Growth.Group group : step.made()) {
                assertTrue(happenings.put(group.numbers()[0], group.happening()) == null);
            }
            for (Growth.Pair pair : step.dropped()) {
                assertTrue(joins.remove(join(pair)), "there was " + pair);
            }
            for (Growth.Pair pair : step.kept()) {
                assertTrue(joins.add(join(pair)), "twice " + pair);
            }
        }

        String join(Growth.Pair pair) throws IOException {
            return shelf.get(pair.a()).account() + " " + shelf.get(pair.b()).account() + " " + pair.probability();
        }

        void grow(List<Telling> tellings) throws IOException {
            int fresh = shelf.size();
            Map<String, List<Telling>> documents = new TreeMap<>();
            tellings.forEach(t -> documents
                    .computeIfAbsent(t.document(), d -> new ArrayList<>())
                    .add(t));
            for (List<Telling> document : documents.values()) {
                growth.add(document);
            }
            take(growth.step(fresh, List.of()));
            shelf.settle();
        }
    }

    private static Map<String, List<String>> accounts(Iterable<Happening> happenings) {
        Map<String, List<String>> accounts = new TreeMap<>();
        happenings.forEach(h ->
                accounts.put(h.id(), h.tellings().stream().map(Telling::account).toList()));
        return accounts;
    }

    private void same(List<Telling> all, List<Constraint> constraints, Kept kept) {
        Linking expected = new Linker(judgement).link(all, constraints);
        assertEquals(accounts(expected.happenings()), accounts(kept.happenings.values()));
        TreeSet<String> joins = new TreeSet<>();
        expected.joins().forEach(j -> joins.add(j.a() + " " + j.b() + " " + j.probability()));
        assertEquals(joins, kept.joins);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void inAnyOrderAndAnyPortions(int seed) throws IOException {
        Random random = new Random(seed);
        List<Telling> all = tellings(random, 60 + random.nextInt(240));
        List<List<Telling>> documents = new ArrayList<>();
        for (int i = 0; i < all.size(); i += 3) {
            documents.add(all.subList(i, Math.min(i + 3, all.size())));
        }
        Collections.shuffle(documents, random);
        Kept kept = new Kept(folder);
        int most = 1 + random.nextInt(20);
        List<Telling> sofar = new ArrayList<>();
        for (int i = 0; i < documents.size(); ) {
            List<Telling> portion = new ArrayList<>();
            for (int n = 1 + random.nextInt(most); n > 0 && i < documents.size(); n--) {
                portion.addAll(documents.get(i++));
            }
            kept.grow(portion);
            sofar.addAll(portion);
            if (random.nextInt(4) == 0) {
                same(sofar, List.of(), kept);
            }
        }
        same(all, List.of(), kept);
        assertTrue(kept.happenings.size() < all.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void withPeoplesWordsBeforeAndAfter(int seed) throws IOException {
        Random random = new Random(seed);
        List<Telling> all = tellings(random, 90);
        Kept kept = new Kept(folder);
        Map<String, Constraint> words = new TreeMap<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < all.size(); i += 9) {
            kept.grow(all.subList(i, Math.min(i + 9, all.size())));
            for (int n = 0; n < kept.shelf.size(); n++) {
                numbers.put(kept.shelf.get(n).account(), n);
            }
            String a = all.get(random.nextInt(all.size())).account();
            String b = all.get(random.nextInt(all.size())).account();
            if (a.compareTo(b) < 0) {
                Constraint word = new Constraint(a, b, random.nextInt(3) > 0);
                words.put(a + b, word);
                Map<String, Integer> known = new TreeMap<>();
                List<Integer> disturbed = new ArrayList<>();
                for (String account : List.of(a, b)) {
                    if (numbers.containsKey(account)) {
                        known.put(account, numbers.get(account));
                        disturbed.add(numbers.get(account));
                    }
                }
                kept.growth.constrain(word, known);
                kept.take(kept.growth.step(kept.shelf.size(), disturbed));
            }
        }
        same(all, List.copyOf(words.values()), kept);
    }

    @Test
    void whatIsOnTheShelfIsThereWhenItIsOpenedAgain() throws IOException {
        List<Telling> all = tellings(new Random(9), 150);
        Kept kept = new Kept(folder);
        kept.grow(all.subList(0, 75));
        int tellings = kept.shelf.size();
        int documents = kept.shelf.documents();
        int comparisons = kept.shelf.comparisons();
        kept.grow(all.subList(75, 120)); // as a process does that is killed before the database knows
        kept.shelf.close();
        Kept again = new Kept(folder.resolve("other"));
        again.grow(all.subList(0, 75));
        try (Shelf shelf = new Shelf(folder, tellings, documents, comparisons)) {
            Growth growth = new Growth(judgement, shelf);
            growth.stand(
                    IntStream.range(0, tellings).map(again.growth::head).toArray(),
                    IntStream.range(0, tellings).map(again.growth::exemplar).toArray());
            for (int i = 75; i < all.size(); i += 3) {
                growth.add(all.subList(i, i + 3));
            }
            again.shelf.close();
            again.shelf = shelf;
            again.take(growth.step(tellings, List.of()));
            same(all, List.of(), again);
        }
    }
}
