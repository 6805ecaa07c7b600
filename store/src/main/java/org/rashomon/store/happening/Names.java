package org.rashomon.store.happening;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** What the acts of one document, their motives and those they are done to are called: "the <b>seizure</b> was <b>piracy</b>", "shot two <b>farmers</b>". */
final class Names {

    private static final Set<String> DONE_TO = Set.of("obj", "nsubj:pass");

    private static final Set<String> GOING_ON = Set.of("it", "this", "that", "they", "these", "those", "there", "none");

    private final Kinds kinds;
    private final Tokens tokens;
    private final boolean[] acts;
    private final Negations negations;
    private final Tolls tolls;
    private final MostOfThem most;
    private final Map<Integer, List<Found>> bySentence = new HashMap<>();

    /** @param acts which tokens are words for acts */
    Names(Kinds kinds, Tokens tokens, boolean[] acts, Negations negations, Tolls tolls) {
        this.tolls = tolls;
        this.acts = acts;
        this.kinds = kinds;
        this.tokens = tokens;
        this.negations = negations;
        most = new MostOfThem(tokens, acts);
    }

    /** Those that a sentence has. */
    List<Found> in(int sentence) {
        return bySentence.computeIfAbsent(sentence, s -> kinds.in(tokens, s, negations));
    }

    /**
     * What its own sentence calls an act.
     *
     * @param carried the noun that says what the verb does, or {@link Carriers#NOTHING}
     * @param phrases what else it is called, by words that do not stand together
     * @param counted what is counted of it
     */
    List<Kind> of(
            int trigger,
            int carried,
            Optional<EventType> type,
            Collection<String> phrases,
            Collection<String> counted) {
        Map<String, List<Kind>> found = new LinkedHashMap<>();
        for (Found name : in(tokens.sentenceOf(trigger))) {
            if (name.question().isAskedOf(type) && answers(name, trigger, carried)) {
                found.merge(name.question().id(), name.kinds(), Names::narrowed);
            }
        }
        for (String phrase : phrases) {
            kinds.named(phrase, Stand.ACT, type).forEach((question, is) -> found.merge(question, is, Names::narrowed));
        }
        for (String unit : counted) {
            kinds.named(unit, Stand.OBJECT, type).forEach((question, is) -> found.merge(question, is, Names::narrowed));
        }
        return found.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Whether a name stands to an act of its sentence so that it answers its question.
     *
     * @param carried the noun that says what the verb does, or {@link Carriers#NOTHING}
     */
    boolean answers(Found name, int act, int carried) {
        boolean ofThem = name.question().field() == Field.WHOM;
        if (ofThem && (most.isOfSomeOnly(name.head()) || isOneBesideOthers(name))) {
            return false;
        }
        return ofThem && most.isOf(name.head(), act)
                || Stand.of(tokens, name.head(), act, carried, tolls)
                        .filter(stand -> stand.isAmong(name.question().stands()))
                        .isPresent();
    }

    /** {@code Two men and a <b>boy</b>}: of the men nothing is said. */
    private boolean isOneBesideOthers(Found name) {
        int first = tokens.head(name.head());
        return tokens.relation(name.head()).equals("conj")
                && first != Tokens.ROOT
                && tokens.upos(first) == Upos.NOUN
                && isCounted(name.head())
                && in(tokens.sentenceOf(name.head())).stream()
                        .noneMatch(other -> other.head() == first
                                && other.question().id().equals(name.question().id()));
    }

    /** {@code A boy}, {@code two boys}; not the second of {@code a scouting and sabotage group}. */
    private boolean isCounted(int noun) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(noun)); token < noun; token++) {
            String relation = tokens.relation(token);
            if (tokens.head(token) == noun && (relation.equals("det") || relation.equals("nummod"))) {
                return true;
            }
        }
        return false;
    }

    /** What two words may both mean, or else what either may: an explosion of a roadside bomb is one of a bomb. */
    private static List<Kind> narrowed(List<Kind> some, List<Kind> others) {
        List<Kind> both = some.stream().filter(others::contains).toList();
        return both.isEmpty()
                ? Stream.concat(some.stream(), others.stream()).distinct().toList()
                : both;
    }

    /** What a sentence that goes on about an act calls it, not what it may have been; whether it was meant is read by {@link Pointers}. */
    List<Found> after(int sentence, Optional<EventType> type) {
        return in(sentence).stream()
                .filter(name -> !name.isOfIntent() && name.question().isAskedOf(type))
                .filter(name -> name.question().stands().contains(Stand.SAID))
                .filter(name -> Meant.isReal(tokens, name.head()))
                .filter(name -> name.question().field() == Field.WHOM
                        ? Stand.isPredicate(tokens, name.head())
                        : goesOn(name.head()))
                .toList();
    }

    /** Whether a word stands in a clause about "it" or about something that goes with the act: "<b>the</b> fragments are of a shell". */
    private boolean goesOn(int name) {
        OptionalInt clause = Stand.clause(tokens, name, acts);
        if (clause.isEmpty()) {
            return false;
        }
        int sentence = tokens.sentenceOf(name);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == clause.getAsInt()
                    && tokens.relation(token).startsWith("nsubj")) {
                return tokens.upos(token) == Upos.PRON
                        ? GOING_ON.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))
                        : tokens.upos(token) == Upos.NOUN;
            }
        }
        return true;
    }

    /** Who they were that an act was done to: "They were <b>farmers</b>. They were shot …" */
    List<Found> before(int trigger, Optional<EventType> type) {
        int sentence = tokens.sentenceOf(trigger);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == trigger
                    && tokens.upos(token) == Upos.PRON
                    && DONE_TO.contains(tokens.relation(token))) {
                return after(sentence - 1, type).stream()
                        .filter(name -> name.question().field() == Field.WHOM)
                        .toList();
            }
        }
        return List.of();
    }
}
