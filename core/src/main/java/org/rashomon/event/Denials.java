package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.text.Upos;

/**
 * Finds where somebody denies what was told before, without saying again what it was: {@code Moscow denied the report}. Does not fire
 * where the content follows: {@code denied reports that its jets had bombed the town}.
 */
final class Denials {

    private static final Set<String> WHAT_WAS_SAID = Set.of("this", "that", "it");

    private Denials() {}

    /** Who denies what a word stands for. */
    static OptionalInt denier(Tree tree, Roles roles, int word) {
        int verb = tree.head(word);
        if (verb < 0 || !tree.is(word, "obj") || !tree.is(Governor.DISOWNS, tree.lemma(verb))) {
            return OptionalInt.empty();
        }
        boolean claim = tree.tokens().upos(word) == Upos.NOUN && tree.is(Governor.CLAIM, tree.lemma(word));
        boolean pronoun =
                tree.tokens().upos(word) == Upos.PRON && WHAT_WAS_SAID.contains(tree.lemma(word)) && verb < word;
        boolean says = tree.firstChildA(word, "acl") != NONE || roles.oblique(word, "of") != NONE;
        int subject = roles.subject(verb);
        return (claim || pronoun) && !says && subject != NONE ? OptionalInt.of(subject) : OptionalInt.empty();
    }
}
