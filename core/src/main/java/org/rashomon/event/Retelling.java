package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Takes up an act again that a text has told of, where a voice says of it whether it was meant: who did what to whom is that
 * of the act told before.
 *
 * <pre>
 *   Jets of the coalition bombed an army post. Washington says the attack was a mistake.
 *                         bombed: coalition, army post       attack: coalition, army post
 * </pre>
 *
 * Does not fire for a noun without {@code the}, {@code this} or {@code that}, nor where nothing of its kind ({@code
 * event/retold.tsv}) stood before, nor where nothing is said of intent: a mere mention tells of no event.
 */
final class Retelling {

    /** Tokens between a noun and what is said of it: {@code may well not have been a}. */
    private static final int WINDOW = 7;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> intents = new HashSet<>();

    /** @param lexicons whose {@code event/retold.tsv} has the nouns, and {@code happening/intent.tsv} words for intent */
    Retelling(Lexicons lexicons) {
        lexicons.get("event/retold")
                .rows()
                .forEach(row -> types.put(
                        row.id(), row.constant("type", EventType.class).name()));
        lexicons.get("happening/intent").rows().forEach(row -> {
            if (!row.get("intent").equals("UNSTATED")) {
                intents.add(row.get("lemma"));
            }
        });
    }

    /** @param told what the text has told of so far, in its order */
    Optional<Event> at(Tree tree, int noun, List<Event> told) {
        String type = types.get(tree.lemma(noun));
        int intent = type == null || !isDefinite(tree, noun) ? NONE : intent(tree, noun);
        if (type == null || intent == NONE) {
            return Optional.empty();
        }
        Tokens tokens = tree.tokens();
        for (int i = told.size() - 1; i >= 0; i--) {
            Event before = told.get(i);
            boolean real = !before.future() && !before.hypothetical() && !before.negated();
            if (real && before.type().name().equals(type) && before.trigger().end() <= tokens.start(noun)) {
                return Optional.of(again(before, tokens.span(noun), tokens.span(intent)));
            }
        }
        return Optional.empty();
    }

    private static boolean isDefinite(Tree tree, int noun) {
        int determiner = tree.firstChildA(noun, "det");
        return determiner != NONE && DEFINITE.contains(tree.lemma(determiner));
    }

    /** The word that says of the noun whether it was meant: its predicate, one that hangs on it, or that of its clause. */
    private int intent(Tree tree, int noun) {
        int head = tree.head(noun);
        if (head >= 0 && tree.is(noun, "nsubj") && says(tree, head)) {
            return head;
        }
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (says(tree, child)) {
                return child;
            }
            int said = tree.is(child, "acl:relcl") ? ofClause(tree, child) : NONE;
            if (said != NONE) {
                return said;
            }
        }
        return next(tree, noun);
    }

    /** {@code which it insists was a mistake}: what the pronoun is the subject of. */
    private int ofClause(Tree tree, int clause) {
        int[] edges = tree.yield(clause);
        for (int t = edges[0]; t <= edges[1]; t++) {
            int head = tree.head(t);
            boolean relative = tree.lemma(t, "which") || tree.lemma(t, "that");
            if (relative && head >= 0 && tree.is(t, "nsubj") && says(tree, head)) {
                return head;
            }
        }
        return NONE;
    }

    /** The words as they stand, whatever the tree: {@code the attack was a mistake}, {@code may have been an accident}. */
    private int next(Tree tree, int noun) {
        Tokens tokens = tree.tokens();
        boolean copula = false;
        int end = Math.min(tokens.size(), noun + 1 + WINDOW);
        for (int t = noun + 1; t < end && tokens.sentenceOf(t) == tokens.sentenceOf(noun); t++) {
            if (copula && says(tree, t)) {
                return t;
            }
            boolean between =
                    switch (tokens.upos(t)) {
                        case AUX, ADV, DET, PART, ADJ -> true;
                        default -> false;
                    };
            if (!between) {
                return NONE;
            }
            copula |= tree.lemma(t, "be");
        }
        return NONE;
    }

    private boolean says(Tree tree, int token) {
        return intents.contains(tree.lemma(token));
    }

    private static Event again(Event before, Span trigger, Span intent) {
        return new Event(
                before.type(),
                before.mode(),
                before.contexts(),
                trigger,
                before.actor(),
                before.recipient(),
                before.place(),
                before.time(),
                List.of(),
                before.historical(),
                false,
                false,
                false,
                List.of(Evidence.of("Retelling", trigger, before.trigger(), intent)));
    }
}
