package org.rashomon.event;

/** Where the words for who did it and to whom stand around a noun for an act. */
final class NounParties {

    private NounParties() {}

    /** At whose door it is laid, whose it is, by whom it was done; {@link Tree#NONE} for those that are not there. */
    static int[] doers(Tree tree, Roles roles, int noun) {
        int owner = tree.firstChild(noun, "nmod:poss");
        return new int[] {
            LaidAt.whom(tree, roles, noun),
            owner == Sufferers.of(tree, roles, noun) ? Tree.NONE : owner,
            roles.oblique(noun, "by"),
            Origins.ofNoun(tree, noun)
        };
    }

    /** Of whom, on whom or against whom, or whose it is. */
    static int[] receivers(Tree tree, Roles roles, int noun) {
        int on = roles.oblique(noun, "on");
        int struck = on == LaidAt.whom(tree, roles, noun) ? Tree.NONE : on;
        return new int[] {
            roles.oblique(noun, "of"), struck, roles.oblique(noun, "against"), Sufferers.of(tree, roles, noun)
        };
    }
}
