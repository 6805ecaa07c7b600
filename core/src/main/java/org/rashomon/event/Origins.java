package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds whose fire it was where only that is told whence it came. Words: {@code event/governors.tsv}.
 *
 * <pre>
 *   The town was shelled from positions held by the rebels.     by the rebels
 *   The town was shelled from a Rwandan post.                   by Rwanda
 *   The drone that hit the lorry had been launched by Rwanda.   by Rwanda
 * </pre>
 *
 * Does not fire for other verbs, {@code captured from positions held by the rebels}, nor for ground that is only somebody's state's: {@code from Lebanese territory}.
 */
final class Origins {

    private Origins() {}

    /** Whose it was, or {@link Tree#NONE}. */
    static int of(Tree tree, int verb) {
        if (verb < 0 || !tree.is(Governor.FIRES, tree.lemma(verb))) {
            return NONE;
        }
        return ofPlace(tree, verb);
    }

    /** The same for a noun: {@code gunfire from a Rwandan post}. */
    static int ofNoun(Tree tree, int noun) {
        return ofPlace(tree, noun);
    }

    /** Who launched or fired what did it, {@code a missile fired by the rebels}; {@link Tree#NONE} if that is not told. */
    static int launcher(Tree tree, Roles roles, int thing) {
        int clause = tree.firstChild(thing, "acl");
        int launched = tree.is(thing, "nsubj:pass") ? tree.head(thing) : clause;
        boolean told = launched >= 0 && tree.is(Governor.FIRES, tree.lemma(launched)) && roles.isPassive(launched);
        return told ? roles.agent(launched) : NONE;
    }

    private static int ofPlace(Tree tree, int act) {
        for (int i = 0; i < tree.childCount(act); i++) {
            int place = tree.child(act, i);
            if ((tree.isA(place, "obl") || tree.isA(place, "nmod"))
                    && tree.preposition(place).equals("from")) {
                return holder(tree, place);
            }
        }
        return NONE;
    }

    private static int holder(Tree tree, int place) {
        int held = tree.firstChild(place, "acl");
        if (held != NONE && tree.is(Governor.HOLDS, tree.lemma(held))) {
            return tree.firstChildA(held, "obl");
        }
        return tree.is(Governor.POST, tree.lemma(place)) ? place : NONE;
    }
}
