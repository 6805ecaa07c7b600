package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.event.Act;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What clauses say of the motive of acts told shortly before, by pointing at them: "The trawler was rammed. … <b>It was</b> done on
 * <b>purpose</b>", "bombed the road and said that <b>it</b> had been an <b>accident</b>".
 */
final class Pointers {

    /** Subjects that point at an act. */
    private static final Set<String> POINTING = Set.of("it", "this", "that");

    /** A verb that stands for any other. */
    private static final String DO = "do";

    /** Farther back than this many sentences they point at no act. */
    private static final int REACH = 3;

    /** Names for what goes wrong by itself. */
    private static final Kind FAULT = Intent.UNINTENDED.kind();

    private final Tokens tokens;
    private final boolean[] noActs;
    private final Map<Integer, List<Found>> bySentence = new HashMap<>();
    /** Of each such word the token by which its clause points at an act. */
    private final Map<Integer, Integer> subjects = new HashMap<>();

    Pointers(Tokens tokens, Intents intents, Names names) {
        this.tokens = tokens;
        noActs = new boolean[tokens.size()];
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            List<Found> pointing = new ArrayList<>();
            for (int token : intents.words(tokens, sentence)) {
                pointing.add(new Found(token, Kinds.MEANT, List.of(intents.kind(tokens, token))));
            }
            List<Found> faults = new ArrayList<>();
            for (Found name : names.in(sentence)) {
                if (name.question().field() == Field.INTENT) {
                    (name.kinds().contains(FAULT) ? faults : pointing).add(name);
                }
            }
            pointing.removeIf(name -> !points(name.head(), false));
            faults.removeIf(name -> !points(name.head(), true));
            pointing.addAll(faults);
            if (!pointing.isEmpty()) {
                bySentence.put(sentence, pointing);
            }
        }
    }

    /**
     * Whether a word stands in a clause about "it", or hangs on a verb that stands for another: "did so by design".
     *
     * @param ofThings whether a clause about a thing will do: "the rudder jammed"
     */
    private boolean points(int name, boolean ofThings) {
        int clause = Stand.clause(tokens, name, noActs).orElse(-1);
        if (clause < 0) {
            return false;
        }
        if (lemma(clause).equals(DO)) {
            subjects.put(name, clause);
            return true;
        }
        for (int token = tokens.sentenceStart(tokens.sentenceOf(name)); token < clause; token++) {
            if (tokens.head(token) == clause && tokens.relation(token).startsWith("nsubj")) {
                subjects.put(name, token);
                return POINTING.contains(lemma(token)) || ofThings && tokens.upos(token) == Upos.NOUN;
            }
        }
        return false;
    }

    /** Whether acts of a type are done and not only said: of what is only said nobody asks whether it was meant. */
    static boolean isDeed(Optional<EventType> type) {
        return type.filter(t -> !t.quadClass().isMaterial()).isEmpty();
    }

    /** What later clauses say of an act. */
    List<Found> of(Act act, int trigger, boolean toll) {
        if (toll || !isDeed(act.likelyType())) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        int sentence = tokens.sentenceOf(trigger);
        for (int at = sentence; at <= Math.min(sentence + REACH, tokens.sentenceCount() - 1); at++) {
            for (Found name : bySentence.getOrDefault(at, List.of())) {
                if (subjects.getOrDefault(name.head(), 0) > trigger
                        && name.question().isAskedOf(act.likelyType())) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
