package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What clauses that tell of no act say of the motive of deeds told shortly before, or else after: "The trawler was rammed. … <b>It was</b> done on
 * <b>purpose</b>", "bombed the road and said that <b>it</b> had been an <b>accident</b>", "the <b>gunner</b> had <b>misread</b> the map".
 */
final class Pointers {

    /** Subjects that point at an act. */
    private static final Set<String> POINTING = Set.of("it", "this", "that");

    /** Before nouns that somebody names for the first time. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "every", "each", "some", "no", "another");

    private static final Set<String> OPEN = Set.of("if", "whether", "unless");

    /** A verb that stands for any other. */
    private static final String DO = "do";

    /** Farther than this many sentences they point at no act. */
    private static final int REACH = 3;

    private final Tokens tokens;
    private final Branches tree;
    private final OldTimes oldTimes;
    private final boolean[] acts;
    private final boolean[] noActs;
    /** What is said of each deed, by its word. */
    private final Map<Integer, List<Found>> byDeed = new HashMap<>();

    /**
     * @param acts which tokens are words for acts
     * @param deeds which of these are done and not only said, and are not what came of others
     */
    Pointers(Tokens tokens, Names names, Meant meant, boolean[] acts, DeedsInQuestion deeds, OldTimes oldTimes) {
        this.tokens = tokens;
        tree = new Branches(tokens);
        this.oldTimes = oldTimes;
        this.acts = acts;
        noActs = new boolean[tokens.size()];
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            for (Found name : names.in(sentence)) {
                if (name.isOfIntent()) {
                    if (meant.isTold(tokens, name, acts) && !isHad(name.head()) && !isOfDeedHere(name, names, deeds)) {
                        point(name, name.head(), deeds);
                    }
                } else if (name.question().field() == Field.INTENT && !isOfActHere(name, names)) {
                    points(name).ifPresent(from -> point(name, from, deeds));
                }
            }
        }
    }

    /** Whether a name is said of an act of its own sentence; a noun may take up an act told before. */
    private boolean isOfActHere(Found name, Names names) {
        int sentence = tokens.sentenceOf(name.head());
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (acts[token] && tokens.upos(token) == Upos.VERB && names.answers(name, token, Carriers.NOTHING)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name is said of a deed of a known type in its own sentence: "a shell hit the barn by mistake". */
    boolean isOfDeedHere(Found name, Names names, DeedsInQuestion deeds) {
        int sentence = tokens.sentenceOf(name.head());
        return deeds.typed(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)).stream()
                .filter(deed -> tokens.upos(deed) == Upos.VERB)
                .anyMatch(deed -> names.answers(name, deed, Carriers.NOTHING));
    }

    /** The token by which the clause of a name points at an act told before it, if it does. */
    private OptionalInt points(Found name) {
        int clause = Stand.clause(tokens, name.head(), noActs).orElse(-1);
        if (clause < 0 || isOpen(clause)) {
            return OptionalInt.empty();
        }
        if (lemma(clause).equals(DO)) {
            return OptionalInt.of(clause);
        }
        for (int token = tokens.sentenceStart(tokens.sentenceOf(clause)); token < clause; token++) {
            if (tokens.head(token) == clause && tokens.relation(token).startsWith("nsubj")) {
                boolean points = POINTING.contains(lemma(token)) || isKnown(token) && Stand.isPredicate(tokens, clause);
                return points ? OptionalInt.of(token) : OptionalInt.empty();
            }
        }
        return name.head() == clause ? OptionalInt.of(clause) : OptionalInt.empty();
    }

    private boolean isKnown(int noun) {
        return !tree.hasBefore(noun, "det", INDEFINITE);
    }

    /** {@code Whether it was an accident}. */
    private boolean isOpen(int clause) {
        return tree.hasBefore(clause, "mark", OPEN);
    }

    /** {@code The driver had an <b>accident</b>}. */
    private boolean isHad(int noun) {
        int head = tokens.head(noun);
        return head != Tokens.ROOT
                && tokens.relation(noun).equals("obj")
                && lemma(head).equals("have");
    }

    /** To the deeds of the sentences around it that are told of the same time. */
    private void point(Found name, int from, DeedsInQuestion deeds) {
        int sentence = tokens.sentenceOf(from);
        int first = tokens.sentenceStart(Math.max(0, sentence - REACH));
        int last = tokens.sentenceEnd(Math.min(tokens.sentenceCount() - 1, sentence + REACH));
        deeds.within(first, last).stream()
                .filter(deed -> oldTimes.isOld(tokens.sentenceOf(deed)) == oldTimes.isOld(sentence))
                .forEach(deed ->
                        byDeed.computeIfAbsent(deed, d -> new ArrayList<>()).add(name));
    }

    /** What other clauses say of an act. */
    List<Found> of(int trigger, Optional<EventType> type) {
        return byDeed.getOrDefault(trigger, List.of()).stream()
                .filter(name -> name.question().isAskedOf(type))
                .toList();
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
