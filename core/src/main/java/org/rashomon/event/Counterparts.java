package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import org.rashomon.actor.Actor;

/**
 * With whom something is agreed, where the clause that says what is agreed names nobody at once.
 *
 * <pre>
 *   Norway agreed to dredge the port and help Togo.                     Togo
 *   Under the pact with Togo, Norway agreed to dredge the port.         Togo
 *   Norway agreed to dredge the port.                                   nobody
 * </pre>
 */
final class Counterparts {

    private static final String[] TERMS = {"under", "in"};

    private final Tree tree;
    private final Roles roles;
    private final ActParties parties;

    Counterparts(Tree tree, Roles roles, ActParties parties) {
        this.tree = tree;
        this.roles = roles;
        this.parties = parties;
    }

    /**
     * Those of another country than they who agree.
     *
     * @param verb that of agreeing
     * @param complement what is agreed to be done
     */
    List<Actor> of(int verb, int complement, List<Actor> doers) {
        for (int i = 0; complement != NONE && i < tree.childCount(complement); i++) {
            int further = tree.child(complement, i);
            List<Actor> found = tree.is(further, "conj") && tree.isVerbal(further)
                    ? others(roles.object(further), doers)
                    : List.of();
            if (!found.isEmpty()) {
                return found;
            }
        }
        for (String preposition : TERMS) {
            int term = roles.oblique(verb, preposition);
            List<Actor> found = term == NONE ? List.of() : others(roles.oblique(term, "with"), doers);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> others(int token, List<Actor> doers) {
        if (token == NONE) {
            return List.of();
        }
        return parties.known(token).stream()
                .filter(other -> !other.country().isEmpty()
                        && doers.stream().noneMatch(doer -> doer.country().equals(other.country())))
                .toList();
    }
}
