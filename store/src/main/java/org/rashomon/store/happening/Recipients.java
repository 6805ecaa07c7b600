package org.rashomon.store.happening;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.event.EventType;

/**
 * To whom the tellings of a happening say that it was done, where that was understood.
 *
 * <pre>
 *   They seized the trawler off <b>Oman</b>.           a state is not seized, nor arrested: it was there
 *   The army shelled the army.                         nobody does it to himself
 *   Milk was banned. Soap was banned too. "The <b>ban</b> is older", they said.
 *                                                      the last takes up an act that is told of elsewhere: of soap, or of milk
 * </pre>
 */
final class Recipients {

    /** What is done to people and things that can be taken along. */
    private static final Set<EventType> TAKING = Set.of(EventType.COERCE);

    private static final Set<String> TAKEN = Set.of("abduct", "arrest", "seize", "detain");

    private final Set<String> told = new HashSet<>();

    /** @param tellings all of the happening */
    Recipients(List<Telling> tellings) {
        tellings.forEach(telling -> told.add(place(telling, telling.start())));
    }

    private static String place(Telling telling, int start) {
        return telling.document() + '\t' + start;
    }

    Optional<Role> of(Telling telling) {
        return named(telling).filter(role -> !isOfAnother(telling));
    }

    /** To whom a telling says that it was done. */
    static Optional<Role> named(Telling telling) {
        return Optional.of(Role.ofRecipient(telling))
                .filter(role -> !role.party().isNobody() && role.party().likeness(role.other()) != Party.Likeness.SAME)
                .filter(role -> !isWhere(telling));
    }

    /** Whether one has the other do it to him, and the other has it the other way round: that is all that is disputed then. */
    static boolean areExchanged(List<Telling> tellings) {
        return tellings.stream().anyMatch(a -> tellings.stream().anyMatch(b -> isExchanged(a, b)));
    }

    private static boolean isExchanged(Telling a, Telling b) {
        return a.actor().isOneWith(b.recipient())
                && b.actor().isOneWith(a.recipient())
                && a.actor().likeness(b.actor()) == Party.Likeness.DIFFERENT;
    }

    private static boolean isWhere(Telling telling) {
        boolean taken = telling.type().filter(TAKING::contains).isPresent()
                || TAKEN.contains(telling.mode())
                || TAKEN.contains(telling.trigger());
        Party party = telling.recipient();
        return taken
                && party.entity().equals(party.country())
                && !party.country().isEmpty();
    }

    /** Whether it takes up an act that is not told of here. */
    private boolean isOfAnother(Telling telling) {
        return telling.takesUp() != Clue.NOTHING && !told.contains(place(telling, telling.takesUp()));
    }
}
