package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AbodesTest {

    private static boolean mayBeOne(String mine, String theirs) {
        return Abodes.mayBeOne(
                new Party("", "PER", List.of("CVL"), mine), new Party("", "CHL", List.of("CVL"), theirs));
    }

    @Test
    void whoIsInACountryNeedNotBeOfIt() {
        assertTrue(mayBeOne("the striker in orlik prison", "a prisoner from kastel"));
        assertFalse(mayBeOne("four sailors from orlik", "four sailors from kastel"));
    }

    @Test
    void inTwoPlacesThereAreTwo() {
        assertFalse(mayBeOne("a mill in orlik", "a mill in kastel"));
        assertTrue(mayBeOne("the nest at orlik field", "orlik field air base in the north"));
    }

    @Test
    void anArmyIsOfItsStateWhereverItIs() {
        Party troops = new Party("", "PER", List.of("MIL"), "troops in orlik");
        assertFalse(Abodes.mayBeOne(troops, new Party("", "CHL", List.of("MIL"), "troops")));
        assertFalse(Abodes.mayBeOne(troops, new Party("", "CHL", List.of("CVL"), "villagers")));
    }
}
