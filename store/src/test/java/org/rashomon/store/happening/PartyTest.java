package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.store.happening.Party.Likeness;

class PartyTest {

    private static Party person(String name, String country, String... sectors) {
        return new Party("", country, List.of(sectors), name, name);
    }

    private static Party body(String name, String country, String... sectors) {
        return new Party("", country, List.of(sectors), name);
    }

    @Test
    void personsAreToldApartByTheirNames() {
        assertEquals(Likeness.DIFFERENT, person("ann hacker", "").likeness(person("vernon adkins", "")));
        assertEquals(Likeness.SAME, person("ann hacker", "").likeness(person("hacker", "")));
        assertEquals(Likeness.DIFFERENT, person("jo reed", "USA", "ELI").likeness(person("al poe", "USA", "PTY")));
        assertEquals(Likeness.DIFFERENT, person("ann hacker", "").likeness(person("ann adkins", "")));
        assertEquals(Likeness.SAME, person("ann marie hacker", "").likeness(person("ann hacker", "")));
        assertEquals(Likeness.SAME, person("ann", "").likeness(person("ann hacker", "")));
    }

    @Test
    void twoOfOneStateMaySpeakForIt() {
        assertEquals(Likeness.UNKNOWN, person("al poe", "PER", "GOV").likeness(person("jo reed", "PER", "MIL")));
        assertEquals(Likeness.KIN, body("the navy", "PER", "MIL").likeness(body("peru", "PER", "GOV")));
        assertEquals(Likeness.KIN, body("peruvians", "PER", "CVL").likeness(body("peru", "PER", "GOV")));
    }

    @Test
    void twoPartiesOfACountryAreNotOne() {
        assertEquals(Likeness.UNKNOWN, body("the reds", "PER", "PTY").likeness(body("the blues", "PER", "PTY")));
        assertEquals(Likeness.SAME, body("the army", "PER", "MIL").likeness(body("soldiers", "PER", "MIL")));
    }

    @Test
    void whatHasBrokenAwayIsNotTheStateItWasOf() {
        assertEquals(Likeness.DIFFERENT, body("gunners", "GEO", "MIL", "PRE").likeness(body("troops", "GEO", "MIL")));
        assertFalse(Party.NOBODY.isStateAndGroup(body("gunners", "GEO", "MIL", "PRE")));
    }

    @Test
    void whoIsNotAlikeIsAnother() {
        assertTrue(body("an actor", "", "SOC").isOther(body("an activist", "", "CVL")));
        assertFalse(body("the minister", "", "GOV").isOther(body("the president", "", "GOV")));
        assertFalse(Party.NOBODY.isOther(body("the minister", "", "GOV")));
    }

    @Test
    void twoOfACountryMayBeOne() {
        assertTrue(body("a club", "PER", "SOC").mayBe(body("peru", "PER", "GOV")));
        assertFalse(body("a club", "PER", "SOC").mayBe(body("chile", "CHL", "GOV")));
        assertFalse(body("rebels", "PER", "REB").mayBe(body("the army", "PER", "MIL")));
        assertFalse(body("a club", "", "SOC").mayBe(body("an agency", "", "GOV")));
    }
}
