package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds where a sentence says of an act, or of what is told of it, that it is not so. Words: {@code event/governors.tsv}.
 *
 * <pre>
 *   The massacre is an invention of the enemy.
 *   The report of a massacre is false.
 *   The army called the massacre a fabrication.
 *   France protested against a strike that never was.
 * </pre>
 *
 * Does not fire for {@code the massacre is no invention}.
 */
final class Untrue {

    private Untrue() {}

    /** Whether an act is said not to have been. */
    static boolean isSaidOf(Tree tree, int act) {
        int head = tree.head(act);
        boolean told = head >= 0
                && tree.isA(act, "nmod")
                && tree.preposition(act).equals("of")
                && tree.is(Governor.CLAIM, tree.lemma(head));
        return verdict(tree, act) != NONE || told && verdict(tree, head) != NONE || neverWas(tree, act);
    }

    /** The word that says of a noun that it is not true, or {@link Tree#NONE}. */
    static int verdict(Tree tree, int noun) {
        int head = tree.head(noun);
        if (head < 0) {
            return NONE;
        }
        if (tree.isA(noun, "nsubj")) {
            boolean relative = tree.is(head, "acl:relcl");
            return !relative && tree.firstChild(head, "cop") != NONE && isVerdict(tree, head) ? head : NONE;
        }
        int called = tree.is(noun, "obj") ? tree.firstChild(head, "xcomp") : NONE;
        return called != NONE && isVerdict(tree, called) ? called : NONE;
    }

    private static boolean isVerdict(Tree tree, int word) {
        return tree.is(Governor.UNTRUE, tree.lemma(word)) && !isDenied(tree, word);
    }

    private static boolean isDenied(Tree tree, int word) {
        int determiner = tree.firstChild(word, "det");
        return isNot(tree, word) || determiner != NONE && tree.lemma(determiner, "no");
    }

    private static boolean isNot(Tree tree, int word) {
        int not = tree.firstChild(word, "advmod");
        return not != NONE && tree.is(Governor.NOT, tree.lemma(not));
    }

    /** {@code A strike that never was}. */
    private static boolean neverWas(Tree tree, int noun) {
        int clause = tree.firstChild(noun, "acl:relcl");
        return clause != NONE && tree.lemma(clause, "be") && isNot(tree, clause);
    }
}
