package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    static final long JOIN = Likelihood.of(0.5);

    /** From here on two accounts are possibly of one happening. */
    static final long POSSIBLY = Likelihood.of(0.3);

    /** Less than this is not worth keeping: it counts as 0, as for two accounts that were never compared. */
    static final long NEGLIGIBLE = Likelihood.of(0.1);

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
        Map<String, Integer> numbers = new HashMap<>();
        Candidates candidates = new Candidates();
        AverageLink clustering = new AverageLink(tellings.size(), JOIN);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            numbers.put(telling.account(), i);
            List<Pair> possible = new ArrayList<>();
            for (int other : candidates.of(telling)) {
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
            candidates.add(telling);
        }
        for (Constraint constraint : constraints) {
            Integer a = numbers.get(constraint.a());
            Integer b = numbers.get(constraint.b());
            if (a != null && b != null) {
                constrain(clustering, a, b, constraint.same());
            }
        }
        int[] clusters = clustering.clusters();
        List<Happening> happenings = happenings(tellings, clusters);
        return new Linking(happenings, joins(tellings, clusters, pairs), answers(happenings));
    }

    /** Of two tellings in {@link Telling#ORDER}. */
    static long likelihood(Judgement judgement, Telling first, Telling second) {
        return Likelihood.of(judgement.probability(first, second), first.account(), second.account());
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
