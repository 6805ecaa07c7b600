package org.rashomon.store.happening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Happenings that grow as tellings come: what {@link Linker} makes of all tellings at once, at the cost of those that a new
 * one touches.
 *
 * <p>Two clusters are joined only across a pair that reaches the threshold itself. So a new telling is clustered anew with
 * the happenings that such pairs tie it to. If one of these comes out other than it was, those that are tied to it in turn
 * are taken in, until all at the border come out as they were. Then the whole would come out the same: within the border
 * every step that clustering takes is the one it took before, and beyond it nothing has changed.
 */
public final class Growth {

    /** No telling. */
    public static final int NONE = -1;

    private final Judgement judgement;
    private final Shelf shelf;
    private final Map<String, List<Constraint>> words = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** Of each telling the first of its happening, and the next in it, the last one's next being the first. */
    private int[] heads = new int[1024];

    private int[] nexts = new int[1024];
    /** Of each telling that is being clustered its place, counted from 1; 0 for all others. */
    private int[] places = new int[1024];

    private int size;

    /** In one step: what tellings are like, and happenings as they stood before it. */
    private final Map<Integer, Pairs> ties = new HashMap<>();

    private final Map<Integer, Standing> standings = new HashMap<>();

    /**
     * What has changed.
     *
     * @param gone the first tellings of happenings that are not as they were
     * @param made those in their place, and new ones
     * @param kept the joins to be kept from now on
     * @param dropped joins that likelier ones have taken the place of
     */
    public record Step(Set<Integer> gone, List<Group> made, List<Pair> kept, List<Pair> dropped) {}

    /**
     * A happening with the numbers of its tellings.
     *
     * @param numbers in the same order as its tellings
     * @param heads of each telling the first of the happening it was in before, {@link Growth#NONE} for a new one
     */
    public record Group(int[] numbers, int[] heads, Happening happening) {

        /** Number of its first telling. */
        public int head() {
            return numbers[0];
        }
    }

    /**
     * A join.
     *
     * @param a number of the telling that comes first
     * @param b number of the other
     */
    public record Pair(int a, int b, long likelihood) {

        public double probability() {
            return Likelihood.probability(likelihood);
        }
    }

    /** @param shelf with no tellings, or with those that {@link #stand} is then told of */
    public Growth(Judgement judgement, Shelf shelf) {
        this.judgement = judgement;
        this.shelf = shelf;
    }

    /** Says of each telling on the shelf which is the first of its happening. */
    public void stand(int[] firsts) {
        for (int number = 0; number < firsts.length; number++) {
            put(number, firsts[number], number);
        }
        for (int number = 0; number < firsts.length; number++) {
            int head = heads[number];
            if (head != number) {
                nexts[number] = nexts[head];
                nexts[head] = number;
            }
        }
    }

    private void put(int number, int head, int next) {
        if (number >= heads.length) {
            heads = Arrays.copyOf(heads, 2 * number);
            nexts = Arrays.copyOf(nexts, 2 * number);
            places = Arrays.copyOf(places, 2 * number);
        }
        heads[number] = head;
        nexts[number] = next;
        size = Math.max(size, number + 1);
    }

    /**
     * Takes a person's word into account from now on, in place of an earlier one on the same two.
     *
     * @param known the numbers of those of the two accounts that are on the shelf
     */
    public void constrain(Constraint constraint, Map<String, Integer> known) {
        for (String account : List.of(constraint.a(), constraint.b())) {
            List<Constraint> of = words.computeIfAbsent(account, a -> new ArrayList<>());
            of.removeIf(c -> c.a().equals(constraint.a()) && c.b().equals(constraint.b()));
            of.add(constraint);
        }
        numbers.putAll(known);
    }

    /** Puts the tellings of a document on the shelf. They belong nowhere until {@link #step}. */
    public void add(List<Telling> tellings) throws IOException {
        if (tellings.isEmpty()) {
            return;
        }
        int context = shelf.addContext(tellings.get(0).context());
        for (Telling telling : tellings) {
            int[] like = shelf.candidates(telling);
            long[] likelihoods = new long[like.length];
            int count = 0;
            for (int other : like) {
                long likelihood = likelihood(shelf.get(other), telling);
                if (likelihood >= Linker.NEGLIGIBLE) {
                    like[count] = other;
                    likelihoods[count++] = likelihood;
                }
            }
            int number = shelf.add(telling, context, Arrays.copyOf(like, count), Arrays.copyOf(likelihoods, count));
            put(number, NONE, NONE);
            if (words.containsKey(telling.account())) {
                numbers.put(telling.account(), number);
            }
        }
    }

    private long likelihood(Telling a, Telling b) {
        return Telling.ORDER.compare(a, b) < 0
                ? Linker.likelihood(judgement, a, b)
                : Linker.likelihood(judgement, b, a);
    }

    /** Which telling is the first of its happening. */
    public int head(int number) {
        return heads[number];
    }

    /**
     * Finds the happenings of what was added, and those that are to be found anew.
     *
     * @param fresh number of the first telling that was added since the last step
     * @param disturbed numbers of tellings that a person has said something of
     */
    public Step step(int fresh, List<Integer> disturbed) throws IOException {
        Set<Integer> inner = new TreeSet<>();
        disturbed.forEach(number -> inner.add(heads[number]));
        List<Integer> loose = new ArrayList<>();
        for (int number = fresh; number < size; number++) {
            loose.add(number);
        }
        inner.forEach(head -> members(head, loose)); // what a person has said something of comes apart
        Set<Integer> shaken = Set.copyOf(inner);
        ties.clear();
        standings.clear();
        while (true) {
            Set<Integer> border = border(loose, inner);
            List<Standing> within = new ArrayList<>();
            for (int head : inner) {
                if (!shaken.contains(head)) {
                    within.add(asItStands(head));
                }
            }
            List<Standing> beside = new ArrayList<>();
            for (int head : border) {
                beside.add(asItStands(head));
            }
            List<int[]> clusters = clusters(new Region(shelf, within, beside, loose));
            Set<Integer> altered = altered(border, clusters);
            if (altered.isEmpty()) {
                return apply(fresh, inner, border, clusters);
            }
            inner.addAll(altered);
        }
    }

    /** All that a telling was found to be like. */
    private Pairs ties(int number) throws IOException {
        Pairs known = ties.get(number);
        if (known != null) {
            return known;
        }
        Pairs found = new Pairs();
        shelf.like(number, (other, likelihood) -> found.add(number, other, likelihood));
        for (Constraint word : words(number)) {
            Integer other = numbers.get(other(word, number));
            if (other != null) {
                found.add(number, other, word.same() ? AverageLink.ALWAYS : AverageLink.NEVER);
            }
        }
        ties.put(number, found);
        return found;
    }

    private Standing asItStands(int head) throws IOException {
        Standing known = standings.get(head);
        if (known != null) {
            return known;
        }
        List<Integer> members = new ArrayList<>();
        members(head, members);
        int[] inOrder =
                shelf.inOrder(members.stream().mapToInt(Integer::intValue).toArray(), number -> number);
        for (int i = 0; i < inOrder.length; i++) {
            places[inOrder[i]] = i + 1;
        }
        Pairs pairs = new Pairs();
        for (int i = 0; i < inOrder.length; i++) {
            int place = i;
            shelf.earlier(inOrder[i], (other, likelihood) -> {
                if (places[other] > 0) {
                    pairs.add(place, places[other] - 1, likelihood);
                }
            });
            for (Constraint word : words(inOrder[i])) {
                Integer other = numbers.get(other(word, inOrder[i]));
                if (other != null && places[other] > 0 && other < inOrder[i]) {
                    pairs.add(place, places[other] - 1, word.same() ? AverageLink.ALWAYS : AverageLink.NEVER);
                }
            }
        }
        for (int number : inOrder) {
            places[number] = 0;
        }
        Standing standing = new Standing(inOrder, pairs);
        standings.put(head, standing);
        return standing;
    }

    private void members(int head, List<Integer> to) {
        int number = head;
        do {
            to.add(number);
            number = nexts[number];
        } while (number != head);
    }

    /** The happenings, other than {@code inner}, that a pair that reaches the threshold or a person's word ties to what may move. */
    private Set<Integer> border(List<Integer> loose, Set<Integer> inner) throws IOException {
        List<Integer> items = new ArrayList<>(loose);
        inner.forEach(head -> members(head, items));
        Set<Integer> border = new LinkedHashSet<>();
        for (int item : items) {
            Pairs of = ties(item);
            for (int i = 0; i < of.size(); i++) {
                int head = heads[of.b(i)];
                if (of.likelihood(i) >= Linker.JOIN && head != NONE && !inner.contains(head)) {
                    border.add(head);
                }
            }
        }
        return border;
    }

    private List<Constraint> words(int item) throws IOException {
        return words.isEmpty() ? List.of() : words.getOrDefault(shelf.get(item).account(), List.of());
    }

    private String other(Constraint word, int item) throws IOException {
        return word.a().equals(shelf.get(item).account()) ? word.b() : word.a();
    }

    private List<int[]> clusters(Region region) throws IOException {
        for (int place = 0; place < region.size(); place++) {
            places[region.number(place)] = place + 1;
        }
        for (int place = 0; place < region.size(); place++) {
            if (region.mayMove(place)) {
                Pairs of = ties(region.number(place));
                for (int i = 0; i < of.size(); i++) {
                    int other = places[of.b(i)] - 1;
                    // Of two that may move the later one tells.
                    boolean told = other >= 0 && region.mayMove(other) && of.b(i) > of.a(i);
                    if (other >= 0 && !told && !region.isWithin(place, other)) {
                        region.add(place, other, of.likelihood(i));
                    }
                }
            }
        }
        for (int place = 0; place < region.size(); place++) {
            places[region.number(place)] = 0;
        }
        return region.clusters();
    }

    /** Those happenings that are not among the clusters as they were. */
    private Set<Integer> altered(Set<Integer> happenings, List<int[]> clusters) {
        Set<Integer> altered = new TreeSet<>(happenings);
        clusters.stream().filter(this::isAsItWas).forEach(cluster -> altered.remove(cluster[0]));
        return altered;
    }

    private boolean isAsItWas(int[] cluster) {
        for (int number : cluster) {
            if (heads[number] != cluster[0]) {
                return false;
            }
        }
        List<Integer> before = new ArrayList<>();
        members(cluster[0], before);
        return before.size() == cluster.length;
    }

    private Step apply(int fresh, Set<Integer> inner, Set<Integer> border, List<int[]> clusters) throws IOException {
        Set<Integer> gone = new TreeSet<>(inner);
        List<Group> made = new ArrayList<>();
        for (int[] cluster : clusters) {
            if (isAsItWas(cluster)) {
                gone.remove(cluster[0]);
            } else if (!border.contains(heads[cluster[0]])) {
                made.add(group(cluster));
            }
        }
        for (Group group : made) {
            int[] members = group.numbers();
            for (int i = 0; i < members.length; i++) {
                put(members[i], members[0], members[(i + 1) % members.length]);
            }
        }
        List<Pair> kept = new ArrayList<>();
        List<Pair> dropped = new ArrayList<>();
        joins(fresh, kept, dropped);
        return new Step(gone, made, kept, dropped);
    }

    private Group group(int[] members) throws IOException {
        List<Telling> tellings = new ArrayList<>(members.length);
        for (int member : members) {
            tellings.add(shelf.get(member));
        }
        return new Group(members, Arrays.stream(members).map(this::head).toArray(), Happening.of(tellings));
    }

    /** The happening that a telling belongs to, as it stands. */
    public Group standing(int number) throws IOException {
        List<Integer> members = new ArrayList<>();
        members(heads[number], members);
        return group(shelf.inOrder(members.stream().mapToInt(Integer::intValue).toArray(), of -> of));
    }

    /** Of each telling the likeliest joins with those before it are kept; a new one may take an older one's place. */
    private void joins(int fresh, List<Pair> kept, List<Pair> dropped) throws IOException {
        Set<Integer> affected = new TreeSet<>();
        for (int number = fresh; number < size; number++) {
            affected.add(number);
            Telling telling = shelf.get(number);
            Shelf.Like like = shelf.earlier(number);
            for (int i = 0; i < like.size(); i++) {
                int other = like.number(i);
                if (like.likelihood(i) >= Linker.POSSIBLY
                        && !affected.contains(other)
                        && Telling.ORDER.compare(telling, shelf.get(other)) < 0) {
                    affected.add(other);
                }
            }
        }
        for (int number : affected) {
            List<Pair> possible = possible(number);
            List<Pair> before = number >= fresh ? List.of() : likeliest(number, possible, fresh);
            List<Pair> now = likeliest(number, possible, size);
            now.stream().filter(pair -> !before.contains(pair)).forEach(kept::add);
            before.stream().filter(pair -> !now.contains(pair)).forEach(dropped::add);
        }
    }

    /** The joins that a telling might have, the likeliest first. */
    private List<Pair> possible(int number) throws IOException {
        List<Pair> possible = new ArrayList<>();
        shelf.like(number, (other, likelihood) -> {
            if (likelihood >= Linker.POSSIBLY) {
                possible.add(new Pair(other, number, likelihood));
            }
        });
        possible.sort(Comparator.comparingLong(pair -> -pair.likelihood));
        return possible;
    }

    /** The likeliest joins of a telling with those that come before it and have a number below {@code end}. */
    private List<Pair> likeliest(int number, List<Pair> possible, int end) throws IOException {
        Telling telling = shelf.get(number);
        List<Pair> likeliest = new ArrayList<>();
        for (Pair pair : possible) {
            if (likeliest.size() == Linker.KEPT) {
                break;
            }
            if (pair.a < end && Telling.ORDER.compare(shelf.get(pair.a), telling) < 0) {
                likeliest.add(pair);
            }
        }
        return likeliest;
    }
}
