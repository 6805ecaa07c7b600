package org.rashomon.store.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;

/**
 * One agreement in all its tellings.
 *
 * @param id made from its first telling
 * @param members in order of publication, document and place in it
 */
public record Pact(String id, List<Member> members) {

    /** A telling, and why it is one of this agreement's. */
    public record Member(PactTelling telling, String because) {}

    public Pact {
        members = List.copyOf(members);
    }

    private static final Comparator<String> FULLEST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder());

    /** The name that is used most, one with a proper name before one without. */
    public String words() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Member member : members) {
            String words = member.telling().words().replaceAll("\\s+", " ").strip();
            counts.merge(words, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, Integer> e) ->
                                e.getKey().chars().anyMatch(Character::isUpperCase))
                        .thenComparing(Map.Entry::getValue)
                        .thenComparing(Map.Entry.comparingByKey(FULLEST)))
                .map(Map.Entry::getKey)
                .orElse(form());
    }

    /** What it is called most often; of equals the longest. */
    public String form() {
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(m -> counts.merge(m.telling().form(), 1, Integer::sum));
        return most(counts);
    }

    /**
     * The names of its parties, each by the name that is used most: those that tellings of its being made or sought name;
     * if these are fewer than two, those who keep or break it as well.
     */
    public List<String> parties() {
        TreeMap<String, Map<String, Integer>> names = new TreeMap<>();
        for (boolean compliance : new boolean[] {false, true}) {
            for (Member member : members) {
                if (member.telling().isCompliance() == compliance) {
                    for (Party party : member.telling().parties()) {
                        names.computeIfAbsent(PactTelling.key(party), k -> new TreeMap<>())
                                .merge(name(party), 1, Integer::sum);
                    }
                }
            }
            names.remove("");
            if (names.size() > 1) {
                break;
            }
        }
        return names.values().stream().map(Pact::most).toList();
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey(FULLEST)))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String name(Party party) {
        return party.name().isEmpty() ? party.country() : party.name();
    }

    /** What it is about, in the words of the telling that says most. */
    public String subject() {
        return members.stream()
                .filter(m -> !m.telling().isCompliance())
                .map(m -> m.telling().subject())
                .filter(words -> words.length() <= 160)
                .max(FULLEST)
                .orElse("");
    }

    /** The first sum of money of it, as people write it, with its unit. */
    public String worth() {
        return members.stream()
                .flatMap(m -> m.telling().worth().stream())
                .findFirst()
                .map(amount -> amount.text() + " " + amount.unit())
                .orElse("");
    }

    /** The sharpest time that a telling gives for its making; {@link Period#UNKNOWN} if none does. */
    public Period reached() {
        return members.stream()
                .map(m -> m.telling())
                .filter(t -> !t.isCompliance() && t.reached().isKnown())
                .map(PactTelling::reached)
                .min(Comparator.comparingLong((Period p) -> (long) p.to() - p.from())
                        .thenComparingInt(Period::from))
                .orElse(Period.UNKNOWN);
    }

    /** {@code SECRET} or {@code PUBLISHED} if a telling says so, both apart by | if tellings differ. */
    public String secrecy() {
        List<String> told = members.stream()
                .map(m -> m.telling().secrecy())
                .filter(secrecy -> !secrecy.equals("UNSTATED"))
                .distinct()
                .sorted()
                .toList();
        return told.isEmpty() ? "UNSTATED" : String.join("|", told);
    }

    /** How many tell it so, each voice once: {@code kept 2, broken 1}. */
    public String compliance() {
        Map<String, Long> counts = new TreeMap<>(Comparator.reverseOrder());
        for (String status : List.of("KEPT", "BROKEN", "ENDED")) {
            long voices = members.stream()
                    .map(Member::telling)
                    .filter(t -> t.status().equals(status))
                    .map(PactTelling::voice)
                    .distinct()
                    .count();
            if (voices > 0) {
                counts.put(status.toLowerCase(Locale.ROOT), voices);
            }
        }
        return String.join(
                ", ",
                counts.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .toList());
    }
}
