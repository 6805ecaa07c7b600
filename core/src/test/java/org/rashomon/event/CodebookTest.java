package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;

class CodebookTest {

    private final Codebook codebook = new Codebook(Lexicons.bundled());

    @Test
    void definesEveryType() {
        for (EventType type : EventType.values()) {
            assertTrue(codebook.definition(type, Codebook.NO_MODE).isPresent(), type.name());
        }
    }

    @Test
    void knowsTheModesOfEachType() {
        assertTrue(codebook.has(EventType.ASSAULT, "aerial"));
        assertFalse(codebook.has(EventType.AID, "aerial"));
        assertEquals(37, codebook.contexts().size());
    }

    @Test
    void onlyCooperateAidAndSanctionNeedARecipient() {
        for (EventType type : EventType.values()) {
            boolean needs = type == EventType.COOPERATE || type == EventType.AID || type == EventType.SANCTION;
            assertEquals(needs, codebook.needsRecipient(type), type.name());
        }
    }

    @Test
    void conflictLiesBelowCooperation() {
        assertEquals(-9.5, codebook.score(EventType.ASSAULT, "drone"));
        assertEquals(10, codebook.score(EventType.AID, Codebook.NO_MODE));
    }
}
