package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Set;

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

    private static final Set<String> VERBS = Set.of(
            "carry",
            "launch",
            "conduct",
            "stage",
            "mount",
            "make",
            "hold",
            "begin",
            "start",
            "continue",
            "resume",
            "order",
            "announce",
            "plan",
            "perpetrate",
            "commit",
            "undertake",
            "lead",
            "open",
            "wage",
            "unleash",
            "intensify",
            "step",
            "expand",
            "execute",
            "initiate",
            "give",
            "issue",
            "deliver",
            "send",
            "have",
            "pay",
            "extend",
            "offer",
            "impose",
            "declare",
            "file",
            "lodge",
            "join",
            "pursue",
            "repeat",
            "renew",
            "threaten");

    private SupportVerbs() {}

    static boolean isOne(String lemma) {
        return VERBS.contains(lemma);
    }

    /** The actor of a noun that a support verb carries, or {@link Tree#NONE}. */
    static int actor(Tree tree, Roles roles, int noun) {
        int verb = tree.head(noun);
        if (verb < 0 || !tree.isVerbal(verb) || !VERBS.contains(tree.lemma(verb))) {
            return NONE;
        }
        if (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass") || tree.is(noun, "obl") && tree.lemma(verb, "carry")) {
            return roles.subject(verb);
        }
        return NONE;
    }
}
