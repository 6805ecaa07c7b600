package org.rashomon.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

class ThingsTest {

    @Test
    void theSameThingHoweverItIsPut() {
        Things things = new Things(Lexicons.bundled());
        String one = things.thing(
                "the trade between Peru and Chile", List.of("PER", "CHL"), List.of("Peru", "Chile"), "USD");
        assertEquals("CHL PER: trade", one);
        assertEquals(
                one, things.thing("Peru's trade with Chile", List.of("CHL", "PER"), List.of("Peru", "Chile"), "USD"));
        assertEquals("PER: company", things.thing("Peruvian companies", List.of("PER"), List.of("Peruvian"), "USD"));
        assertNotEquals(one, things.thing("Peru's oil exports", List.of("PER"), List.of("Peru"), "USD"));
    }

    @Test
    void whatIsCountedGoesByItsUnit() {
        assertEquals(
                "PER: sortie", new Things(Lexicons.bundled()).thing("sorties", List.of("PER"), List.of(), "sortie"));
        assertEquals("PER: penny", new Things(Lexicons.bundled()).thing("pennies", List.of("PER"), List.of(), "USD"));
    }

    @Test
    void idleWordsLeaveWhatIsMeasured() {
        Things things = new Things(Lexicons.bundled());
        for (Row row : Lexicons.bundled().get("ledger/idle").rows()) {
            assertEquals("trade", things.thing(row.get("example"), List.of(), List.of(), "USD"), row.where());
        }
    }

    @Test
    void everyUnitIsBroughtToOneThatStays() {
        Things things = new Things(Lexicons.bundled());
        for (Row row : Lexicons.bundled().get("ledger/units").rows()) {
            String[] words = row.get("example").split(" is ");
            BigDecimal from = new BigDecimal(words[0].substring(0, words[0].indexOf(' ')));
            BigDecimal to = new BigDecimal(words[1].substring(0, words[1].indexOf(' ')));
            assertEquals(row.id(), words[0].substring(words[0].indexOf(' ') + 1), row.where());
            assertEquals(row.get("to"), words[1].substring(words[1].indexOf(' ') + 1), row.where());
            assertEquals(to.doubleValue(), things.amount(from, row.id()).doubleValue(), 1e-6 * to.doubleValue());
            assertEquals(row.get("to"), things.unit(row.get("to")), row.where());
        }
        assertEquals("USD", things.unit("USD"));
        assertEquals(BigDecimal.TEN, things.amount(BigDecimal.TEN, "USD"));
    }

    @Test
    void everyFormIsInOneFamilyAndItsExampleHasIt() {
        Set<String> seen = new HashSet<>();
        for (Row row : Lexicons.bundled().get("ledger/forms").rows()) {
            row.list("words").forEach(word -> assertEquals(true, seen.add(word), word));
            assertEquals(
                    true,
                    row.list("words").stream()
                            .anyMatch(word -> row.get("example").contains(word)),
                    row.where());
        }
    }
}
