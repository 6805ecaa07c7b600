package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rashomon.event.EventType;

class BlocksTest {

    private static Told strike(String document) {
        return Told.by(document).act(EventType.ASSAULT, "strike").who("USA", "SYR");
    }

    private static boolean compared(Told a, Told b) {
        boolean compared = Blocks.areWorthComparing(a.tell(), b.tell());
        assertEquals(compared, Blocks.areWorthComparing(b.tell(), a.tell()));
        return compared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-09-17", "2016-09-18"})
    void twoThatSayTheDayOrTheNext(String day) {
        assertTrue(compared(
                strike("a").on("2016-09-20").when("2016-09-17"),
                strike("b").on("2016-12-01").when(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2016-09-20", "2016-09-24", "2016-12-17", "2017-09-17"})
    void notTwoThatSayOtherDays(String day) {
        assertFalse(compared(
                strike("a").on("2016-09-18").when("2016-09-17"),
                strike("b").on("2018-01-01").when(day)));
    }

    /** Whatever the day of the week. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void whatIsToldWithoutADayMayLieTwelveDaysBack(int day) {
        Told dated = strike("a").on("2016-09-30").when("2016-09-%02d".formatted(day));
        assertTrue(compared(dated, strike("b").on("2016-09-%02d".formatted(day + 12))));
        assertFalse(compared(dated, strike("b").on("2016-09-%02d".formatted(day + 13))));
    }

    @Test
    void otherActsOfOthersAreNotCompared() {
        Told strike = strike("a").on("2016-09-17").context("delta", "gamma");
        Told threat = Told.by("b")
                .act(EventType.THREATEN, "warn")
                .who("RUS", "TUR")
                .on("2016-09-17")
                .context("omega", "sigma");
        assertFalse(compared(strike, threat));
        assertFalse(compared(strike, strike("c").who("RUS", "TUR").on("2016-09-17")));
        assertTrue(compared(strike, strike("c").who("USA", "IRQ").on("2016-09-17")));
    }

    /** "The shipment" of a text that shares rare words with one that tells of a delivery; also two texts without a date. */
    @ParameterizedTest
    @CsvSource({"zeppelin, true", "omega, false"})
    void whateverIsToldInTextsOnOneMatter(String rare, boolean isWorth) {
        Told delivery =
                Told.by("a").act(EventType.AID, "deliver").who("TUR", "KOS").on("2021-07-08");
        Told mention = Told.by("b").uncoded("shipment").on("2021-07-10");
        delivery.context("zeppelin", "delta");
        mention.context(rare, "gamma");
        assertEquals(isWorth, compared(delivery, mention));
        assertEquals(isWorth, compared(delivery.undated(), mention.undated()));
    }

    @ParameterizedTest
    @CsvSource({"2021-07-24, true", "2021-08-20, false"})
    void textsOnOneMatterAppearWithinWeeks(String day, boolean isWorth) {
        Told delivery = Told.by("a")
                .act(EventType.AID, "deliver")
                .who("TUR", "KOS")
                .on("2021-07-08")
                .when("2021-07-08");
        Told report = Told.by("b").uncoded("shipment").on(day).when("2021-07-08");
        assertEquals(isWorth, compared(delivery.context("zeppelin", "delta"), report.context("zeppelin", "gamma")));
    }

    @Test
    void withoutADateBothPartiesAndTheActAreAskedFor() {
        Told strike = strike("a").undated();
        assertTrue(compared(strike, strike("b").undated()));
        assertTrue(compared(strike, strike("b").act(EventType.ASSAULT, "bomb").undated()));
        assertFalse(compared(strike, strike("b").act(EventType.THREATEN, "warn").undated()));
        assertFalse(compared(strike, strike("b").who("USA", "IRQ").undated()));
    }

    /** Of what is done within a state there is too much. */
    @ParameterizedTest
    @CsvSource({"zeppelin, gamma, true", "omega, gamma, false"})
    void withoutADateWithinOneStateARareWordOfTheTextsIsAskedFor(String word, String other, boolean isWorth) {
        Told vote = Told.by("a").act(EventType.SUPPORT, "endorse").who("USA", "USA");
        Told again = Told.by("b").act(EventType.SUPPORT, "endorse").who("USA", "USA");
        vote.context("zeppelin", "delta");
        again.context(word, other);
        assertTrue(compared(vote.on("2016-09-20"), again.on("2016-09-20")));
        assertEquals(isWorth, compared(vote.undated(), again.undated()));
    }

    /** What {@link Exemplars} and {@link Growth} rely on: it does not matter which of the two is looked for. */
    @Test
    void eitherFindsTheOther() {
        Random random = new Random(1);
        String[] states = {"AZE", "ARM", "RUS"};
        EventType[] types = {EventType.ASSAULT, EventType.CONSULT, EventType.COERCE};
        List<Told> tellings = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String day = "2021-05-%02d".formatted(1 + random.nextInt(28));
            Told told = Told.by("d" + i / 2)
                    .act(types[random.nextInt(3)], "word" + random.nextInt(3))
                    .who(states[random.nextInt(3)], states[random.nextInt(3)])
                    .on(day)
                    .context("c" + random.nextInt(4), "c" + random.nextInt(4));
            if (i / 2 % 4 == 0) {
                told.undated();
            }
            tellings.add(random.nextBoolean() ? told.when("2021-05-%02d".formatted(1 + random.nextInt(28))) : told);
        }
        int compared = 0;
        for (Told a : tellings) {
            for (Told b : tellings) {
                compared += compared(a, b) ? 1 : 0;
            }
        }
        assertTrue(compared > 1000 && compared < tellings.size() * tellings.size() / 2, compared + " compared");
    }
}
