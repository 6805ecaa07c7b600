package org.rashomon.store.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;

/**
 * Brings together the tellings of one agreement.
 *
 * <pre>
 *   Russia and Iran signed a memorandum on gas.    named by its parties
 *   the memorandum between Moscow and Tehran       the same parties, form and subject, in any text
 *   the Minsk accords … the Minsk accords          the same name, in any text
 *   Iran does not honour the memorandum.           refers back: one of its parties, a definite form
 *   The memorandum is secret.                      refers back: the last of its form in this text
 *   "… the Geneva agreements", the same voice      the only agreement that its text tells of
 * </pre>
 *
 * Does not join two whose days of signing, sums or subjects are apart, nor "a memorandum" to what stood before it.
 */
public final class Pacts {

    /** Days of the longest time that tells an agreement from others of its kind. */
    private static final int MONTH = 31;

    /** In a list sorted by time, how many before it one telling is compared with: more would be quadratic. */
    private static final int NEIGHBOURS = 60;

    /** The row of {@code ledger/forms.tsv} whose words also stand before another: "a ceasefire agreement". */
    private static final String TRUCE = "truce";

    private final Map<String, String> families;
    private final Set<String> idle;
    private final Set<String> people;
    private final List<PactTelling> tellings;
    private final int[] parent;
    private final String[] because;

    private final Map<String, ? extends Set<String>> named;

    private Pacts(
            Map<String, String> families,
            Set<String> idle,
            Set<String> people,
            Map<String, ? extends Set<String>> named,
            List<PactTelling> tellings) {
        this.named = named;
        this.families = families;
        this.idle = idle;
        this.people = people;
        this.tellings = tellings;
        this.parent = new int[tellings.size()];
        this.because = new String[tellings.size()];
        Arrays.setAll(parent, i -> i);
        Arrays.fill(because, "");
    }

    /**
     * In order of their first telling. Tellings that name no one agreement ("any deal") are left out.
     *
     * @param lexicons whose {@code ledger/forms.tsv} says which names may stand for one another, and {@code
     *     actor/people.tsv} who is a person
     * @param named for each document the keys of all actors that it names, as {@link PactTelling#keys}
     */
    public static List<Pact> of(
            Lexicons lexicons, Map<String, ? extends Set<String>> named, List<PactTelling> tellings) {
        Map<String, String> families = new HashMap<>();
        lexicons.get("ledger/forms").rows().forEach(row -> row.list("words")
                .forEach(word -> families.put(word, row.id())));
        Set<String> idle = new HashSet<>();
        lexicons.get("ledger/idle").rows().stream()
                .filter(row -> row.get("agreements").equals("yes"))
                .forEach(row -> idle.addAll(row.list("words")));
        Set<String> people = new HashSet<>();
        lexicons.get("actor/people").rows().forEach(row -> people.add(row.id()));
        List<PactTelling> sorted = new ArrayList<>(tellings);
        sorted.sort(Comparator.comparingInt(PactTelling::published)
                .thenComparing(PactTelling::document)
                .thenComparingInt(PactTelling::start)
                .thenComparing(PactTelling::account));
        Pacts pacts = new Pacts(families, idle, people, named, sorted);
        pacts.byParties();
        pacts.byName();
        pacts.byPeople();
        pacts.referBack();
        pacts.byTime();
        pacts.onlyOne();
        return pacts.collect();
    }

    /** Tellings that name two parties or more, in any text. */
    private void byParties() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            TreeSet<String> keys = tellings.get(i).keys();
            if (keys.size() > 1 && !tellings.get(i).isPlural()) {
                blocks.computeIfAbsent(String.join("|", keys), k -> new ArrayList<>())
                        .add(i);
            }
        }
        blocks.values().forEach(block -> join(block, "the same parties"));
    }

    /** Tellings with the same proper name, in any text. */
    private void byName() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            if (tellings.get(i).hasName() && !tellings.get(i).isIndefinite()) {
                String name = name(tellings.get(i));
                if (name.indexOf(' ') > 0) {
                    blocks.computeIfAbsent(name, k -> new ArrayList<>()).add(i);
                }
            }
        }
        blocks.values().forEach(block -> join(block, "the same name"));
    }

    /** Tellings of one text in which the same person is a party. */
    private void byPeople() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            PactTelling telling = tellings.get(i);
            for (Party party : telling.parties()) {
                if (isPerson(party)) {
                    blocks.computeIfAbsent(telling.document() + " " + party.entity(), k -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        blocks.values().forEach(block -> join(block, "the same person made it"));
    }

    /** The words from the first that is a name on: {@code this year’s Begin – Sadat accord} is Begin Sadat's. */
    private String name(PactTelling telling) {
        List<String> words = new ArrayList<>();
        for (String word : telling.words().split("[^\\p{L}\\p{N}]+")) {
            boolean weekday = word.endsWith("day") && Character.isUpperCase(word.charAt(0));
            if (weekday) {
                words.clear();
            } else if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                words.add(word.toLowerCase(Locale.ROOT));
            }
        }
        words.remove(telling.form());
        words.add(family(telling));
        return String.join(" ", words);
    }

    private void join(List<Integer> block, String why) {
        for (int at = 1; at < block.size(); at++) {
            for (int before = at - 1; before >= Math.max(0, at - NEIGHBOURS); before--) {
                if (fits(tellings.get(block.get(before)), tellings.get(block.get(at)))) {
                    union(block.get(before), block.get(at), why);
                    break;
                }
            }
        }
    }

    /** Nothing that both say is apart. */
    private boolean fits(PactTelling a, PactTelling b) {
        return (family(a).equals(family(b)) || isWiderWord(a, b))
                && isNear(a, b)
                && agree(a.worth(), b.worth())
                && (a.subject().isEmpty() || b.subject().isEmpty() || sharesWord(a.subject(), b.subject()));
    }

    /** A "ceasefire agreement" is a ceasefire. */
    private String family(PactTelling telling) {
        for (String word : telling.words().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}-]+")) {
            if (TRUCE.equals(families.get(word))) {
                return TRUCE;
            }
        }
        return families.getOrDefault(telling.form(), telling.form());
    }

    /** "The Okoro–Berg agreement" and "the truce that Okoro and Berg agreed": the same people made both, in one text. */
    private boolean isWiderWord(PactTelling a, PactTelling b) {
        boolean wide = family(a).equals("agreement") != family(b).equals("agreement");
        return wide
                && a.document().equals(b.document())
                && a.parties().stream()
                        .anyMatch(x -> isPerson(x)
                                && b.parties().stream()
                                        .anyMatch(y -> isPerson(y) && y.entity().equals(x.entity())));
    }

    private boolean isPerson(Party party) {
        return people.contains(party.entity());
    }

    /** Both days of making are the same, or one is not told. What is kept or broken has its own days. */
    private static boolean isNear(PactTelling a, PactTelling b) {
        if (a.isCompliance()
                || b.isCompliance()
                || !a.reached().isKnown()
                || !b.reached().isKnown()) {
            return true;
        }
        Period x = a.reached();
        Period y = b.reached();
        return x.from() <= y.to() + 1L && y.from() <= x.to() + 1L;
    }

    private static boolean agree(List<Amount> a, List<Amount> b) {
        for (Amount x : a) {
            for (Amount y : b) {
                if (x.unit().equals(y.unit()) && (x.low() > y.high() || y.low() > x.high())) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean sharesWord(String a, String b) {
        Set<String> words = new HashSet<>();
        for (String word : a.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!idle.contains(word)) {
                words.add(word);
            }
        }
        return Arrays.stream(b.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .anyMatch(words::contains);
    }

    /** Definite tellings without two parties and without a name, each to one that stood before it in its text. */
    private void referBack() {
        Map<String, List<Integer>> documents = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            documents
                    .computeIfAbsent(tellings.get(i).document(), d -> new ArrayList<>())
                    .add(i);
        }
        for (List<Integer> document : documents.values()) {
            for (int at = 1; at < document.size(); at++) {
                int here = document.get(at);
                if (find(here) == here && !tellings.get(here).isIndefinite()) {
                    refer(document, at);
                }
            }
        }
    }

    /** To the last that is known by two parties or a name; if there is none, to the last. */
    private void refer(List<Integer> document, int at) {
        int here = document.get(at);
        TreeSet<String> mine = tellings.get(here).keys();
        int last = -1;
        for (int before = at - 1; before >= Math.max(0, at - NEIGHBOURS); before--) {
            int there = document.get(before);
            PactTelling other = tellings.get(there);
            boolean twoNames = tellings.get(here).hasName()
                    && other.hasName()
                    && !name(tellings.get(here)).equals(name(other));
            if (twoNames || other.isPlural() || isNewName(here, there) || !fits(other, tellings.get(here))) {
                continue;
            }
            TreeSet<String> made = keysOf(there);
            // Who keeps or breaks it is one of those who made it; others may only be spoken of beside it.
            if (!mine.isEmpty() && made.containsAll(mine)) {
                union(there, here, "refers back to one with this party");
                return;
            }
            if (mine.isEmpty() && (made.size() > 1 || other.hasName())) {
                union(there, here, "refers back to the last of its kind in the text");
                return;
            }
            last = last < 0 && mine.isEmpty() ? there : last;
        }
        if (last >= 0) {
            union(last, here, "refers back to the last of its kind in the text");
        }
    }

    /**
     * "The Camp David accords" behind an accord without a name: a name that is neither that of a party nor of the form, nor
     * stood in the other's sentence, is that of another one.
     */
    private boolean isNewName(int telling, int before) {
        PactTelling named = tellings.get(telling);
        for (String word : named.words().split("[^\\p{L}\\p{N}]+")) {
            boolean own = !word.isEmpty()
                    && Character.isUpperCase(word.charAt(0))
                    && !word.equalsIgnoreCase(named.form())
                    && !word.endsWith("day");
            if (own
                    && !tellings.get(before).before().contains(word)
                    && tellings.get(before).parties().stream().noneMatch(party -> isNamedBy(party, word))) {
                return true;
            }
        }
        return false;
    }

    /** The first letters that a state's name and its adjective share. */
    private static final int STEM = 4;

    private static boolean isNamedBy(Party party, String word) {
        String stem = word.toLowerCase(Locale.ROOT);
        stem = stem.substring(0, Math.min(STEM, stem.length()));
        for (String part : party.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (part.startsWith(stem)) {
                return true;
            }
        }
        return false;
    }

    /** The parties that all tellings of its agreement name so far. */
    private TreeSet<String> keysOf(int telling) {
        TreeSet<String> keys = new TreeSet<>();
        int root = find(telling);
        for (int i = Math.max(0, telling - NEIGHBOURS); i <= telling; i++) {
            if (find(i) == root) {
                keys.addAll(tellings.get(i).keys());
            }
        }
        return keys;
    }

    /**
     * "The ceasefire of December 2023", whose parties are not named beside it: another text tells of one made in that time
     * by parties that this text names somewhere.
     */
    private void byTime() {
        Map<String, List<Integer>> blocks = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            PactTelling telling = tellings.get(i);
            Period reached = telling.reached();
            if (reached.stated() && reached.isKnown() && (long) reached.to() - reached.from() <= MONTH) {
                blocks.computeIfAbsent(
                                family(telling) + " " + reached.from() + " " + reached.to(), k -> new ArrayList<>())
                        .add(i);
            }
        }
        for (List<Integer> block : blocks.values()) {
            int compared = 0;
            for (int full : block) {
                TreeSet<String> parties = tellings.get(full).keys();
                if (parties.size() < 2 || compared++ > NEIGHBOURS) {
                    continue;
                }
                for (int i : block) {
                    PactTelling telling = tellings.get(i);
                    Set<String> around = named.get(telling.document());
                    if (find(i) != find(full)
                            && parties.containsAll(telling.keys())
                            && around != null
                            && around.containsAll(parties)) {
                        union(full, i, "the same time, in a text that names the parties");
                    }
                }
            }
        }
    }

    /**
     * "The Geneva arrangements" under another name than that of the one agreement that the rest of its text tells of: it is that
     * one where the same voice has just spoken of it.
     */
    private void onlyOne() {
        for (int i = 1; i < tellings.size(); i++) {
            PactTelling telling = tellings.get(i);
            if (telling.hasName()
                    && !telling.isIndefinite()
                    && telling.document().equals(tellings.get(i - 1).document())
                    && find(i) != find(i - 1)
                    && isSameSpeech(telling.voice(), tellings.get(i - 1).voice())
                    && isAllBeside(find(i - 1), i)) {
                union(find(i - 1), i, "the only agreement that its text tells of");
            }
        }
    }

    /** One of the two goes on within the other, and both are reported. */
    private static boolean isSameSpeech(String a, String b) {
        return a.contains(" > ") && b.contains(" > ") && (a.startsWith(b) || b.startsWith(a));
    }

    /** Whether all of the telling's text but those of its own agreement are of another one, which one of them can be. */
    private boolean isAllBeside(int other, int telling) {
        String document = tellings.get(telling).document();
        int own = find(telling);
        boolean fits = false;
        for (int step : new int[] {-1, 1}) {
            for (int i = telling + step;
                    i >= 0
                            && i < tellings.size()
                            && Math.abs(i - telling) <= NEIGHBOURS
                            && tellings.get(i).document().equals(document);
                    i += step) {
                if (find(i) != own && find(i) != other && !tellings.get(i).isIndefinite()) {
                    return false;
                }
                fits |= find(i) == other && fits(tellings.get(i), tellings.get(telling));
            }
        }
        return fits;
    }

    private int find(int i) {
        int root = i;
        while (parent[root] != root) {
            root = parent[root];
        }
        return root;
    }

    /** The earlier becomes the root. */
    private void union(int a, int b, String why) {
        int x = find(a);
        int y = find(b);
        int later = Math.max(a, b);
        if (because[later].isEmpty()) {
            because[later] = why;
        }
        if (x != y) {
            parent[Math.max(x, y)] = Math.min(x, y);
        }
    }

    private List<Pact> collect() {
        Map<Integer, List<Pact.Member>> members = new LinkedHashMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            PactTelling telling = tellings.get(i);
            String why = !because[i].isEmpty() ? because[i] : telling.hasName() ? "its name" : "its own words";
            members.computeIfAbsent(find(i), k -> new ArrayList<>()).add(new Pact.Member(telling, why));
        }
        List<Pact> pacts = new ArrayList<>();
        members.forEach((root, list) -> {
            PactTelling first = tellings.get(root);
            boolean nothing = list.size() == 1 && first.keys().isEmpty() && !first.hasName() && first.isIndefinite();
            if (!nothing) {
                pacts.add(new Pact("g-" + first.account(), list));
            }
        });
        return pacts;
    }
}
