package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.event.EventType;

class RecipientsTest {

    private static final Party PERU = new Party("PER", "PER", List.of("GOV"), "peru");
    private static final Party MILK = new Party("", "PER", List.of(), "milk");

    private static List<Boolean> isTold(Told... tellings) {
        List<Telling> told = Arrays.stream(tellings).map(Told::tell).toList();
        Recipients recipients = new Recipients(told);
        return told.stream().map(it -> recipients.of(it).isPresent()).toList();
    }

    @Test
    void aStateIsNotSeized() {
        assertEquals(
                List.of(false),
                isTold(Told.by("a").act(EventType.COERCE, "seize").whom(PERU)));
        assertEquals(
                List.of(true),
                isTold(Told.by("a").act(EventType.ASSAULT, "shell").whom(PERU)));
        assertEquals(
                List.of(true),
                isTold(Told.by("a").act(EventType.COERCE, "seize").whom(MILK)));
    }

    @Test
    void whatTakesUpAnActThatIsNotTheirsSaysNothing() {
        Told ban = Told.by("a").at(40).whom(MILK);
        Told again = Told.by("a").account("a-2").at(90).takingUp(40).whom(MILK);
        assertEquals(List.of(true, true), isTold(ban, again));
        assertEquals(List.of(false), isTold(again));
    }
}
