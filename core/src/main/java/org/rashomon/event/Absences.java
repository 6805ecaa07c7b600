package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds verbs that tell of an act only because it did not come about. Words: part ABSENT of {@code event/mentions.tsv}.
 *
 * <pre>
 *   The lorries never <b>got</b> to the camp.        they did not arrive
 *   The envoy did not <b>turn</b> up.
 *   The lorries failed to <b>arrive</b>.             no verb in a tense tells it
 *   The lorries have yet to <b>arrive</b>.
 * </pre>
 */
final class Absences {

    private final Tree tree;
    private final MentionWords words;

    Absences(Tree tree, MentionWords words) {
        this.tree = tree;
        this.words = words;
    }

    /** Whether a verb that else tells of no act tells that somebody did not come. */
    boolean isOne(int verb) {
        return isKnown(verb) && Auxiliaries.of(tree, verb).negated();
    }

    private boolean isKnown(int verb) {
        String lemma = tree.lemma(verb);
        if (words.isAbsence(lemma)) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            boolean particle = tree.is(child, "compound:prt") || tree.is(child, "advmod") || tree.is(child, "obj");
            String beside = tree.isA(child, "obl") ? tree.preposition(child) : particle ? tree.lemma(child) : "";
            if (words.isAbsence(lemma + ' ' + beside)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an infinitive hangs on a verb by which it was not done, or not yet. */
    boolean isUndone(int verb) {
        int head = tree.head(verb);
        if (head < 0 || !tree.is(verb, "xcomp") || tree.firstChild(verb, "mark") == NONE) {
            return false;
        }
        return Auxiliaries.isYetTo(tree, head)
                || tree.lemma(head, "fail") && tree.tokens().xpos(head).equals("VBD") && !Verdicts.isNot(tree, head);
    }
}
