package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds who acts when the act is a noun and a verb of little meaning carries it.
 *
 * <pre>
 *   The army resumed its shelling of the port.       shelling: actor army
 *   A raid on the camp was carried out by marines.   raid: actor marines
 *   Moscow answered with the expulsion of an envoy.  expulsion: actor Moscow
 *   The rebels claimed responsibility for the raid.  raid: actor rebels
 * </pre>
 *
 * Does not fire for other verbs: {@code The envoy discussed the shelling of the port.}
 */
final class SupportVerbs {

    private SupportVerbs() {}

    /** The actor of a noun that a support verb carries, or {@link Tree#NONE}. */
    static int actor(Tree tree, Roles roles, int noun) {
        int above = tree.head(noun);
        if (above < 0) {
            return NONE;
        }
        int verb = tree.isVerbal(above) ? above : tree.head(above);
        boolean carries =
                verb == above ? isCarried(tree, noun, verb) : ownsUp(tree, verb, above) && tree.isA(noun, "nmod");
        return carries ? roles.subject(verb) : NONE;
    }

    private static boolean isCarried(Tree tree, int noun, int verb) {
        String lemma = tree.lemma(verb);
        if (tree.is(noun, "obl")) {
            return lemma.equals("carry")
                    || tree.is(Governor.ANSWER, lemma) && tree.preposition(noun).equals("with")
                    || ownsUp(tree, verb, tree.firstChild(verb, "obj"))
                            && tree.preposition(noun).equals("for");
        }
        return tree.is(Governor.SUPPORT, lemma) && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"));
    }

    /** {@code claimed responsibility for the attack}. */
    private static boolean ownsUp(Tree tree, int verb, int responsibility) {
        return verb >= 0
                && responsibility != NONE
                && tree.is(Governor.OWNS_UP, tree.lemma(verb))
                && tree.lemma(responsibility, "responsibility")
                && tree.is(responsibility, "obj");
    }
}
