package org.rashomon.store.happening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/**
 * Which tellings stand for others that are nearly the same. Of a story told a thousand times a few dozen exemplars are
 * compared with what is new, and clustered; the others go where theirs goes.
 *
 * <p>A telling is an exemplar if it is nearly the same as no exemplar that comes before it in {@link #FIRST}; otherwise the
 * likeliest of these stands for it. That is the greedy independent set of the graph of those nearly the same, in an order made of
 * what the tellings say: it does not depend on the order in which they came, and as the order is as good as random a new telling
 * changes few of the choices (Censor-Hillel, Haramaty and Karnin 2016, <i>Optimal Dynamic Distributed MIS</i>). A telling that a
 * person has said something of stands for itself alone.
 */
final class Exemplars {

    /** From here on two tellings, of one act by one word and by nobody else, are nearly the same. */
    static final long ALIKE = Likelihood.of(0.5);

    /** Those that say more come first, then by a mixed hash of the account. */
    static final Comparator<Telling> FIRST =
            Comparator.comparingLong(Exemplars::rank).thenComparing(Telling::account);

    private static final int SHARP_DAYS = 2;

    private final Judgement judgement;
    private final Shelf shelf;
    /** Whether a person has said something of it. */
    private final IntPredicate alone;

    /** Of each telling the one that stands for it: itself, another, or {@link Growth#NONE} yet. */
    private int[] exemplars = new int[1024];

    /** In one choice: what stood for those for which it is another now. */
    private final Map<Integer, Integer> before = new HashMap<>();

    /** In one choice: for whom each has come to stand. */
    private final Map<Integer, List<Integer>> gained = new HashMap<>();

    private final PriorityQueue<Turn> turns = new PriorityQueue<>();

    private record Turn(int number, Telling telling, long rank) implements Comparable<Turn> {
        @Override
        public int compareTo(Turn other) {
            return rank != other.rank ? Long.compare(rank, other.rank) : FIRST.compare(telling, other.telling);
        }
    }

    Exemplars(Judgement judgement, Shelf shelf, IntPredicate alone) {
        this.judgement = judgement;
        this.shelf = shelf;
        this.alone = alone;
    }

    private static long rank(Telling telling) {
        return (long) -said(telling) << Integer.SIZE | telling.account().hashCode() * 0x9E3779B1 & 0xffffffffL;
    }

    /** How many of who, whom, where and, to the day, when a telling says. */
    private static int said(Telling telling) {
        return (telling.actor().isNobody() ? 0 : 1)
                + (telling.recipient().isNobody() ? 0 : 1)
                + (telling.site().isPresent() ? 1 : 0)
                + (telling.period().stated() && telling.period().days() <= SHARP_DAYS ? 1 : 0);
    }

    void put(int number, int exemplar) {
        if (number >= exemplars.length) {
            exemplars = Arrays.copyOf(exemplars, number + number / 4);
        }
        exemplars[number] = exemplar;
    }

    int of(int number) {
        return exemplars[number];
    }

    boolean is(int number) {
        return exemplars[number] == number;
    }

    /**
     * Chooses anew what stands for some tellings, and for all others for which that makes a difference.
     *
     * @return what stood before for those for which it is another now
     */
    Map<Integer, Integer> choose(Collection<Integer> numbers, Followers followers) throws IOException {
        before.clear();
        gained.clear();
        for (int number : numbers) {
            queue(number);
        }
        // One that comes later is decided when all before it are.
        for (Turn turn = turns.poll(); turn != null; turn = turns.poll()) {
            decide(turn, followers);
        }
        before.entrySet().removeIf(entry -> exemplars[entry.getKey()] == entry.getValue());
        return Map.copyOf(before);
    }

    /** Gives those for which one stands, itself left out, as of before the choice; it may give others too. */
    interface Followers {
        Iterable<Integer> of(int exemplar);
    }

    private void queue(int number) throws IOException {
        Telling telling = shelf.get(number);
        turns.add(new Turn(number, telling, rank(telling)));
    }

    private void decide(Turn turn, Followers followers) throws IOException {
        int number = turn.number;
        if (exemplars[number] != Growth.NONE && !is(number) && !alone.test(number)) {
            return; // another has come to stand for it
        }
        boolean was = is(number);
        if (alone.test(number)) {
            set(number, number);
            release(number, followers);
            return;
        }
        int likeliest = likeliest(turn);
        set(number, likeliest);
        if (likeliest != number && was) {
            release(number, followers);
        } else if (likeliest == number && !was) {
            capture(turn, followers);
        }
    }

    private void set(int number, int exemplar) {
        before.putIfAbsent(number, exemplars[number]);
        exemplars[number] = exemplar;
        if (exemplar != number && exemplar != Growth.NONE) {
            gained.computeIfAbsent(exemplar, e -> new ArrayList<>()).add(number);
        }
    }

    private int likeliest(Turn turn) throws IOException {
        int best = turn.number;
        long most = ALIKE - 1;
        for (int other : shelf.candidates(
                turn.number, (n, mine, theirs) -> is(n) && n != turn.number && Sketch.mayBeAlike(mine, theirs))) {
            if (!alone.test(other) && FIRST.compare(shelf.get(other), turn.telling) < 0) {
                long likelihood = likelihood(shelf.get(other), turn.telling);
                if (likelihood > most) {
                    most = likelihood;
                    best = other;
                }
            }
        }
        return best;
    }

    /** A new exemplar stands for those after it that are nearly the same, where none stands that is likelier. */
    private void capture(Turn turn, Followers followers) throws IOException {
        for (int other : shelf.candidates(
                turn.number,
                (n, mine, theirs) ->
                        exemplars[n] != Growth.NONE && n != turn.number && Sketch.mayBeAlike(mine, theirs))) {
            // What was released meanwhile has its own turn.
            if (exemplars[other] == Growth.NONE
                    || alone.test(other)
                    || FIRST.compare(turn.telling, shelf.get(other)) >= 0) {
                continue;
            }
            long likelihood = likelihood(turn.telling, shelf.get(other));
            if (likelihood < ALIKE) {
                continue;
            }
            int old = exemplars[other];
            if (old == other) {
                set(other, turn.number);
                release(other, followers);
            } else if (likelihood > likelihood(shelf.get(old), shelf.get(other))) {
                set(other, turn.number);
            }
        }
    }

    /** One is no exemplar any more: those for which it stood are decided anew. */
    private void release(int number, Followers followers) throws IOException {
        List<Integer> stoodFor = new ArrayList<>(gained.getOrDefault(number, List.of()));
        followers.of(number).forEach(stoodFor::add);
        for (int follower : stoodFor) {
            if (exemplars[follower] == number && follower != number) {
                set(follower, Growth.NONE);
                queue(follower);
            }
        }
    }

    private long likelihood(Telling a, Telling b) {
        return Linker.likelihood(judgement, a, b);
    }
}
