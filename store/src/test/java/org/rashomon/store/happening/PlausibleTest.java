package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Linking.Happening;

class PlausibleTest {

    private static List<Field> fields(Told... tellings) {
        List<Telling> told = Arrays.stream(tellings).map(Told::tell).toList();
        return Disputes.of(new Happening("h", told)).stream()
                .map(Dispute::field)
                .toList();
    }

    /** Of a text that has so many words of its own. */
    private static String[] words(String matter, int count) {
        return IntStream.range(0, count).mapToObj(i -> matter + i).toArray(String[]::new);
    }

    @Test
    void whatOutletsMentionInPassingIsDisputedOnlyIfSomebodySaysIt() {
        Told five = Told.by("a").uncoded("raise").count("USD", 5e6);
        assertEquals(List.of(), fields(five, Told.by("b").uncoded("raise").count("USD", 11e6)));
        assertEquals(
                List.of(Field.COUNT),
                fields(five, Told.by("b").uncoded("raise").count("USD", 11e6).voice("b > the treasurer", "USA")));
    }

    @Test
    void longTextsThatHaveNothingInCommonTellOfTwoThings() {
        Told harbour = Told.by("a").count(11, 11).context(words("harbour", 200));
        assertEquals(List.of(), fields(harbour, Told.by("b").count(24, 24).context(words("budget", 200))));
        assertEquals(
                List.of(Field.COUNT), fields(harbour, Told.by("b").count(24, 24).context(words("harbour", 200))));
        assertEquals(
                List.of(Field.COUNT), fields(harbour, Told.by("b").count(24, 24).context(words("budget", 20))));
    }

    @Test
    void onePlaceReadInTwoWaysIsNotDisputed() {
        Told france = Told.by("a").in("Paris", "FRA", 48.9, 2.4).over("French soil", "FRA");
        assertEquals(
                List.of(),
                fields(france, Told.by("b").in("Paris", "USA", 33.7, -95.6).over("American soil", "USA")));
        assertEquals(
                List.of(Field.WHERE),
                fields(france, Told.by("b").in("Paris", "FRA", 48.9, 2.4).over("Belgian soil", "BEL")));
    }

    @Test
    void sumsOfOneTextAreOfOnePaymentIfOnePartyPaysBoth() {
        Party donor = Told.state("ARM");
        Told five = Told.by("a").act(EventType.AID, "give").count("USD", 5e6).voice("a > the clerk", "ARM");
        Told six = Told.by("a")
                .account("a-2")
                .act(EventType.AID, "give")
                .count("USD", 6e6)
                .voice("a > the union", "AZE");
        assertEquals(List.of(), fields(five, six));
        assertEquals(List.of(Field.COUNT), fields(five.actor(donor), six.actor(donor)));
    }

    @Test
    void whatALongTextTellsByTwoWordsIsTwoActs() {
        Party militants = new Party("", "SYR", List.of("REB"), "600 militants");
        Told murder = Told.by("a")
                .act(EventType.ASSAULT, "murder")
                .whom(Told.state("RUS"))
                .voice("a > the envoy", "RUS")
                .context(words("war", 200));
        Told kill = Told.by("a")
                .account("a-2")
                .whom(militants)
                .voice("a > officials", "SYR")
                .context(words("war", 200));
        assertEquals(List.of(), fields(murder, kill.act(EventType.ASSAULT, "kill")));
        assertEquals(List.of(Field.WHOM), fields(murder, kill.act(EventType.ASSAULT, "murder")));
    }
}
