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
 * Brings accounts of one happening together. What comes out depends on the tellings and on people's constraints only,
 * not on the order in which either came.
 */
public final class Linker {

    /** The least average likelihood at which clusters are joined: over-joining is the worse error. */
    private static final double JOIN = 0.5;

    /** From here on two accounts are possibly of one happening. */
    private static final double POSSIBLY = 0.3;

    /** Less than this is not worth keeping: it counts as 0, as for two accounts that were never compared. */
    private static final double NEGLIGIBLE = 0.02;

    /** An answer comes within this many days. */
    private static final int ANSWER_DAYS = 30;

    private static final Comparator<Telling> ORDER = Comparator.comparingInt(Telling::published)
            .thenComparing(Telling::document)
            .thenComparingInt(Telling::start)
            .thenComparing(Telling::account);

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
        tellings.sort(ORDER);
        Map<String, Integer> numbers = new HashMap<>();
        Candidates candidates = new Candidates();
        for (int i = 0; i < tellings.size(); i++) {
            numbers.put(tellings.get(i).account(), i);
        }
        AverageLink clustering = new AverageLink(tellings.size(), JOIN);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling telling = tellings.get(i);
            for (int other : candidates.of(telling)) {
                double probability = judgement.probability(tellings.get(other), telling);
                if (probability >= POSSIBLY) {
                    pairs.add(new Pair(other, i, probability));
                }
                if (probability >= NEGLIGIBLE) {
                    clustering.judge(other, i, probability);
                }
            }
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
        List<Happening> happenings = happenings(tellings, clusters);
        return new Linking(happenings, joins(tellings, clusters, pairs), answers(happenings));
    }

    private record Pair(int a, int b, double probability) {}

    private static void constrain(AverageLink clustering, int a, int b, boolean same) {
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
                .map(members -> new Happening("h-" + members.get(0).account(), members))
                .sorted(Comparator.comparing(Happening::id))
                .toList();
    }

    private static List<Join> joins(List<Telling> tellings, int[] clusters, List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> new Join(
                        tellings.get(pair.a).account(),
                        tellings.get(pair.b).account(),
                        pair.probability,
                        clusters[pair.a] == clusters[pair.b]))
                .toList();
    }

    /** Acts of the same type with the roles exchanged, the later one within {@link #ANSWER_DAYS} of the earlier. */
    private static List<Answer> answers(List<Happening> happenings) {
        Map<String, List<Happening>> byRoles = new HashMap<>();
        for (Happening happening : happenings) {
            roles(happening, false).ifPresent(key -> byRoles.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(happening));
        }
        List<Answer> answers = new ArrayList<>();
        for (Happening second : happenings) {
            List<Happening> mirrored = roles(second, true).map(byRoles::get).orElse(List.of());
            for (Happening first : mirrored) {
                int days = day(second) - day(first);
                if (days >= 0 && days <= ANSWER_DAYS && (days > 0 || first.id().compareTo(second.id()) < 0)) {
                    answers.add(new Answer(first.id(), second.id()));
                }
            }
        }
        return answers;
    }

    /** Type, and the countries of the two parties in order, of the first telling that has both. */
    private static Optional<String> roles(Happening happening, boolean exchanged) {
        return happening.tellings().stream()
                .filter(t -> !t.unreal() && t.type().isPresent())
                .filter(t -> !t.actor().country().isEmpty()
                        && !t.recipient().country().isEmpty()
                        && !t.actor().country().equals(t.recipient().country()))
                .findFirst()
                .map(t -> t.type().get()
                        + "\t"
                        + (exchanged
                                ? t.recipient().country() + "\t" + t.actor().country()
                                : t.actor().country() + "\t" + t.recipient().country()));
    }

    private static int day(Happening happening) {
        return happening.tellings().stream()
                .map(Telling::period)
                .filter(Period::stated)
                .mapToInt(Period::from)
                .findFirst()
                .orElse(happening.tellings().get(0).period().from());
    }
}
