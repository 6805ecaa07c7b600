package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rashomon.event.EventType;

class RoleTest {

    private static final Party POLICE = body("the police", "", "COP");
    private static final Party GANG = body("a gang", "", "CRM");
    private static final Party REBELS = body("the rebels", "", "REB");
    private static final Party NAVY = body("the navy", "PER", "MIL");
    private static final Party TRAWLER = body("a trawler", "CHL", "BUS");

    private static Party body(String name, String country, String... sectors) {
        return new Party("", country, List.of(sectors), name);
    }

    private static Role role(Party party, Party other, EventType type) {
        return new Role(party, Side.of(party), false, other, Optional.of(type));
    }

    private static Role did(Party doer, Party whom) {
        return role(doer, whom, EventType.ASSAULT);
    }

    private static Role suffered(Party whom, Party doer) {
        return role(whom, doer, EventType.ASSAULT);
    }

    @Test
    void policeAndAGangAreTwoWhateverTheirCountry() {
        assertFalse(did(POLICE, Party.NOBODY).maySameDo(did(GANG, Party.NOBODY)));
        assertFalse(did(REBELS, Party.NOBODY).maySameDo(did(POLICE, Party.NOBODY)));
        assertTrue(did(body("police", "PER", "COP"), Party.NOBODY).maySameDo(did(POLICE, Party.NOBODY)));
    }

    @Test
    void aShipMayBeTheNavysAndGunmenAnybodys() {
        assertTrue(did(body("a ship", "", "BUS"), Party.NOBODY).maySameDo(did(NAVY, Party.NOBODY)));
        assertTrue(did(body("gunmen", "", "UAF"), Party.NOBODY).maySameDo(did(POLICE, Party.NOBODY)));
        assertTrue(did(body("the government", "", "GOV"), Party.NOBODY).maySameDo(did(POLICE, Party.NOBODY)));
    }

    @Test
    void whoEachSaysWasRammedDidNotRam() {
        Role shipRams = did(body("a ship", "", "BUS"), NAVY);
        Role navyRams = did(NAVY, TRAWLER);
        assertFalse(shipRams.maySameDo(navyRams));
        assertFalse(navyRams.maySameDo(shipRams));
    }

    @Test
    void whereRolesAreExchangedItIsDisputedWhoAndNotWhom() {
        assertTrue(suffered(NAVY, TRAWLER).maySameSuffer(suffered(TRAWLER, NAVY)));
        assertFalse(suffered(NAVY, POLICE).maySameSuffer(suffered(TRAWLER, POLICE)));
    }

    @Test
    void whoIsDrivenBackAndGoesBackDoesNotDriveBack() {
        Party migrants = body("migrants", "", "REF");
        Role drives = role(POLICE, body("families", "AFG", "CVL"), EventType.COERCE);
        Role go = role(migrants, Party.NOBODY, EventType.RETREAT);
        assertTrue(drives.maySameDo(go));
        assertTrue(go.maySameDo(drives));
        assertFalse(drives.maySameDo(role(REBELS, Party.NOBODY, EventType.RETREAT)));
    }

    @Test
    void whoseSideIsNotToldMayBeArmed() {
        assertTrue(Side.isUnarmed(body("families", "AFG", "CVL")));
        assertTrue(Side.isUnarmed(body("migrants", "", "REF")));
        assertFalse(Side.isUnarmed(body("gunmen", "", "UAF")));
        assertFalse(Side.isUnarmed(body("groups like the front", "", "SOC")));
        assertFalse(Side.isUnarmed(body("men", "")));
    }

    @Test
    void smugglersAreNoPeasantsAndACommanderMayBeAMilitias() {
        assertFalse(called("smugglers", Side.CRIME).maySameSuffer(suffered(body("peasants", "", "AGR"), POLICE)));
        assertTrue(called("soldiers", Side.FORCES).maySameSuffer(suffered(body("a militia", "", "PRM"), POLICE)));
    }

    @Test
    void aSuspectMayBeAnybody() {
        Role suspect = suffered(body("the suspect", "", "CRM"), POLICE);
        assertTrue(suspect.maySameSuffer(suffered(body("a minister", "", "GOV"), POLICE)));
    }

    @Test
    void groupsLikeTheRebelsMayBeTheRebels() {
        assertTrue(did(body("groups like the front", "", "SOC"), Party.NOBODY).maySameDo(did(REBELS, Party.NOBODY)));
        assertFalse(did(body("a school", "", "EDU"), Party.NOBODY).maySameDo(did(REBELS, Party.NOBODY)));
    }

    @Test
    void whoHasOneNameIsOneWhomeverItIsDoneTo() {
        Party former = body("ana ruiz", "PER", "ELI");
        assertTrue(did(former, body("the mayor", "PER")).maySameDo(did(former, body("a judge", "PER", "ELI"))));
    }

    @Test
    void whatIsDoneToAPersonsWifeMayBeDoneByHim() {
        Party senator = new Party("", "PER", List.of(), "senator ruiz", "ruiz");
        Party wife = body("his wife", "PER", "ELI");
        assertTrue(did(senator, body("the lake", "PER")).maySameDo(did(body("people", "", "CVL"), wife)));
    }

    @Test
    void anOppositionMayBeInArms() {
        assertTrue(did(body("the opposition", "", "OPP"), Party.NOBODY).maySameDo(did(REBELS, Party.NOBODY)));
        assertFalse(did(body("the opposition", "", "OPP"), Party.NOBODY).maySameDo(did(POLICE, Party.NOBODY)));
    }

    private static Role called(String name, Side side) {
        return new Role(body(name, ""), Set.of(side), true, POLICE, Optional.of(EventType.ASSAULT));
    }
}
