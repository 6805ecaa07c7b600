package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

/**
 * Finds who acts when the act is a noun and a verb of little meaning carries it.
 *
 * <pre>
 *   The army resumed its shelling of the port.       shelling: actor army
 *   A raid on the camp was carried out by marines.   raid: actor marines
 * </pre>
 *
 * Does not fire for other verbs: {@code The envoy discussed the shelling of the port.}
 */
final class SupportVerbs {

    private SupportVerbs() {}

    /** The actor of a noun that a support verb carries, or {@link Tree#NONE}. */
    static int actor(Tree tree, Roles roles, int noun) {
        int verb = tree.head(noun);
        if (verb < 0 || !tree.isVerbal(verb) || !tree.is(Governor.SUPPORT, tree.lemma(verb))) {
            return NONE;
        }
        if (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass") || tree.is(noun, "obl") && tree.lemma(verb, "carry")) {
            return roles.subject(verb);
        }
        return NONE;
    }
}
