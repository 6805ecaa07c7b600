package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.Set;
import org.rashomon.store.happening.BlameWords.Sign;

/**
 * For whom a band acts, by what hangs on its name.
 *
 * <pre>
 *   a cell <b>linked</b> to the rebels        a unit <b>commanded</b> by the rebels        a group that <b>takes</b> its orders from the rebels
 * </pre>
 */
final class Ties {

    private static final Set<String> TO = Set.of("to", "with", "from", "by", "for", "under");
    private static final Set<String> KEPT = Set.of("order", "salary", "pay", "instruction", "command", "money", "wage");

    private final BlameSigns signs;
    private final Branches tree;

    Ties(BlameSigns signs, Branches tree) {
        this.signs = signs;
        this.tree = tree;
    }

    /** @param band the noun for the band */
    int of(int band) {
        for (int clause : tree.of(band)) {
            boolean hangs = tree.isA(clause, "acl") || tree.isA(clause, "amod");
            boolean tied = signs.is(Sign.TIES, clause) || KEPT.contains(tree.lemma(keeps(clause)));
            if (hangs && clause > band && tied) {
                int to = tree.behind(clause, TO);
                return to == NONE ? tree.behind(keeps(clause), TO) : to;
            }
        }
        return NONE;
    }

    /** {@code Takes <b>its orders</b> from X}: what is taken, or else the verb. */
    private int keeps(int verb) {
        int object = tree.child(verb, "obj");
        return object == NONE ? verb : object;
    }
}
