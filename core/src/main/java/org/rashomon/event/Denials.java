package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.text.Upos;

/**
 * Finds where somebody denies what was told before, without saying again what it was. Words: {@code event/governors.tsv}.
 *
 * <pre>
 *   Moscow denied the report.
 *   Moscow denied responsibility.
 *   Moscow said the report was a lie.
 *   Moscow called the report a lie.
 *   Nothing of the kind had happened, Moscow said.
 * </pre>
 *
 * Does not fire where the content follows: {@code denied reports that its jets had bombed the town}.
 */
final class Denials {

    private static final Set<String> WHAT_WAS_SAID = Set.of("this", "that", "it");

    private static final Set<String> SORT = Set.of("kind", "sort");

    private Denials() {}

    /** Who denies what a word stands for. */
    static OptionalInt denier(Tree tree, Roles roles, int word) {
        int denier = says(tree, roles, word) ? NONE : subject(tree, roles, word);
        return denier == NONE ? OptionalInt.empty() : OptionalInt.of(denier);
    }

    /** Whether a noun has its content with it. */
    private static boolean says(Tree tree, Roles roles, int word) {
        return tree.firstChildA(word, "acl") != NONE && !isNothing(tree, roles, word)
                || tree.firstChild(word, "ccomp") != NONE
                || roles.oblique(word, "of") != NONE && !isNothing(tree, roles, word)
                || roles.oblique(word, "for") != NONE
                || roles.oblique(word, "in") != NONE;
    }

    private static int subject(Tree tree, Roles roles, int word) {
        int head = tree.head(word);
        if (head < 0) {
            return NONE;
        }
        boolean noun = tree.tokens().upos(word) == Upos.NOUN;
        boolean claim = noun && tree.is(Governor.CLAIM, tree.lemma(word));
        boolean pronoun = tree.tokens().upos(word) == Upos.PRON && WHAT_WAS_SAID.contains(tree.lemma(word));
        if (tree.is(word, "obj") && tree.is(Governor.DISOWNS, tree.lemma(head))) {
            boolean part = noun && tree.is(Governor.PART, tree.lemma(word));
            return claim || part || pronoun && head < word ? roles.subject(head) : NONE;
        }
        if (isNothing(tree, roles, word)) {
            return speaker(tree, word);
        }
        int verdict = claim || pronoun ? Verdicts.of(tree, word) : NONE;
        if (verdict == NONE) {
            return NONE;
        }
        return tree.is(verdict, "xcomp") || tree.isA(verdict, "obl") ? roles.subject(head) : speaker(tree, verdict);
    }

    /** {@code Nothing of the kind}. */
    private static boolean isNothing(Tree tree, Roles roles, int word) {
        int of = roles.oblique(word, "of");
        return tree.lemma(word, "nothing") && of != NONE && SORT.contains(tree.lemma(of));
    }

    /** The subject of the clause above one that is said. */
    private static int speaker(Tree tree, int said) {
        int verb = tree.head(said);
        for (int steps = 0; verb >= 0 && steps < 2; verb = tree.head(verb), steps++) {
            int subject = tree.firstChild(verb, "nsubj");
            if (subject != NONE && subject != said) {
                return subject;
            }
        }
        return NONE;
    }
}
