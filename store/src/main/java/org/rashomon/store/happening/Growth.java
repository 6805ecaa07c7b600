package org.rashomon.store.happening;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Happenings that grow as tellings come: what {@link Linker} makes of all tellings at once, at the cost of those that a new
 * one touches. Only {@linkplain Exemplars exemplars} are clustered; the tellings that they stand for go with them.
 *
 * <p>Two clusters are joined only across a pair that reaches the threshold itself. So a new exemplar is clustered anew with
 * the happenings that such pairs tie it to. If one of these comes out other than it was, those that are tied to it in turn
 * are taken in, until all at the border come out as they were. Then the whole would come out the same: within the border
 * every step that clustering takes is the one it took before, and beyond it nothing has changed.
 */
public final class Growth {

    /** No telling. */
    public static final int NONE = -1;

    private final Judgement judgement;
    private final Shelf shelf;
    private final PeoplesWords words = new PeoplesWords();
    private final Rings rings = new Rings();
    /** Of each telling that is being clustered its place, counted from 1; 0 for all others. */
    private int[] places = new int[1024];

    private final Exemplars exemplars;

    /** In one step: what stood for those for which it is another now. */
    private Map<Integer, Integer> before = Map.of();

    /** In one step: exemplars that belong nowhere yet. */
    private final Set<Integer> loose = new TreeSet<>();

    /** In one step: what exemplars are like, and happenings as they stood before it. */
    private final Map<Integer, Pairs> ties = new HashMap<>();

    private final Map<Integer, StandingHappening> standings = new HashMap<>();

    /**
     * What has changed.
     *
     * @param gone the first tellings of happenings that are not as they were
     * @param made those in their place, and new ones
     * @param moved numbers of tellings for which another stands than before, or itself; their happenings are among those made
     * @param kept the joins to be kept from now on
     * @param dropped joins that likelier ones have taken the place of
     */
    public record Step(Set<Integer> gone, List<Group> made, Set<Integer> moved, List<Pair> kept, List<Pair> dropped) {}

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
        exemplars = new Exemplars(judgement, shelf, words::areOf);
    }

    /**
     * Says of each telling on the shelf where it stands.
     *
     * @param firsts the first telling of its happening
     * @param standing the one that stands for it, as {@link #exemplar} says
     */
    public void stand(int[] firsts, int[] standing) {
        rings.stand(firsts);
        for (int number = 0; number < firsts.length; number++) {
            exemplars.put(number, standing[number]);
        }
        makeRoom();
    }

    private void makeRoom() {
        if (rings.size() > places.length) {
            places = Arrays.copyOf(places, rings.size() + rings.size() / 4);
        }
    }

    /**
     * Takes a person's word into account from now on, in place of an earlier one on the same two.
     *
     * @param known the numbers of those of the two accounts that are on the shelf
     */
    public void constrain(Constraint constraint, Map<String, Integer> known) {
        words.say(constraint, known);
    }

    /** Puts the tellings of a document on the shelf. They belong nowhere until {@link #step}. */
    public void add(List<Telling> tellings) throws IOException {
        if (tellings.isEmpty()) {
            return;
        }
        int context = shelf.addContext(tellings.get(0).context());
        for (Telling telling : tellings) {
            int number = shelf.add(telling, context);
            rings.put(number, NONE, NONE);
            exemplars.put(number, NONE);
            words.put(telling.account(), number);
        }
        makeRoom();
    }

    /** Which telling is the first of its happening. */
    public int head(int number) {
        return rings.head(number);
    }

    /** Which telling stands for one in the comparison with others: itself, or one that is nearly the same. */
    public int exemplar(int number) {
        return exemplars.of(number);
    }

    /**
     * Finds the happenings of what was added, and those that are to be found anew.
     *
     * @param fresh number of the first telling that was added since the last step
     * @param disturbed numbers of tellings that a person has said something of
     */
    public Step step(int fresh, List<Integer> disturbed) throws IOException {
        choose(fresh, disturbed);
        Set<Integer> inner = new TreeSet<>();
        disturbed.forEach(number -> inner.add(rings.head(number)));
        before.forEach((number, exemplar) -> {
            if (exemplar.equals(number)) {
                inner.add(rings.head(number));
            }
        });
        // What has lost an exemplar comes apart, and what a person has said something of.
        inner.forEach(head -> exemplars(head, loose));
        Set<Integer> shaken = Set.copyOf(inner);
        while (true) {
            Set<Integer> border = border(inner);
            List<StandingHappening> within = new ArrayList<>();
            for (int head : inner) {
                if (!shaken.contains(head)) {
                    within.add(asItStands(head));
                }
            }
            List<StandingHappening> beside = new ArrayList<>();
            for (int head : border) {
                beside.add(asItStands(head));
            }
            List<int[]> clusters = clusters(new Region(shelf, within, beside, List.copyOf(loose)));
            Set<Integer> altered = altered(border, clusters);
            if (altered.isEmpty()) {
                ties.clear();
                standings.clear();
                return apply(fresh, inner, border, clusters);
            }
            inner.addAll(altered);
        }
    }

    /** Chooses the exemplars, and compares those that are new with all others. */
    private void choose(int fresh, List<Integer> disturbed) throws IOException {
        List<Integer> open = new ArrayList<>(disturbed);
        for (int number = fresh; number < rings.size(); number++) {
            open.add(number);
        }
        before = exemplars.choose(
                open, exemplar -> rings.head(exemplar) == NONE ? List.of() : rings.members(rings.head(exemplar)));
        loose.clear();
        before.keySet().stream().filter(exemplars::is).forEach(loose::add);
        for (int number : loose) {
            compare(number);
        }
    }

    /** Of two that are new the later one is compared with the earlier. */
    private void compare(int number) throws IOException {
        Telling telling = shelf.get(number);
        Set<Integer> known = new HashSet<>();
        Shelf.Like like = shelf.like(number);
        for (int i = 0; i < like.size(); i++) {
            known.add(like.number(i));
        }
        int[] others = worthComparing(number);
        long[] likelihoods = new long[others.length];
        int count = 0;
        for (int other : others) {
            if (!known.contains(other)) {
                long likelihood = Linker.likelihood(judgement, shelf.get(other), telling);
                if (likelihood >= Linker.NEGLIGIBLE) {
                    others[count] = other;
                    likelihoods[count++] = likelihood;
                }
            }
        }
        shelf.compared(number, Arrays.copyOf(others, count), Arrays.copyOf(likelihoods, count));
    }

    private int[] worthComparing(int number) throws IOException {
        IntPredicate isOpen =
                other -> exemplars.is(other) && other != number && !(other > number && loose.contains(other));
        int[] shared =
                shelf.candidates(number, (other, mine, theirs) -> Sketch.isWorth(mine, theirs) && isOpen.test(other));
        IntStream onMatter = Arrays.stream(shelf.onOneMatter(number)).filter(isOpen);
        return IntStream.concat(Arrays.stream(shared), onMatter).distinct().toArray();
    }

    /** Where an exemplar belongs, {@link #NONE} if nowhere yet. */
    private int home(int exemplar) {
        return loose.contains(exemplar) ? NONE : rings.head(exemplar);
    }

    /** Adds the exemplars of a happening that have not come to be such in this step. */
    private void exemplars(int head, Collection<Integer> to) {
        for (int member : rings.members(head)) {
            if (exemplars.is(member) && !loose.contains(member)) {
                to.add(member);
            }
        }
    }

    /** All exemplars that one was found to be like. */
    private Pairs ties(int number) throws IOException {
        Pairs known = ties.get(number);
        if (known != null) {
            return known;
        }
        Pairs found = new Pairs();
        Shelf.Like like = shelf.like(number);
        for (int i = 0; i < like.size(); i++) {
            if (exemplars.is(like.number(i))) {
                found.add(number, like.number(i), like.likelihood(i));
            }
        }
        if (!words.isEmpty()) {
            words.tie(number, shelf.get(number).account(), found);
        }
        ties.put(number, found);
        return found;
    }

    private StandingHappening asItStands(int head) throws IOException {
        StandingHappening known = standings.get(head);
        if (known != null) {
            return known;
        }
        List<Integer> of = new ArrayList<>();
        exemplars(head, of);
        int[] inOrder = shelf.inOrder(of.stream().mapToInt(Integer::intValue).toArray(), number -> number);
        for (int i = 0; i < inOrder.length; i++) {
            places[inOrder[i]] = i + 1;
        }
        Pairs pairs = new Pairs();
        for (int i = 0; i < inOrder.length; i++) {
            Pairs tied = ties(inOrder[i]);
            for (int t = 0; t < tied.size(); t++) {
                int place = places[tied.b(t)] - 1;
                if (place >= 0 && tied.b(t) < inOrder[i]) {
                    pairs.add(i, place, tied.likelihood(t));
                }
            }
        }
        for (int number : inOrder) {
            places[number] = 0;
        }
        StandingHappening standing = new StandingHappening(inOrder, pairs);
        standings.put(head, standing);
        return standing;
    }

    /** The happenings, other than {@code inner}, that a pair that reaches the threshold or a person's word ties to what may move. */
    private Set<Integer> border(Set<Integer> inner) throws IOException {
        Set<Integer> items = new LinkedHashSet<>(loose);
        inner.forEach(head -> exemplars(head, items));
        Set<Integer> border = new LinkedHashSet<>();
        for (int item : items) {
            Pairs of = ties(item);
            for (int i = 0; i < of.size(); i++) {
                int head = home(of.b(i));
                if (of.likelihood(i) >= Linker.JOIN && head != NONE && !inner.contains(head)) {
                    border.add(head);
                }
            }
        }
        return border;
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

    /** Those happenings whose exemplars are not among the clusters as they were. */
    private Set<Integer> altered(Set<Integer> happenings, List<int[]> clusters) {
        Set<Integer> altered = new TreeSet<>(happenings);
        clusters.stream().filter(this::isAsItWas).forEach(cluster -> altered.remove(home(cluster[0])));
        return altered;
    }

    private boolean isAsItWas(int[] cluster) {
        int head = home(cluster[0]);
        for (int number : cluster) {
            if (home(number) != head) {
                return false;
            }
        }
        if (head == NONE) {
            return false;
        }
        List<Integer> were = new ArrayList<>();
        exemplars(head, were);
        return were.size() == cluster.length;
    }

    private Step apply(int fresh, Set<Integer> inner, Set<Integer> border, List<int[]> clusters) throws IOException {
        Set<Integer> open = new TreeSet<>(inner);
        before.forEach((number, exemplar) -> {
            addIfSome(rings.head(number), open);
            addIfSome(home(exemplars.of(number)), open);
        });
        Map<Integer, Integer> clusterOf = clusterOf(open, clusters);
        Map<Integer, List<Integer>> tellings = new TreeMap<>();
        for (int head : open) {
            for (int member : rings.members(head)) {
                tellings.computeIfAbsent(clusterOf.get(exemplars.of(member)), c -> new ArrayList<>())
                        .add(member);
            }
        }
        for (int number = fresh; number < rings.size(); number++) {
            tellings.computeIfAbsent(clusterOf.get(exemplars.of(number)), c -> new ArrayList<>())
                    .add(number);
        }
        Set<Integer> gone = new TreeSet<>(open);
        List<Group> made = new ArrayList<>();
        for (List<Integer> of : tellings.values()) {
            if (isAsItWas(of)) {
                gone.remove(rings.head(of.get(0)));
            } else {
                made.add(group(inOrder(of)));
            }
        }
        for (Group group : made) {
            int[] members = group.numbers();
            for (int i = 0; i < members.length; i++) {
                rings.put(members[i], members[0], members[(i + 1) % members.length]);
            }
        }
        List<Pair> kept = new ArrayList<>();
        List<Pair> dropped = new ArrayList<>();
        new Joins(judgement, shelf, exemplars, before).compare(kept, dropped);
        return new Step(gone, made, before.keySet(), kept, dropped);
    }

    private static void addIfSome(int head, Set<Integer> to) {
        if (head != NONE) {
            to.add(head);
        }
    }

    /** Of each exemplar the cluster that it is in now, of those that were clustered and of other happenings that are open. */
    private Map<Integer, Integer> clusterOf(Set<Integer> open, List<int[]> clusters) {
        Map<Integer, Integer> clusterOf = new HashMap<>();
        for (int head : open) {
            List<Integer> of = new ArrayList<>();
            exemplars(head, of);
            of.forEach(exemplar -> clusterOf.put(exemplar, -1 - head));
        }
        for (int c = 0; c < clusters.size(); c++) {
            for (int exemplar : clusters.get(c)) {
                clusterOf.put(exemplar, c);
            }
        }
        return clusterOf;
    }

    /** Whether these are all tellings of one happening, each stood for as before. */
    private boolean isAsItWas(List<Integer> tellings) {
        int head = rings.head(tellings.get(0));
        for (int number : tellings) {
            if (rings.head(number) == NONE || rings.head(number) != head || before.containsKey(number)) {
                return false;
            }
        }
        return rings.members(head).size() == tellings.size();
    }

    private int[] inOrder(List<Integer> numbers) throws IOException {
        return shelf.inOrder(numbers.stream().mapToInt(Integer::intValue).toArray(), number -> number);
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
        return group(inOrder(rings.members(rings.head(number))));
    }
}
