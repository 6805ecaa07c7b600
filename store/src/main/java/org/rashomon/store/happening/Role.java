package org.rashomon.store.happening;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.rashomon.event.EventType;

/**
 * Who does something or whom it is done to, as one telling has it, and who is on the other end: of
 * {@code the army shelled the rebels} the army, with the rebels on the other end.
 *
 * @param sides on which whoever it is may be, none if that is not told
 * @param called whether the sides are told by what they are called, villagers or smugglers, and not only by an actor's sectors
 * @param other on the other end
 * @param type of the act
 * @param named whether a clause says who it was, and not only what he did or what was done to him
 * @param denied told as not being so
 */
record Role(
        Party party,
        Set<Side> sides,
        boolean called,
        Party other,
        Optional<EventType> type,
        boolean named,
        boolean denied) {

    /** As the clause of the act tells it. */
    Role(Party party, Set<Side> sides, boolean called, Party other, Optional<EventType> type) {
        this(party, sides, called, other, type, false, false);
    }

    /** As another clause names them. */
    static Role of(Named named, Telling act) {
        return new Role(named.party(), Side.of(named.party()), true, Party.NOBODY, act.type(), true, named.denied());
    }

    static Role ofDoer(Telling telling) {
        // that it is done to oneself was not understood
        boolean oneself = telling.recipient().likeness(telling.actor()) == Party.Likeness.SAME;
        Party actor = Tools.owner(Ours.of(telling.actor(), telling));
        return new Role(actor, Side.of(actor), false, oneself ? Party.NOBODY : telling.recipient(), telling.type());
    }

    static Role ofRecipient(Telling telling) {
        Set<Side> called = Side.ofPeople(telling);
        Party recipient = Ours.of(telling.recipient(), telling);
        Set<Side> coded = Side.of(recipient);
        // who was read cannot be those that its words name: that was not understood
        boolean another = Side.areOpposed(called, coded);
        return new Role(
                another ? Party.NOBODY : recipient,
                called.isEmpty() ? coded : called,
                !called.isEmpty(),
                telling.actor(),
                telling.type());
    }

    /** Whether one may have done both. Nobody does it to himself: whom the one has it done to has not done it. */
    boolean maySameDo(Role doer) {
        if (denied || doer.denied) {
            return mayBothBeTrue(doer);
        }
        if ((named || doer.named) && party.hasOtherName(doer.party)) {
            return false;
        }
        if (named && doer.named && Side.areOpposedCulprits(sides, doer.sides)) {
            return false;
        }
        if (named && doer.named && (party.isGroupBeside(doer.party) || doer.party.isGroupBeside(party))) {
            return false;
        }
        if (party.isNamedAs(doer.party) || isDoneTo(doer) || doer.isDoneTo(this)) {
            return true;
        }
        return areSame(party, doer.party) && !mayBeOne(other, doer.party) && !mayBeOne(doer.other, party);
    }

    /** "Police drove them back", "they went back": whom it is done to does another thing. */
    private boolean isDoneTo(Role doer) {
        boolean another = other.isNobody() && !doer.other.isNobody() && !type.equals(doer.type);
        boolean unarmed = Side.isUnarmed(party) && Side.isUnarmed(doer.other);
        return another
                && (mayBeOne(party, doer.other) || unarmed && party.likeness(doer.other) != Party.Likeness.DIFFERENT);
    }

    /** Whether it may be done to one; where each has the other do it to him, it is disputed who did it. */
    boolean maySameSuffer(Role sufferer) {
        if (denied || sufferer.denied) {
            return mayBothBeTrue(sufferer);
        }
        if ((named || sufferer.named) && party.hasOtherName(sufferer.party)) {
            return false;
        }
        if (named && sufferer.named && Side.areOpposed(sides, sufferer.sides)) {
            return false;
        }
        boolean exchanged = mayBeOne(other, sufferer.party) && mayBeOne(sufferer.other, party);
        return exchanged
                || party.likeness(sufferer.party) == Party.Likeness.SAME
                || (party.mayBeWith(sufferer.party) || Abodes.mayBeOne(party, sufferer.party))
                        && !((called || sufferer.called) && Side.areOpposedVictims(sides, sufferer.sides));
    }

    /** Whether it is not the one that is denied. */
    private boolean mayBothBeTrue(Role role) {
        return denied == role.denied || party.likeness(role.party) != Party.Likeness.SAME;
    }

    /** Who only says who it was not leaves all others. */
    int vagueness() {
        return denied ? 1 : 0;
    }

    @Override
    public String toString() {
        return (denied ? "not " : "") + (party.name().isEmpty() ? party.country() : party.name());
    }

    /** Whether two that are told of may be one. */
    static boolean areSame(Party a, Party b) {
        return a.likeness(b) == Party.Likeness.SAME || a.mayBeWith(b) && !Side.areOpposed(Side.of(a), Side.of(b));
    }

    /** Whether the two are of one country and of one sector, as far as that is told; a person who acts for no state is only himself. */
    private static boolean mayBeOne(Party a, Party b) {
        if (a.isPrivate() || b.isPrivate()) {
            return a.likeness(b) == Party.Likeness.SAME;
        }
        boolean ofOneCountry = !a.country().isEmpty() && a.country().equals(b.country());
        boolean ofOneSector =
                a.sectors().isEmpty() || b.sectors().isEmpty() || !Collections.disjoint(a.sectors(), b.sectors());
        return ofOneCountry && ofOneSector && areSame(a, b);
    }
}
