package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.store.happening.Accused.Proof;
import org.rashomon.store.happening.BlameWords.Sign;

/** Takes down who is said to have done it; in {@code it was not the rebels} that they did not. */
final class Accusations {

    private final BlameSigns signs;
    private final Branches tree;
    private final Negations negations;
    private final List<Accused> all = new ArrayList<>();

    Accusations(BlameSigns signs, Branches tree, Negations negations) {
        this.signs = signs;
        this.tree = tree;
        this.negations = negations;
    }

    void add(int who, int by) {
        add(who, by, Proof.SAID);
    }

    /** @param who the word for who did it; if there is none nobody is accused */
    void add(int who, int by, Proof how) {
        if (who != NONE && !tree.isRelative(who) && !signs.is(Sign.MISSILE, who)) {
            boolean denied = (negations.isDenied(by) || negations.isDenied(who)) && !tree.isOnly(who);
            all.add(new Accused(who, by, denied, how));
        }
    }

    List<Accused> all() {
        return List.copyOf(all);
    }
}
