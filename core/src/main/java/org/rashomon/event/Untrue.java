package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Locale;
import java.util.Set;

/**
 * Finds where a sentence says of an act, or of what is told of it, that it is not so. Words: {@code event/governors.tsv}.
 *
 * <pre>
 *   The massacre is an invention of the enemy.            as {@link Verdicts} has it
 *   The report of a massacre is false.
 *   The claim that they massacred villagers is a lie.
 *   The army rejected the reports about a massacre.
 *   France protested against a strike that never was.
 *   He had read of an imaginary strike.
 *   The truce was never signed.
 * </pre>
 */
final class Untrue {

    /** What is told of an act stands before it with one of these. */
    private static final Set<String> ABOUT = Set.of("of", "about", "on", "concerning", "regarding");

    private Untrue() {}

    /** Whether an act is said not to have been. */
    static boolean isSaidOf(Tree tree, int act) {
        int head = tree.head(act);
        boolean told = head >= 0 && tree.is(Governor.CLAIM, tree.lemma(head)) && isContent(tree, act);
        return Verdicts.of(tree, act) != NONE
                || told && (Verdicts.of(tree, head) != NONE || isRejected(tree, head))
                || neverWas(tree, act)
                || isImagined(tree, act)
                || isUnmade(tree, act, head);
    }

    /** {@code The report <b>of a raid</b>}, {@code the claim <b>that they raided the town</b>}. */
    private static boolean isContent(Tree tree, int act) {
        return tree.isA(act, "nmod") && ABOUT.contains(tree.preposition(act))
                || tree.is(act, "acl")
                || tree.is(act, "ccomp");
    }

    /** {@code Rejected the report}. */
    private static boolean isRejected(Tree tree, int claim) {
        int verb = tree.head(claim);
        return verb >= 0
                && tree.is(claim, "obj")
                && tree.is(Governor.DISOWNS, tree.lemma(verb))
                && !Verdicts.isNot(tree, verb);
    }

    /** {@code A strike that never was}. */
    private static boolean neverWas(Tree tree, int noun) {
        int clause = tree.firstChild(noun, "acl:relcl");
        return clause != NONE && tree.lemma(clause, "be") && Verdicts.isNot(tree, clause);
    }

    /** {@code A <b>purported</b> meeting}. */
    private static boolean isImagined(Tree tree, int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            // by form: the lemma of "supposed" may be that of the verb
            if (tree.isA(child, "amod")
                    && tree.is(Governor.IMAGINED, tree.tokens().form(child).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** {@code The truce was <b>never signed</b>}. */
    private static boolean isUnmade(Tree tree, int noun, int verb) {
        return tree.is(noun, "nsubj:pass") && tree.is(Governor.MAKES, tree.lemma(verb)) && Verdicts.isNot(tree, verb);
    }
}
