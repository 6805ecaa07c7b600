package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Set;

/**
 * Finds at whose door a sentence lays an act that is a noun, or who will have had no part in it. Words: {@code
 * event/governors.tsv}.
 *
 * <pre>
 *   Ankara blamed the rebels for the raid.           raid: by the rebels
 *   Ankara pinned the raid on the rebels.            raid: by the rebels
 *   Ankara laid the raid at the door of the rebels.  raid: by the rebels
 *   The raid was organised by the rebels.            raid: by the rebels
 *   The rebels are behind the raid.                  raid: by the rebels
 *   The raid was the work of the rebels.             raid: by the rebels
 *   The rebels admitted a role in the raid.          raid: by the rebels
 *   The rebels denied any part in the raid.          raid: not by the rebels
 *   The rebels had nothing to do with the raid.      raid: not by the rebels
 * </pre>
 */
final class LaidAt {

    /** What stands between somebody and what he is blamed for. */
    private static final Set<String> FOR = Set.of("for", "of", "with", "over");

    private static final Set<String> TO = Set.of("on", "to");

    private static final Set<String> DOOR = Set.of("door", "doorstep", "foot");

    private LaidAt() {}

    /** Who is said to have done it, or not to have, or {@link Tree#NONE}. */
    static int whom(Tree tree, Roles roles, int noun) {
        int head = tree.head(noun);
        int predicate = predicate(tree, noun);
        if (predicate != NONE) {
            return subject(tree, roles, predicate);
        }
        if (head < 0) {
            return NONE;
        }
        if (tree.isA(noun, "nsubj") && tree.is(Governor.WORK, tree.lemma(head))) {
            return roles.oblique(head, "of");
        }
        if (FOR.contains(tree.preposition(noun))) {
            if (tree.isA(noun, "obl") && tree.is(Governor.LAYS, tree.lemma(head))) {
                return roles.object(head);
            }
            boolean ofObject = tree.isA(noun, "nmod") && tree.is(head, "obj") && tree.head(head) >= 0;
            return ofObject && tree.is(Governor.LAYS, tree.lemma(tree.head(head))) ? head : NONE;
        }
        if (tree.is(noun, "nsubj:pass") && tree.is(Governor.CAUSES, tree.lemma(head))) {
            return roles.agent(head);
        }
        boolean pinned = tree.is(noun, "obj") || tree.is(noun, "nsubj:pass");
        if (!pinned || !tree.is(Governor.PINS, tree.lemma(head))) {
            return NONE;
        }
        int door = atDoor(tree, roles, noun, head);
        return door == NONE ? pinnedOn(tree, roles, noun, head) : door;
    }

    /** {@code At the door of the rebels}, {@code at the rebels' door}. */
    private static int atDoor(Tree tree, Roles roles, int noun, int verb) {
        int ofVerb = roles.oblique(verb, "at");
        int door = ofVerb == NONE ? roles.oblique(noun, "at") : ofVerb;
        if (door == NONE || !DOOR.contains(tree.lemma(door))) {
            return NONE;
        }
        int of = roles.oblique(door, "of");
        return of == NONE ? tree.firstChild(door, "nmod:poss") : of;
    }

    private static int pinnedOn(Tree tree, Roles roles, int noun, int verb) {
        for (String to : TO) {
            int ofVerb = roles.oblique(verb, to);
            int whom = ofVerb == NONE && tree.is(Governor.PINS, tree.lemma(verb)) ? roles.oblique(noun, to) : ofVerb;
            if (whom != NONE) {
                return whom;
            }
        }
        return NONE;
    }

    /** Whether somebody is said to have had no part in it. */
    static boolean isDisowned(Tree tree, int noun) {
        int predicate = predicate(tree, noun);
        if (predicate == NONE) {
            return false;
        }
        int not = tree.firstChild(predicate, "advmod");
        if (not != NONE && tree.is(Governor.NOT, tree.lemma(not))) {
            return true;
        }
        int object = tree.firstChild(predicate, "obj");
        if (object == NONE) {
            return false;
        }
        int determiner = tree.firstChild(object, "det");
        return tree.is(Governor.DISOWNS, tree.lemma(predicate))
                || tree.lemma(object, "nothing")
                || determiner != NONE && tree.lemma(determiner, "no");
    }

    /** The word whose subject is said to have done it or not: {@code behind the raid}, {@code admitted a role in the raid}. */
    private static int predicate(Tree tree, int noun) {
        if (tree.preposition(noun).equals("behind") && tree.firstChild(noun, "cop") != NONE) {
            return noun;
        }
        int head = tree.head(noun);
        if (head < 0 || !tree.isA(noun, "obl") && !tree.isA(noun, "nmod")) {
            return NONE;
        }
        if (tree.is(Governor.GUILTY, tree.lemma(head))) {
            return head;
        }
        int own = tree.firstChild(head, "obj");
        if (own != NONE && isPart(tree, own, head)) {
            return head;
        }
        int above = tree.head(head);
        if (above < 0) {
            return NONE;
        }
        if (tree.lemma(head, "do") && tree.lemma(above, "nothing") && tree.head(above) >= 0) {
            return tree.head(above);
        }
        boolean had = tree.is(head, "obj") || tree.is(head, "nsubj:pass");
        return had && isPart(tree, head, above) ? above : NONE;
    }

    /** {@code admitted a role}, {@code denied any part}. */
    private static boolean isPart(Tree tree, int part, int verb) {
        String lemma = tree.lemma(verb);
        boolean says = tree.is(Governor.DISOWNS, lemma)
                || tree.is(Governor.TAKES_PART, lemma)
                || tree.is(Governor.OWNS_UP, lemma);
        return says && part != NONE && tree.is(Governor.PART, tree.lemma(part));
    }

    private static int subject(Tree tree, Roles roles, int predicate) {
        if (tree.isA(predicate, "amod") && tree.head(predicate) >= 0) {
            return tree.head(predicate);
        }
        if (tree.is(predicate, "xcomp") && !tree.isVerbal(predicate)) {
            // "held the rebels responsible for the raid"
            return roles.object(tree.head(predicate));
        }
        if (tree.isVerbal(predicate) && roles.isPassive(predicate)) {
            int claimed = tree.firstChild(predicate, "nsubj:pass");
            return isPart(tree, claimed, predicate) ? roles.agent(predicate) : roles.object(predicate);
        }
        return tree.isVerbal(predicate) ? roles.subject(predicate) : tree.firstChildA(predicate, "nsubj");
    }
}
