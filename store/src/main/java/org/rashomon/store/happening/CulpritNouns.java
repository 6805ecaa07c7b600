package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.Set;
import org.rashomon.store.happening.Accused.Proof;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;

/**
 * Who did it by a noun for what they did, left behind or have to bear.
 *
 * <pre>
 *   It was the <b>work</b> of the rebels.             It bears the <b>fingerprints</b> of the rebels.
 *   The rebels bear full <b>responsibility</b>.       Expel the rebels, the <b>authors</b> of the crime!
 * </pre>
 */
final class CulpritNouns {

    private static final Set<String> AS = Set.of("as", "like");
    private static final Set<String> ON = Set.of("on", "upon", "at", "to", "with");
    private static final Set<String> WITH = Set.of("with", "on", "upon", "to", "at");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final Accusations found;

    CulpritNouns(Tokens tokens, BlameSigns signs, Branches tree, Accusations found) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.found = found;
    }

    void read(int noun) {
        work(noun);
        int head = tokens.head(noun);
        boolean object = tree.isA(noun, "obj") && head >= 0;
        boolean subject = tree.isA(noun, "nsubj") && head >= 0;
        if (signs.is(Sign.MARK, noun) && (object && signs.is(Sign.BEARS, head) || subject)) {
            found.add(tree.owner(noun), noun);
        }
        if (signs.is(Sign.BURDEN, noun) && head >= 0 && !tree.isPurpose(head)) {
            if (object && signs.is(Sign.BEARS, head)) {
                found.add(tree.subject(head), noun);
            } else if (object && signs.is(Sign.PUTS, head)) {
                int on = tree.behind(head, ON);
                found.add(on == NONE ? tree.behind(noun, ON) : on, noun);
            } else if (subject && signs.is(Sign.LIES, head)) {
                found.add(tree.behind(head, WITH), noun);
            }
        }
        if (signs.is(Sign.DOER, noun) && tree.isA(noun, "appos") && head >= 0) {
            found.add(head, noun, Proof.GRANTED);
        }
    }

    /** {@code It was the work of X}, {@code described it as the work of X}. */
    void work(int noun) {
        boolean said = tree.has(noun, "cop") || AS.contains(tree.preposition(noun));
        if (said && (signs.is(Sign.WORK, noun) || signs.isForm(Sign.WORK, noun))) {
            int owner = tree.owner(noun);
            int by = tree.behind(noun, "by");
            by = by == NONE && owner != NONE ? tree.behind(owner, "by") : by;
            found.add(by == NONE ? owner : by, noun);
        }
    }
}
