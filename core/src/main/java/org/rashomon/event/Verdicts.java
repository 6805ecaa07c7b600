package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds the word by which a clause says of a noun, which names an act or what is told of one, that it is not so. Words: {@code
 * event/governors.tsv}.
 *
 * <pre>
 *   The massacre is an <b>invention</b> of the enemy.
 *   The army called the massacre a <b>fabrication</b>.
 *   The army dismissed the massacre as <b>fiction</b>.
 *   The massacre was <b>invented</b> by the enemy.
 *   The massacre <b>exists</b> on paper only.
 *   The massacre took <b>place</b> in the imagination of the enemy.
 *   The report is without <b>foundation</b>.
 *   The report <b>has</b> no basis.
 *   There is no <b>truth</b> in the report.
 * </pre>
 *
 * Does not fire for {@code the massacre is no invention}.
 */
final class Verdicts {

    private Verdicts() {}

    /** The word, or {@link Tree#NONE}. */
    static int of(Tree tree, int noun) {
        int head = tree.head(noun);
        if (head < 0) {
            return NONE;
        }
        if (tree.is(noun, "nsubj")) {
            return tree.is(head, "acl:relcl") ? NONE : predicate(tree, noun, head);
        }
        if (tree.is(noun, "nsubj:pass")) {
            return isInvented(tree, head) && !isNot(tree, head) ? head : NONE;
        }
        if (tree.is(noun, "obj")) {
            return complement(tree, head);
        }
        return tree.isA(noun, "nmod") && isNone(tree, head) ? head : NONE;
    }

    /** {@code Was fabricated}, {@code was made up}. */
    private static boolean isInvented(Tree tree, int verb) {
        int particle = tree.firstChild(verb, "compound:prt");
        String little = particle == NONE ? "" : ' ' + tree.lemma(particle);
        return tree.is(Governor.INVENTS, tree.lemma(verb) + little);
    }

    private static int predicate(Tree tree, int noun, int head) {
        boolean is = tree.firstChild(head, "cop") != NONE;
        if (is && (isVerdict(tree, head) || isWithout(tree, head)) || isNowhere(tree, head)) {
            return head;
        }
        boolean wrong = is
                && tree.is(Governor.MISTAKEN, tree.lemma(head))
                && tree.is(Governor.CLAIM, tree.lemma(noun))
                && !isDenied(tree, head);
        boolean lacks = tree.lemma(head, "lack") && !isNot(tree, head);
        int object = tree.firstChild(head, "obj");
        boolean basis = object != NONE && tree.is(Governor.BASIS, tree.lemma(object));
        boolean none = basis && (lacks || tree.lemma(head, "have") && isNone(tree, object));
        return wrong || none ? head : NONE;
    }

    /** {@code Called the report a <b>lie</b>}, {@code described the report as a <b>lie</b>}. */
    private static int complement(Tree tree, int verb) {
        int called = tree.firstChild(verb, "xcomp");
        if (called != NONE && isVerdict(tree, called)) {
            return called;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.isA(child, "obl") && tree.preposition(child).equals("as") && isVerdict(tree, child)) {
                return child;
            }
        }
        return NONE;
    }

    private static boolean isVerdict(Tree tree, int word) {
        return tree.is(Governor.UNTRUE, tree.lemma(word)) && !isDenied(tree, word);
    }

    /** {@code Without foundation}. */
    private static boolean isWithout(Tree tree, int word) {
        return tree.is(Governor.BASIS, tree.lemma(word))
                && tree.preposition(word).equals("without");
    }

    /** {@code No truth}. */
    private static boolean isNone(Tree tree, int word) {
        int determiner = tree.firstChild(word, "det");
        return tree.is(Governor.BASIS, tree.lemma(word)) && determiner != NONE && tree.lemma(determiner, "no");
    }

    /** {@code Exists on paper only}, {@code took place in his imagination}. */
    private static boolean isNowhere(Tree tree, int verb) {
        if (!tree.is(Governor.EXISTS, tree.lemma(verb)) || isNot(tree, verb)) {
            return false;
        }
        boolean only = hasOnly(tree, verb);
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.isA(child, "obl")) {
                String lemma = tree.lemma(child);
                if (tree.is(Governor.DREAMT, lemma)
                        || tree.is(Governor.PAPER, lemma) && (only || isOnly(tree, child))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code <b>Only</b> on paper}, {@code on the screens of the enemy <b>alone</b>}. */
    private static boolean isOnly(Tree tree, int place) {
        if (hasOnly(tree, place)) {
            return true;
        }
        for (int i = 0; i < tree.childCount(place); i++) {
            if (hasOnly(tree, tree.child(place, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasOnly(Tree tree, int word) {
        for (int i = 0; i < tree.childCount(word); i++) {
            int child = tree.child(word, i);
            if ((tree.isA(child, "advmod") || tree.isA(child, "amod")) && tree.is(Governor.ONLY, tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(Tree tree, int word) {
        int determiner = tree.firstChild(word, "det");
        return isNot(tree, word) || determiner != NONE && tree.lemma(determiner, "no");
    }

    static boolean isNot(Tree tree, int word) {
        int not = tree.firstChild(word, "advmod");
        return not != NONE && tree.is(Governor.NOT, tree.lemma(not));
    }
}
