package org.rashomon.event;

/** Where the words for who did it and to whom stand around a noun for an act. */
final class NounParties {

    private NounParties() {}

    /** At whose door it is laid, whose it is, by whom it was done; {@link Tree#NONE} for those that are not there. */
    static int[] doers(Tree tree, Roles roles, int noun) {
        return new int[] {
            LaidAt.whom(tree, roles, noun),
            isSuffered(tree, roles, noun) ? Tree.NONE : owner(tree, noun),
            roles.oblique(noun, "by"),
            Origins.ofNoun(tree, noun)
        };
    }

    /** Of whom, on whom or against whom, or whose it is. */
    static int[] receivers(Tree tree, Roles roles, int noun) {
        int on = roles.oblique(noun, "on");
        int struck = on == LaidAt.whom(tree, roles, noun) ? Tree.NONE : on;
        int suffering = isSuffered(tree, roles, noun) ? owner(tree, noun) : Tree.NONE;
        return new int[] {roles.oblique(noun, "of"), struck, roles.oblique(noun, "against"), suffering};
    }

    /** {@code the Tutsi genocide}, {@code the Rohingya persecution}: those named before the noun suffered it. */
    static boolean isOfVictims(Tree tree, Match match) {
        int people = match.actor();
        return people != Tree.NONE
                && match.recipient() == Tree.NONE
                && tree.is(Governor.VICTIMS, tree.lemma(match.trigger()))
                && tree.head(people) == match.trigger()
                && people < match.trigger();
    }

    private static int owner(Tree tree, int noun) {
        return tree.firstChild(noun, "nmod:poss");
    }

    /** {@code his arrest}, {@code the envoy's murder}; not {@code Iran's arrest of the envoy}. */
    private static boolean isSuffered(Tree tree, Roles roles, int noun) {
        return tree.is(Governor.SUFFERED, tree.lemma(noun)) && roles.oblique(noun, "of") == Tree.NONE;
    }
}
