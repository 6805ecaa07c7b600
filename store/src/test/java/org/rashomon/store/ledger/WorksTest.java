package org.rashomon.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorksTest {

    @Test
    void theSameTitleIsTheSameWorkWhateverStandsAroundIt() {
        List<String> one = Works.keys(List.of("[3] Ada Okoro, “The Price of Water,” Lake Review, 2019"));
        List<String> other = Works.keys(List.of("12. Okoro, A.: \"The price of water\". In: Lake Review 4, p. 9"));
        assertEquals(one, other);
    }

    @Test
    void ibidIsTheOneBefore() {
        List<String> keys = Works.keys(List.of(
                "[1] Ministry of Water, Annual report 2018",
                "[2] Ibid., p. 4",
                "[3] Ministry of Roads, Annual report"));
        assertEquals(keys.get(0), keys.get(1));
        assertNotEquals(keys.get(1), keys.get(2));
    }

    @Test
    void aShortTitleIsNotEnough() {
        List<String> keys = Works.keys(List.of("[1] Okoro, “Water”, 2018", "[2] Berg, “Water”, 1999"));
        assertNotEquals(keys.get(0), keys.get(1));
        assertEquals(List.of("", ""), Works.keys(List.of("", "[5]")));
    }
}
