package org.rashomon.store.happening;

import org.rashomon.attribution.Stance;

/** How a telling holds the act that it tells of: as done, "they fired"; as not so, "denied that they fired"; as yet to come, "will fire". */
final class Claims {

    private Claims() {}

    /** Whether its voice says that the act was done. */
    static boolean isClaim(Telling telling) {
        return isHeld(telling) && !telling.negated() && !telling.unreal();
    }

    /** Who supposes something of an act that is done holds it against those who say otherwise. */
    static boolean isHeld(Telling telling) {
        boolean supposes =
                telling.stance() == Stance.SUPPOSES && !telling.speaker().isNobody();
        return telling.stance().claims() || supposes;
    }

    /** Whether its voice denies or doubts what it tells of. */
    static boolean isDenial(Telling telling) {
        return isDenial(telling.stance());
    }

    static boolean isDenial(Stance stance) {
        return stance == Stance.DENIES || stance == Stance.DOUBTS;
    }

    /** Whether it is done by two together, of whom either may be named first. */
    static boolean isMutual(Telling telling) {
        return telling.type().filter(TellingSigns.MUTUAL::contains).isPresent();
    }
}
