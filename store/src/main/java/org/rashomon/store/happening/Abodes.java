package org.rashomon.store.happening;

import java.util.List;
import java.util.Optional;

/**
 * What the words for somebody or something say of where it is. Whoever is in a country need not be of it, and what is at one place
 * may be one thing, whoever holds it.
 *
 * <pre>
 *   the striker <b>in Orlik prison</b>, a prisoner from Kastel         may be one
 *   the nest <b>at Orlik field</b>, Orlik field air base               may be one
 *   four sailors of Norway, four sailors of Chile                      two
 * </pre>
 */
final class Abodes {

    private static final List<String> AT = List.of(" in ", " at ", " near ", " outside ");

    private Abodes() {}

    /** Whether only their countries tell two apart, of which one is where it is; two in two places are two. */
    static boolean mayBeOne(Party a, Party b) {
        boolean known = !a.entity().isEmpty() || !b.entity().isEmpty();
        if (known || a.isOfState() && b.isOfState() || a.isAnotherPerson(b)) {
            return false;
        }
        Optional<String> mine = place(a);
        Optional<String> theirs = place(b);
        return mine.isPresent() != theirs.isPresent()
                || mine.filter(b.name()::contains).isPresent()
                || theirs.filter(a.name()::contains).isPresent();
    }

    /** What the words for it say that it is in or at; of who acts for a state that says nothing. */
    private static Optional<String> place(Party party) {
        String name = party.name();
        return AT.stream()
                .filter(at -> name.contains(at) && !party.isOfState())
                .map(at -> name.substring(name.indexOf(at) + at.length()))
                .findFirst();
    }

    /** Whether the name in the words for somebody is that of where he is: {@code a man near <b>Orlik University</b>}. */
    static boolean isWhere(Party party) {
        int own = party.name().indexOf(party.own());
        return AT.stream().map(party.name()::indexOf).anyMatch(at -> at >= 0 && at < own);
    }
}
