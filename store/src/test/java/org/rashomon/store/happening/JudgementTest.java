package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;

class JudgementTest {

    private final Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled());

    private static Told told(String document, String account) {
        return Told.by(document)
                .account(account)
                .on("2021-06-09")
                .words("market", "plane")
                .context("market", "plane");
    }

    private double odds(String sign, Telling a, Telling b) {
        return judgement.reasons(a, b).stream()
                .filter(reason -> reason.sign().equals(sign))
                .mapToDouble(Judgement.Reason::logOdds)
                .sum();
    }

    @Test
    void isTheSameEitherWayRound() {
        Telling a =
                told("d1", "a").act(EventType.ASSAULT, "bomb").who("RUS", "SYR").tell();
        Telling b =
                told("d2", "b").act(EventType.ASSAULT, "strike").who("RUS", "").tell();
        assertEquals(judgement.probability(a, b), judgement.probability(b, a));
    }

    @Test
    void anActAndWhatCameOfItAreTwo() {
        Telling act =
                told("d1", "a").act(EventType.ASSAULT, "bomb").who("RUS", "SYR").tell();
        Telling toll =
                told("d2", "b").act(EventType.ASSAULT, "kill").who("RUS", "SYR").tell();
        Telling other = told("d2", "c")
                .act(EventType.ASSAULT, "shell")
                .who("RUS", "SYR")
                .tell();
        assertTrue(odds("act-and-toll", act, toll) < 0);
        assertEquals(0, odds("act-and-toll", act, other));
    }

    @Test
    void aVerbThatManyDoIsNotOneActByItself() {
        Telling bridge = told("d1", "a").uncoded("take").words("bridge").tell();
        Telling oath = told("d2", "b").uncoded("take").words("oath").tell();
        Telling again = told("d3", "c").uncoded("take").words("bridge").tell();
        assertTrue(odds("common-verb-alone", bridge, oath) < 0);
        assertEquals(0, odds("common-verb-alone", bridge, again));
        Telling scuttled = told("d1", "d").uncoded("scuttle").words("boat").tell();
        Telling other = told("d2", "e").uncoded("scuttle").words("ship").tell();
        assertEquals(0, odds("common-verb-alone", scuttled, other));
    }

    @Test
    void whatIsDoneAgainAndAgainIsNoOneAct() {
        Telling once = told("d1", "a")
                .act(EventType.ACCUSE, "accuse")
                .who("RUS", "SYR")
                .tell();
        Telling often = told("d2", "b")
                .act(EventType.ACCUSE, "accuse")
                .who("RUS", "SYR")
                .again()
                .tell();
        assertTrue(odds("habitual", once, often) < 0);
        Telling denied = told("d2", "c")
                .act(EventType.ACCUSE, "accuse")
                .who("RUS", "SYR")
                .again()
                .stance(Stance.DENIES)
                .tell();
        assertEquals(0, odds("habitual", once, denied));
    }

    @Test
    void verbsWithoutADayTellTheNewsOfTheirDays() {
        Telling first = told("d1", "a").act(EventType.ASSAULT, "shell").tell();
        Telling later =
                told("d2", "b").act(EventType.ASSAULT, "shell").on("2021-06-12").tell();
        Telling dated = told("d3", "c")
                .act(EventType.ASSAULT, "shell")
                .on("2021-06-12")
                .when("2021-06-09")
                .tell();
        assertTrue(odds("untold-verbs-apart", first, later) < 0);
        assertEquals(0, odds("untold-verbs-apart", first, dated));
    }

    @Test
    void nobodyContradictsHimselfInOneText() {
        Telling a = told("d1", "a")
                .act(EventType.ASSAULT, "attack")
                .who("USA", "SYR")
                .voice("X", "")
                .tell();
        Telling b = told("d1", "b")
                .act(EventType.ASSAULT, "attack")
                .who("IRQ", "SYR")
                .voice("X", "")
                .tell();
        Telling c = told("d2", "c")
                .act(EventType.ASSAULT, "attack")
                .who("IRQ", "SYR")
                .voice("X", "")
                .tell();
        assertTrue(odds("one-voice-otherwise", a, b) < 0);
        assertEquals(0, odds("one-voice-otherwise", a, c));
    }

    @Test
    void whatIsToldOfNobodyAndNowhereTakesMoreToBeOne() {
        Telling a = told("d1", "a").act(EventType.ASSAULT, "kill").who("", "").tell();
        Telling b = told("d2", "b").act(EventType.ASSAULT, "kill").who("", "").tell();
        assertTrue(odds("nothing-placed", a, b) < 0);
    }

    @Test
    void whoeverIsNamedFirstOfWhatTwoDoTogether() {
        Telling a =
                told("d1", "a").act(EventType.CONSULT, "meet").who("TUR", "RUS").tell();
        Telling b =
                told("d2", "b").act(EventType.CONSULT, "meet").who("RUS", "TUR").tell();
        Telling one =
                told("d2", "c").act(EventType.CONSULT, "meet").who("", "TUR").tell();
        assertTrue(odds("same-actor", a, b) > 0);
        assertEquals(0, odds("roles-swapped", a, b));
        assertTrue(odds("same-actor", a, one) > 0);
    }

    @Test
    void whatIsTakenUpAgainIsOne() {
        Telling a =
                told("d1", "a").act(EventType.ASSAULT, "bomb").who("RUS", "SYR").tell();
        Telling b = told("d1", "b")
                .act(EventType.ASSAULT, "raid")
                .who("RUS", "SYR")
                .takingUp(0)
                .tell();
        assertTrue(odds("taken-up", a, b) > 0);
        assertEquals(0, odds("acts-of-one-text", a, b));
    }

    @Test
    void whatCameOfAnActBorrowsFromIt() {
        Telling act = told("d1", "a")
                .act(EventType.ASSAULT, "bomb")
                .who("RUS", "SYR")
                .in("Idlib", "SYR", 35.9, 36.6)
                .when("2021-06-07")
                .tell();
        Telling toll = told("d1", "b")
                .act(EventType.ASSAULT, "kill")
                .who("", "")
                .at(40)
                .tell();
        Telling filled = Borrowing.fill(List.of(act, toll), Set.of("b")).get(1);
        assertEquals(act.actor(), filled.actor());
        assertEquals(act.site(), filled.site());
        assertEquals(act.period(), filled.period());
        assertTrue(filled.recipient().isNobody());
    }

    @Test
    void nothingIsBorrowedFromWhatIsDenied() {
        Telling act = told("d1", "a")
                .act(EventType.ASSAULT, "bomb")
                .who("RUS", "SYR")
                .negated()
                .tell();
        Telling toll = told("d1", "b")
                .act(EventType.ASSAULT, "kill")
                .who("", "")
                .at(40)
                .tell();
        assertTrue(
                Borrowing.fill(List.of(act, toll), Set.of("b")).get(1).actor().isNobody());
    }

    @Test
    void aDenialHasTheDayAndPlaceOfTheActThatItTakesUp() {
        Told act = Told.by("a").act(EventType.ASSAULT, "bomb").who("GEO", "ARM").when("2019-05-04");
        Telling told = act.in("Gyumri", "ARM", 40.8, 43.8).at(10).tell();
        Telling denied = Told.by("a")
                .account("b")
                .act(EventType.ASSAULT, "raid")
                .stance(Stance.DENIES)
                .at(90)
                .takingUp(10)
                .tell();
        Telling filled = Borrowing.fill(List.of(told, denied), Set.of()).get(1);
        assertEquals(told.period(), filled.period());
        assertEquals(told.site(), filled.site());
        assertEquals(told.recipient(), filled.recipient());
        assertTrue(filled.actor().isNobody());
    }

    @Test
    void aDayIsNotBorrowedFromADenial() {
        Told denied = Told.by("a").act(EventType.ASSAULT, "raid").stance(Stance.DENIES);
        Told admitted = Told.by("a").account("b").act(EventType.ASSAULT, "raid").at(90);
        List<Telling> both = List.of(denied.when("2019-05-04").tell(), admitted.tell());
        assertEquals(both.get(1).period(), Borrowing.fill(both, Set.of()).get(1).period());
    }

    @Test
    void whatOneSentenceSaysOfTheDoerItsVoiceSays() {
        Told fired = Told.by("a").account("a").who("TJK", "KGZ").words("fire", "post");
        Told shooting =
                Told.by("a").account("b").words("fire", "post").lentWho().at(9);
        Told later = Told.by("a").account("c").words("shooting").lentWho().at(40);
        List<Telling> filled = Borrowing.fill(List.of(fired.tell(), shooting.tell(), later.tell()), Set.of());
        assertEquals(
                List.of(true, true, false),
                filled.stream().map(Telling::saysWho).toList());
        assertEquals("TJK", filled.get(2).actor().country());
    }

    @Test
    void wordsThatBeginAlike() {
        assertEquals(1, Stem.alike("seize", "seize"));
        assertTrue(Stem.alike("seizure", "seize") > 0.7);
        assertEquals(0, Stem.alike("set", "settle"));
    }

    @Test
    void otherWordsForOneKindOfActSpeakForIt() {
        Telling down = Told.by("a").act(EventType.ASSAULT, "down").tell();
        assertEquals(
                true, has(down, Told.by("b").act(EventType.ASSAULT, "destroy").tell(), "synonyms"));
        assertEquals(
                false, has(down, Told.by("b").act(EventType.ASSAULT, "stab").tell(), "synonyms"));
        assertEquals(
                false, has(down, Told.by("b").act(EventType.ASSAULT, "down").tell(), "synonyms"));
    }

    /** What a text leaves out that writes once more of a matter. */
    @Test
    void aMentionCountsForMoreInATextOnTheSameMatter() {
        Telling delivery = Told.by("a")
                .act(EventType.AID, "deliver")
                .who("TUR", "KOS")
                .on("2021-07-08")
                .context("zeppelin", "delta")
                .tell();
        Telling same = Told.by("b")
                .uncoded("shipment")
                .on("2021-07-10")
                .context("zeppelin", "delta")
                .tell();
        Telling other = Told.by("b")
                .uncoded("shipment")
                .on("2021-07-10")
                .context("omega", "gamma")
                .tell();
        assertTrue(has(delivery, same, "mentioned-in-context"));
        assertFalse(has(delivery, other, "mentioned-in-context"));
        assertTrue(judgement.probability(delivery, same) > 3 * judgement.probability(delivery, other));
    }

    private boolean has(Telling a, Telling b, String sign) {
        return judgement.reasons(a, b).stream().anyMatch(reason -> reason.sign().equals(sign));
    }

    @Test
    void twoWhoSayOneThingAreTwoWhoSayIt() {
        Telling a =
                told("d1", "a").act(EventType.ACCUSE, "condemn").who("FRA", "").tell();
        Telling b =
                told("d2", "b").act(EventType.ACCUSE, "condemn").who("ESP", "").tell();
        assertTrue(odds("other-speaker", a, b) < 0);
        Telling c =
                told("d1", "a").act(EventType.ASSAULT, "bomb").who("FRA", "").tell();
        Telling d =
                told("d2", "b").act(EventType.ASSAULT, "bomb").who("ESP", "").tell();
        assertEquals(0, odds("other-speaker", c, d));
    }

    @Test
    void aYearInCommonSaysLittle() {
        Telling day = told("d1", "a").when("2012-05-03").tell();
        Telling year = told("d2", "b").when("2012-01-01", "2012-12-31").tell();
        Telling week = told("d2", "c").when("2012-05-01", "2012-05-07").tell();
        assertTrue(odds("days-overlap", day, year) < odds("days-overlap", day, week) / 10);
    }

    @Test
    void whoDeniesADeedDoesNotSayWhoseItWas() {
        Telling a = told("d1", "a")
                .act(EventType.ASSAULT, "shell")
                .who("ARM", "AZE")
                .tell();
        Telling b = told("d2", "b")
                .act(EventType.ASSAULT, "shell")
                .who("AZE", "AZE")
                .negated()
                .tell();
        Telling c = told("d2", "b")
                .act(EventType.ASSAULT, "shell")
                .who("AZE", "AZE")
                .tell();
        assertEquals(0, odds("other-actor", a, b));
        assertTrue(odds("other-actor", a, c) < 0);
    }
}
