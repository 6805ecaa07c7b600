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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
        Set<Integer> shaken = Set.copyOf(inner);
        while (true) {
            List<Integer> items = new ArrayList<>();
            for (int number = fresh; number < size; number++) {
                items.add(number);
            }
            inner.forEach(head -> members(head, items));
            Set<Integer> border = border(items, inner);
            border.forEach(head -> members(head, items));
            List<int[]> clusters = clusters(items, inner, shaken);
            Set<Integer> altered = altered(border, clusters);
            if (altered.isEmpty()) {
                return apply(fresh, inner, border, clusters);
            }
            inner.addAll(altered);
        }
    }

    private void members(int head, List<Integer> to) {
        int number = head;
        do {
            to.add(number);
            number = nexts[number];
        } while (number != head);
    }

    /** The happenings, other than {@code inner}, that a pair that reaches the threshold or a person's word ties to an item. */
    private Set<Integer> border(List<Integer> items, Set<Integer> inner) throws IOException {
        Set<Integer> border = new LinkedHashSet<>();
        Shelf.Visitor tie = (other, likelihood) -> {
            if (likelihood >= Linker.JOIN && heads[other] != NONE && !inner.contains(heads[other])) {
                border.add(heads[other]);
            }
        };
        for (int item : items) {
            shelf.like(item, tie);
            for (Constraint word : words(item)) {
                Integer other = numbers.get(other(word, item));
                if (word.same() && other != null) {
                    tie.visit(other, Linker.JOIN);
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

    /**
     * The items in clusters, all in order.
     *
     * @param inner happenings that may not come out as they were
     * @param shaken those of them that a person has said something of
     */
    private List<int[]> clusters(List<Integer> items, Set<Integer> inner, Set<Integer> shaken) throws IOException {
        Telling[] tellings = new Telling[items.size()];
        Integer[] order = new Integer[items.size()];
        for (int i = 0; i < order.length; i++) {
            tellings[i] = shelf.get(items.get(i));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(i -> tellings[i], Telling.ORDER));
        int[] before = new int[order.length];
        boolean[] free = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            int item = items.get(order[i]);
            places[item] = i + 1;
            before[i] = shaken.contains(heads[item]) ? NONE : heads[item];
            free[i] = before[i] == NONE || inner.contains(heads[item]);
        }
        Region clustering = new Region(before, free);
        for (int i = 0; i < order.length; i++) {
            int place = i;
            int item = items.get(order[i]);
            shelf.earlier(item, (other, likelihood) -> {
                if (places[other] > 0) {
                    clustering.add(place, places[other] - 1, likelihood);
                }
            });
            for (Constraint word : words(item)) {
                int at = placeOf(numbers.get(other(word, item)));
                if (at >= 0 && at < place) {
                    clustering.add(at, place, word.same() ? AverageLink.ALWAYS : AverageLink.NEVER);
                }
            }
        }
        items.forEach(item -> places[item] = 0);
        int[] roots = clustering.clusters();
        Map<Integer, int[]> byRoot = new TreeMap<>();
        int[] sizes = new int[roots.length];
        for (int root : roots) {
            sizes[root]++;
        }
        int[] filled = new int[roots.length];
        for (int i = 0; i < roots.length; i++) {
            int root = roots[i];
            byRoot.computeIfAbsent(root, r -> new int[sizes[r]])[filled[root]++] = items.get(order[i]);
        }
        return List.copyOf(byRoot.values());
    }

    private int placeOf(@Nullable Integer number) {
        return number == null ? NONE : places[number] - 1;
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
        Telling[] tellings = new Telling[members.size()];
        for (int i = 0; i < tellings.length; i++) {
            tellings[i] = shelf.get(members.get(i));
        }
        int[] inOrder = IntStream.range(0, tellings.length)
                .boxed()
                .sorted(Comparator.comparing(i -> tellings[i], Telling.ORDER))
                .mapToInt(members::get)
                .toArray();
        return group(inOrder);
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
