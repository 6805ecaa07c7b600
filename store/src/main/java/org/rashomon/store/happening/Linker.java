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
import org.rashomon.store.happening.Linking.Answer;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Linking.Join;

/**
 * Brings accounts of one happening together, all at once. What comes out depends on the tellings and on people's
 * constraints only, not on the order in which either came.
 */
public final class Linker {

    /** The least average likelihood at which clusters are joined: over-joining is the worse error. */
    static final long JOIN = Likelihood.of(0.35);

    /** From here on two accounts are possibly of one happening. */
    static final long POSSIBLY = Likelihood.of(0.25);

    /** Less than this is not worth keeping: it counts as 0, as for two accounts that were never compared. */
    static final long NEGLIGIBLE = Likelihood.of(0.2);

    /** How many joins are kept of each account with those before it: the likeliest. */
    static final int KEPT = 3;

    private final Judgement judgement;

    public Linker(Judgement judgement) {
        this.judgement = judgement;
    }

    /**
     * A person's word on two accounts.
     *
     * @param a an account's id
     * @param b another's
     * @param same whether they are of one happening
     */
    public record Constraint(String a, String b, boolean same) {}

    /** Links all tellings of a store. */
    public Linking link(List<Telling> unordered, List<Constraint> constraints) {
        List<Telling> tellings = new ArrayList<>(unordered);
        tellings.sort(Telling.ORDER);
        Set<String> alone = new HashSet<>();
        for (Constraint constraint : constraints) {
            alone.add(constraint.a());
            alone.add(constraint.b());
        }
        int[] exemplars = exemplars(tellings, alone);
        Map<String, Integer> numbers = new HashMap<>();
        Candidates candidates = new Candidates();
        AverageLink clustering = new AverageLink(tellings.size(), JOIN);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            numbers.put(telling.account(), i);
            if (exemplars[i] != i) {
                int other = exemplars[i];
                pairs.add(new Pair(
                        Math.min(i, other), Math.max(i, other), likelihood(judgement, telling, tellings.get(other))));
                continue;
            }
            List<Pair> possible = new ArrayList<>();
            for (int other : candidates.worthComparing(telling)) {
                long likelihood = likelihood(judgement, tellings.get(other), telling);
                if (likelihood >= POSSIBLY) {
                    possible.add(new Pair(other, i, likelihood));
                }
                if (likelihood >= NEGLIGIBLE) {
                    clustering.add(other, i, likelihood);
                }
            }
            possible.sort(Comparator.comparingLong(pair -> -pair.likelihood));
            pairs.addAll(possible.subList(0, Math.min(KEPT, possible.size())));
            candidates.add(i, telling);
        }
        for (Constraint constraint : constraints) {
            Integer a = numbers.get(constraint.a());
            Integer b = numbers.get(constraint.b());
            if (a != null && b != null) {
                constrain(clustering, a, b, constraint.same());
            }
        }
        int[] clusters = clustering.clusters();
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = clusters[exemplars[i]]; // an exemplar's own stays as it is
        }
        List<Happening> happenings = happenings(tellings, clusters);
        return new Linking(happenings, joins(tellings, clusters, pairs), answers(happenings));
    }

    /** Of each telling the one that {@linkplain Exemplars stands} for it. */
    private int[] exemplars(List<Telling> tellings, Set<String> alone) {
        int[] exemplars = new int[tellings.size()];
        Candidates candidates = new Candidates();
        List<Integer> inTurn = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            inTurn.add(i);
        }
        inTurn.sort(Comparator.comparing(tellings::get, Exemplars.FIRST));
        for (int i : inTurn) {
            Telling telling = tellings.get(i);
            exemplars[i] = i;
            if (alone.contains(telling.account())) {
                continue;
            }
            long most = Exemplars.ALIKE - 1;
            for (int other : candidates.of(telling, Sketch::mayBeAlike)) {
                long likelihood = likelihood(judgement, tellings.get(other), telling);
                if (likelihood > most) {
                    most = likelihood;
                    exemplars[i] = other;
                }
            }
            if (exemplars[i] == i) {
                candidates.add(i, telling);
            }
        }
        return exemplars;
    }

    static long likelihood(Judgement judgement, Telling a, Telling b) {
        double probability =
                Telling.ORDER.compare(a, b) < 0 ? judgement.probability(a, b) : judgement.probability(b, a);
        return Likelihood.of(probability, a.account(), b.account());
    }

    private record Pair(int a, int b, long likelihood) {}

    static void constrain(AverageLink clustering, int a, int b, boolean same) {
        if (same) {
            clustering.link(a, b);
        } else {
            clustering.unlink(a, b);
        }
    }

    private static List<Happening> happenings(List<Telling> tellings, int[] clusters) {
        Map<Integer, List<Telling>> byRoot = new TreeMap<>();
        for (int i = 0; i < clusters.length; i++) {
            byRoot.computeIfAbsent(clusters[i], root -> new ArrayList<>()).add(tellings.get(i));
        }
        return byRoot.values().stream()
                .map(Happening::of)
                .sorted(Comparator.comparing(Happening::id))
                .toList();
    }

    private static List<Join> joins(List<Telling> tellings, int[] clusters, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Join(
                        tellings.get(pair.a).account(),
                        tellings.get(pair.b).account(),
                        Likelihood.probability(pair.likelihood),
                        clusters[pair.a] == clusters[pair.b]))
                .toList();
    }

    private static List<Answer> answers(List<Happening> happenings) {
        Map<String, TreeMap<Moment, Happening>> byRoles = new HashMap<>();
        for (Happening happening : happenings) {
            Answers.of(happening).ifPresent(it -> byRoles.computeIfAbsent(it.roles(), r -> new TreeMap<>())
                    .put(new Moment(it.day(), happening.id()), happening));
        }
        List<Answer> answers = new ArrayList<>();
        for (Happening second : happenings) {
            Optional<Answers> it = Answers.of(second);
            if (it.isPresent() && byRoles.containsKey(it.get().exchanged())) {
                Map.Entry<Moment, Happening> first = byRoles.get(it.get().exchanged())
                        .lowerEntry(new Moment(it.get().day(), second.id()));
                if (first != null && it.get().day() - first.getKey().day <= Answers.DAYS) {
                    answers.add(new Answer(first.getValue().id(), second.id()));
                }
            }
        }
        return answers;
    }

    private record Moment(int day, String id) implements Comparable<Moment> {
        @Override
        public int compareTo(Moment other) {
            return day != other.day ? Integer.compare(day, other.day) : id.compareTo(other.id);
        }
    }
}
