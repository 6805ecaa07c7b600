package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Set;

/**
 * Finds where somebody is said to have done what was told before, without saying again what it was. Words: {@code
 * event/governors.tsv}.
 *
 * <pre>
 *   Jets bombed the town. The rebels <b>did</b> it, Ankara said.
 *   Jets bombed the town. It was the <b>work</b> of the rebels, Ankara said.
 *   Jets bombed the town. The rebels were <b>responsible</b>, Ankara said.
 *   Jets bombed the town. Ankara <b>blamed</b> the rebels.
 * </pre>
 *
 * Does not fire where the act follows: {@code Ankara blamed the rebels for the raid} is left to {@link LaidAt}.
 */
final class Blames {

    private static final Set<String> WHAT_WAS_DONE = Set.of("this", "that", "it");

    private static final Set<String> FOR = Set.of("for", "of", "in", "on", "over", "to", "with");

    private Blames() {}

    /** Who is said to have done it, or {@link Tree#NONE}. */
    static int whom(Tree tree, Roles roles, int word) {
        String lemma = tree.lemma(word);
        if (tree.is(Governor.WORK, lemma) && isPronoun(tree, tree.firstChild(word, "nsubj"))) {
            return tree.firstChild(word, "cop") == NONE ? NONE : roles.oblique(word, "of");
        }
        if (lemma.equals("do") && tree.isVerbal(word)) {
            boolean it = isPronoun(tree, tree.firstChild(word, "obj")) && isPast(tree, word);
            return it ? tree.firstChild(word, "nsubj") : NONE;
        }
        if (saysWhat(tree, word)) {
            return NONE;
        }
        if (tree.is(Governor.GUILTY, lemma) && tree.firstChild(word, "cop") != NONE) {
            return tree.firstChild(word, "nsubj");
        }
        return tree.is(Governor.BLAMES, lemma) && tree.isVerbal(word) ? roles.object(word) : NONE;
    }

    /** {@code Did it}, {@code had done it}; not {@code did it again}, {@code has not done this because}, {@code doing this}. */
    private static boolean isPast(Tree tree, int verb) {
        String tag = tree.tokens().xpos(verb);
        boolean past = tag.equals("VBD") || tag.equals("VBN") && tree.firstChild(verb, "aux") != NONE;
        return past && tree.firstChild(verb, "advmod") == NONE;
    }

    private static boolean isPronoun(Tree tree, int token) {
        return token != NONE && WHAT_WAS_DONE.contains(tree.lemma(token));
    }

    private static boolean saysWhat(Tree tree, int word) {
        for (int i = 0; i < tree.childCount(word); i++) {
            int child = tree.child(word, i);
            boolean clause = tree.isA(child, "advcl") || tree.isA(child, "ccomp") || tree.isA(child, "xcomp");
            if (clause
                    || (tree.isA(child, "obl") || tree.isA(child, "nmod")) && FOR.contains(tree.preposition(child))) {
                return true;
            }
        }
        int object = tree.firstChild(word, "obj");
        return object != NONE && tree.firstChildA(object, "nmod") != NONE;
    }
}
