package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Linking.Happening;

class DisputesTest {

    private static List<Dispute> disputes(Told... tellings) {
        return Disputes.of(
                new Happening("h", Arrays.stream(tellings).map(Told::tell).toList()));
    }

    @Test
    void oneAssertsAndAnotherDenies() {
        Dispute dispute = disputes(
                        Told.by("a").voice("a > the ministry", "ARM"),
                        Told.by("b").voice("b > the army", "AZE").stance(Stance.DENIES))
                .get(0);
        assertEquals(Field.WHETHER, dispute.field());
        assertEquals(List.of("a > the ministry"), dispute.values().get(0).voices());
        assertEquals(List.of("b > the army"), dispute.values().get(1).voices());
    }

    @Test
    void figuresThatCannotBothBeTrue() {
        Dispute dispute =
                disputes(Told.by("a").count(11, 11), Told.by("b").count(24, 24)).get(0);
        assertEquals(Field.COUNT, dispute.field());
        assertEquals(
                List.of("11", "24"),
                dispute.values().stream().map(Dispute.Value::text).toList());
    }

    @Test
    void whatAnotherVoiceHoldsIsItsOwn() {
        Held many = new Held("a > the police", List.of(new Amount("person", 900, 900)), Period.UNKNOWN);
        Dispute dispute =
                disputes(Told.by("a").held(many), Told.by("b").count(24, 24)).get(0);
        assertEquals(Field.COUNT, dispute.field());
        assertEquals(
                List.of(List.of("b"), List.of("a > the police")),
                dispute.values().stream().map(Dispute.Value::voices).toList());
    }

    @Test
    void whatItsOwnVoiceAddsElsewhereItSays() {
        Period sunday = new Period(18_750, 18_750, true);
        Held then = new Held("", List.of(), sunday);
        assertEquals(
                Field.WHEN,
                disputes(Told.by("a").held(then), Told.by("b").when("2021-04-28"))
                        .get(0)
                        .field());
        assertEquals(
                List.of(),
                disputes(
                        Told.by("a").when("2021-04-28").held(then), Told.by("b").when("2021-04-28")),
                "its own day goes before it");
    }

    @Test
    void aNumberAloneIsOfWhateverOthersCount() {
        assertEquals(
                Field.COUNT,
                disputes(
                                Told.by("a").counting("", 10, Amount.Part.OTHER),
                                Told.by("b").counting("rocket", 24, Amount.Part.OTHER))
                        .get(0)
                        .field());
    }

    @Test
    void aVaguerFigureDoesNotContradictASharperOne() {
        assertEquals(
                List.of(), disputes(Told.by("a").count(24, 99), Told.by("b").count(31, 31)));
        assertEquals(
                List.of(),
                disputes(
                        Told.by("a").count(30, Double.POSITIVE_INFINITY),
                        Told.by("b").count(31, 31)));
    }

    @Test
    void atLeastTwelveLeavesNoRoomForThirtyOne() {
        Dispute dispute = disputes(
                        Told.by("a").count(12, Double.POSITIVE_INFINITY),
                        Told.by("b").count(31, 31))
                .get(0);
        assertEquals(Field.COUNT, dispute.field());
    }

    @Test
    void thoseThatOneWordTakesInAreCountedWhateverTheyAreCalled() {
        Told seven = Told.by("a").count("fisherman", 7);
        assertEquals(
                Field.COUNT,
                disputes(seven, Told.by("b").count("person", 11)).get(0).field());
        assertEquals(
                List.of(),
                disputes(seven, Told.by("b").act(EventType.ASSAULT, "strike").count("target", 160)));
    }

    @Test
    void nobodyIsInDisputeWithThemselves() {
        assertEquals(
                List.of(),
                disputes(
                        Told.by("a").account("a1").count(2, 2),
                        Told.by("a").account("a2").count(3, 3)));
    }

    @Test
    void anOutletThatLaterHasAnotherFigureFromSomebodyRevisesItsOwn() {
        assertEquals(
                List.of(),
                disputes(
                        Told.by("a").voice("Wire", "").count(2, 2),
                        Told.by("b")
                                .voice("Wire > the ministry", "ARM")
                                .count(5, 5)
                                .on("2021-05-07")));
    }

    @Test
    void whoSaysThatItDidNotHappenDeniesItOnce() {
        Dispute dispute = disputes(
                        Told.by("a").voice("a > the ministry", "ARM"),
                        Told.by("b")
                                .voice("b > the army", "AZE")
                                .stance(Stance.DENIES)
                                .negated())
                .get(0);
        assertEquals(Field.WHETHER, dispute.field());
    }

    @Test
    void eachSaysThatItWasInItsOwnAirspace() {
        assertEquals(
                Field.WHERE,
                disputes(
                                Told.by("a").over("Turkey: airspace", "TUR"),
                                Told.by("b").over("Syria: airspace", "SYR"))
                        .get(0)
                        .field());
    }

    @Test
    void aLaterFigureByTheSameVoiceIsARevision() {
        assertEquals(
                List.of(),
                disputes(
                        Told.by("a").voice("a > the ministry", "ARM").count(2, 2),
                        Told.by("b")
                                .voice("b > the ministry", "ARM")
                                .count(3, 3)
                                .on("2021-05-07")));
    }

    @Test
    void oneSaysByMistakeAndAnotherOnPurpose() {
        Dispute dispute = disputes(
                        Told.by("a").meant(Intent.UNINTENDED), Told.by("b").meant(Intent.INTENDED))
                .get(0);
        assertEquals(Field.INTENT, dispute.field());
    }

    @Test
    void oneTextMayTellOfAMistakeAsItsSourceHasItAndOfAnIntentionItself() {
        List<Field> differing = fields(
                Told.by("a").voice("a > Chad", "TCD").meant(Intent.UNINTENDED).at(10),
                Told.by("a").voice("a", "").meant(Intent.INTENDED).at(40));
        assertEquals(List.of(Field.INTENT), differing);
    }

    @Test
    void anotherTownIsADisputeAndTheSameTownIsNot() {
        Told yerevan = Told.by("a").in("Yerevan", "ARM", 40.18, 44.51);
        assertEquals(
                Field.WHERE,
                disputes(yerevan, Told.by("b").in("Baku", "AZE", 40.38, 49.89))
                        .get(0)
                        .field());
        // One of two places of one name was mistaken for the other.
        assertEquals(List.of(), disputes(yerevan, Told.by("b").in("Yerevan", "USA", 33.66, -95.55)));
        assertEquals(List.of(), disputes(yerevan, Told.by("c").in("Yerevan", "ARM", 40.18, 44.51)));
    }

    @Test
    void whatNobodyContradictsIsNoDispute() {
        assertEquals(List.of(), disputes(Told.by("a").who("AZE", "ARM"), Told.by("b")));
    }

    private static List<Field> fields(Told... tellings) {
        return disputes(tellings).stream().map(Dispute::field).toList();
    }

    @Test
    void namesThatContradictAreADisputeOfWhatItWas() {
        assertEquals(
                List.of(Field.WHAT),
                fields(Told.by("a").kind("freeing", "released"), Told.by("b").kind("freeing", "rescued")));
        assertEquals(
                List.of(),
                fields(Told.by("a").kind("freeing", "released"), Told.by("b").kind("taking", "arrested")));
    }

    private static final Kind DRONE = new Kind(Field.WHAT, "means", "drone");
    private static final Kind AIR_STRIKE = new Kind(Field.WHAT, "means", "air strike");

    @Test
    void aWordThatMayMeanSeveralThingsContradictsNoneOfThem() {
        assertEquals(
                List.of(),
                fields(
                        Told.by("a").kind("means", "missile").kind("means", "air strike"),
                        Told.by("b").kind(AIR_STRIKE)));
        assertEquals(
                List.of(Field.WHAT),
                fields(
                        Told.by("a").kind("means", "missile").kind("means", "air strike"),
                        Told.by("b").kind(DRONE)));
    }

    @Test
    void whatIsSaidNotToBeSoContradictsWhatSaysSo() {
        assertEquals(
                List.of(Field.WHAT),
                fields(Told.by("a").kind(DRONE), Told.by("b").kind(DRONE.disowned())));
        assertEquals(
                List.of(), fields(Told.by("a").kind(AIR_STRIKE), Told.by("b").kind(DRONE.disowned())));
    }

    @Test
    void aValueIsOfTheVoiceThatSaysIt() {
        Dispute dispute = disputes(
                        Told.by("a").kind(DRONE.saidBy("a > the army")),
                        Told.by("b").kind("means", "shells"))
                .get(0);
        assertEquals(
                List.of("drone a > the army", "shells b"),
                dispute.values().stream()
                        .map(value -> value.text() + " " + String.join(", ", value.voices()))
                        .toList());
    }

    @Test
    void theFieldIsThatOfTheQuestion() {
        assertEquals(
                List.of(Field.WHOM),
                fields(
                        Told.by("a").kind(new Kind(Field.WHOM, "people", "civilians")),
                        Told.by("b").kind(new Kind(Field.WHOM, "people", "fighters"))));
        assertEquals(
                List.of(Field.INTENT),
                fields(Told.by("a").meant(Intent.INTENDED), Told.by("b").kind(Intent.UNINTENDED.kind())));
    }

    @Test
    void whoHadNoPartInWhatAnotherDidDoesNotSayThatItDidNotHappen() {
        Told byIran = Told.by("a").who("IRN", "SAU");
        Told byIraq = Told.by("b").who("IRQ", "SAU");
        Told notByIran =
                Told.by("c").voice("c > Tehran", "IRN").who("IRN", "SAU").stance(Stance.DENIES);
        assertEquals(List.of(Field.WHETHER), fields(byIran, notByIran));
        assertEquals(List.of(Field.WHO), fields(byIran, byIraq, notByIran));
    }

    @Test
    void whoHadNoPartInWhatHisOwnTextLaysAtAnothersDoorDoesNotDenyIt() {
        Told told = Told.by("a").voice("a > Baku", "AZE").who("IRN", "AZE");
        Told denied = Told.by("b").account("b-1").who("IRN", "AZE").negated();
        Told laid = Told.by("b").account("b-2").who("IRQ", "AZE");
        assertEquals(List.of(Field.WHETHER), fields(told, denied));
        assertEquals(List.of(Field.WHO), fields(told, denied, laid));
    }

    @Test
    void whoDidItIsDisputedByThoseWhoSayItThemselves() {
        assertEquals(
                List.of(Field.WHO),
                fields(Told.by("a").who("IRN", "SAU"), Told.by("b").who("IRQ", "SAU")));
        assertEquals(
                List.of(),
                fields(
                        Told.by("a").who("IRN", "SAU"),
                        Told.by("b").who("IRQ", "SAU").lentWho()));
    }

    @Test
    void anOutletThatLaterQuotesADenialDoesNotDeny() {
        assertEquals(
                List.of(Field.WHETHER),
                fields(
                        Told.by("a").on("2021-05-01"),
                        Told.by("b")
                                .on("2021-05-05")
                                .voice("a > the police", "PER")
                                .stance(Stance.DENIES)));
    }

    @Test
    void whoSaysThatNoSoldierWasHurtDoesNotDenyThatOthersWere() {
        Party priests = new Party("", "", List.of("REL"), "three priests");
        Party rebels = new Party("", "", List.of("REB"), "no rebel");
        Told denies = Told.by("b").voice("b > a spokesman", "PER").stance(Stance.DENIES);
        Told hurt = Told.by("a").whom(priests).kind(new Kind(Field.WHOM, "people", "civilians"));
        assertEquals(List.of(Field.WHETHER), fields(hurt, denies));
        assertEquals(List.of(), fields(hurt, denies.whom(rebels)));
    }

    @Test
    void nobodyDoesItToHimself() {
        assertEquals(
                List.of(), fields(Told.by("a").who("CHN", "PAK"), Told.by("b").who("CHN", "CHN")));
    }

    @Test
    void whoSupposesHoldsIt() {
        Told supposed = Told.by("b").voice("b > an envoy", "FRA").stance(Stance.SUPPOSES);
        assertEquals(List.of(Field.COUNT), fields(Told.by("a").count(11, 11), supposed.count(40, 40)));
    }

    @Test
    void whatIsOnlyPossibleIsNoValue() {
        assertEquals(
                List.of(),
                fields(Told.by("a").count(11, 11), Told.by("b").count(40, 40).unreal()));
    }

    @Test
    void twoFiguresOfOneTextAreOfTwoThings() {
        Told own = Told.by("a").count(200, 200);
        Told quoted = Told.by("b").in("a").voice("a > the office", "UKR").count(124, 124);
        assertEquals(List.of(), fields(own, quoted));
    }

    @Test
    void whoLaysItAtAnothersDoorDoesNotDenyThatItWas() {
        Told told = Told.by("a").who("PAK", "").voice("a > Kabul", "AFG");
        Told denies = Told.by("b").who("PAK", "").voice("b > Islamabad", "PAK").stance(Stance.DENIES);
        Told blames = Told.by("b").account("b-2").who("AFG", "").voice("b > Islamabad", "PAK");
        assertEquals(Field.WHETHER, disputes(told, denies).get(0).field());
        assertEquals(Field.WHO, disputes(told, denies, blames).get(0).field());
    }

    @Test
    void whatATextGivesBesideItsQuotationIsOfTwo() {
        Told own = Told.by("a").who("USA", "IRN").voice("a", "");
        Told quoted = Told.by("a").account("a-2").who("RUS", "IRN").voice("a > Moscow", "RUS");
        assertEquals(List.of(), disputes(own, quoted));
        assertEquals(
                Field.WHO,
                disputes(own, quoted.in("b").voice("b > Moscow", "RUS")).get(0).field());
    }

    @Test
    void tonnesAreTonnesWhereverTheyStand() {
        Told reached = Told.by("a").counting("tonne", 12_500, Amount.Part.DOER);
        assertEquals(
                Field.COUNT,
                disputes(reached, Told.by("b").counting("tonne", 16_000, Amount.Part.OTHER))
                        .get(0)
                        .field());
        assertEquals(List.of(), disputes(reached, Told.by("b").counting("lorry", 300, Amount.Part.OTHER)));
    }

    @Test
    void whoKillsAreNotWhoAreKilled() {
        Told gunmen = Told.by("a").counting("person", 2, Amount.Part.DOER);
        assertEquals(List.of(), disputes(gunmen, Told.by("b").counting("person", 9, Amount.Part.DONE_TO)));
    }

    private static List<Field> ofWhen(Told a, Told b) {
        return disputes(a, b).stream().map(Dispute::field).toList();
    }

    @Test
    void neighbouringDaysAreTwoUnlessItWasAtNight() {
        Told sunday = Told.by("a").when("2022-08-07");
        assertEquals(List.of(Field.WHEN), ofWhen(sunday, Told.by("b").when("2022-08-08")));
        assertEquals(List.of(Field.WHEN), ofWhen(sunday.at(16, 24), Told.by("b").when("2022-08-08")));
        assertEquals(List.of(), ofWhen(sunday.at(17, 28), Told.by("b").when("2022-08-08")));
        assertEquals(
                List.of(),
                ofWhen(sunday.at(17, 28), Told.by("b").when("2022-08-08").at(5, 8)));
        assertEquals(
                List.of(Field.WHEN),
                ofWhen(sunday.at(17, 28), Told.by("b").when("2022-08-08").at(6, 9)));
    }

    @Test
    void twoMonthsAreTwoTimesAndSoAreDawnAndEveningOfAnyDay() {
        Told april = Told.by("a").when("2021-04-01", "2021-04-30");
        assertEquals(List.of(Field.WHEN), ofWhen(april, Told.by("b").when("2021-05-01", "2021-05-31")));
        Period dawn = new Period(9, 9, false, new Hours(2, 9));
        assertTrue(dawn.contradicts(new Period(9, 9, true, new Hours(16, 24))));
        assertFalse(dawn.contradicts(new Period(9, 9, true, new Hours(17, 28))));
        assertFalse(dawn.contradicts(new Period(9, 9, true)));
        Period farDay = new Period(-20, -20, true);
        assertFalse(dawn.contradicts(farDay));
        assertFalse(farDay.contradicts(dawn));
        assertTrue(dawn.contradicts(new Period(-20, -20, true, new Hours(16, 24))));
    }

    @Test
    void anHourWithoutADayIsNoDisputeWithADay() {
        Told dawn = Told.by("a").on("2021-03-30").when("2021-03-30").at(2, 9).unstated();
        assertEquals(List.of(), ofWhen(dawn, Told.by("b").on("2021-03-30").when("2021-03-01")));
        assertEquals(
                List.of(Field.WHEN),
                ofWhen(dawn, Told.by("b").on("2021-03-30").when("2021-03-01").at(16, 24)));
    }

    @Test
    void hoursAloneMakeNoDayKnown() {
        Period dawn = Period.UNKNOWN.at(new Hours(2, 9));
        assertFalse(dawn.isKnown());
        assertEquals(Period.Likeness.UNKNOWN, dawn.likeness(new Period(9, 9, true)));
        assertTrue(new Period(9, Period.OPEN_END, true).isKnown());
    }

    @Test
    void twoActsOfOneTextAreNoRoomForAnotherTextsValue() {
        Told tacna = Told.by("a")
                .voice("a > Lima", "PER")
                .in("Tacna", "PER", -18, -70.2)
                .who("CHL", "");
        Told baku = Told.by("b").voice("b > Oslo", "NOR").in("Baku", "AZE", 40.38, 49.89);
        Told piura = Told.by("a")
                .account("a-2")
                .voice("a > Quito", "ECU")
                .in("Piura", "PER", -5.2, -80.6)
                .who("COL", "");
        Told tacnaToo = Told.by("c").voice("c > Rome", "ITA").in("Tacna", "PER", -18, -70.2);
        List<Dispute> found = disputes(tacna, tacnaToo, piura, baku).stream()
                .filter(dispute -> dispute.field() == Field.WHERE)
                .toList();
        assertEquals(
                List.of("Tacna", "Baku", "Piura"),
                found.get(0).values().stream().map(Dispute.Value::text).toList());
    }

    @Test
    void aMonthAgainstADayBeyondIt() {
        Told june = Told.by("a").when("2021-06-01", "2021-06-30");
        assertEquals(List.of(Field.WHEN), ofWhen(june, Told.by("b").when("2021-07-08")));
        assertEquals(List.of(), ofWhen(june, Told.by("b").when("2021-07-02")));
        assertEquals(List.of(), ofWhen(june, Told.by("b").when("2021-06-08")));
    }

    @Test
    void aDayThatIsBorrowedIsNotWhatTheVoiceSays() {
        Told sunday = Told.by("a").when("2022-08-07");
        assertEquals(List.of(), ofWhen(sunday, Told.by("b").when("2022-08-12").lentWhen()));
    }

    @Test
    void whoseGroundItWasAgainstATownOfAnother() {
        Told ground = Told.by("a").over("Cambodia: side", "KHM");
        assertEquals(
                Field.WHERE,
                disputes(ground, Told.by("b").in("Si Sa Ket", "THA", 15.1, 104.3))
                        .get(0)
                        .field());
        assertEquals(List.of(), disputes(ground, Told.by("b").in("Samraong", "KHM", 14.2, 103.5)));
    }

    @Test
    void whoSaysThatItCouldNotBeDoesNotSayThatItWasNot() {
        Told denies =
                Told.by("b").voice("b > Tehran", "IRN").stance(Stance.DENIES).negated();
        assertEquals(List.of(Field.WHETHER), fields(Told.by("a"), denies));
        assertEquals(List.of(), fields(Told.by("a"), denies.unreal()));
    }

    @Test
    void whoDidNotSupportOneMayHaveSupportedAnother() {
        Told backed = Told.by("a").act(EventType.SUPPORT, "back").who("IRN", "SYR");
        Told not = Told.by("a")
                .account("a-2")
                .at(200)
                .words("not", "back")
                .voice("a > Tehran", "IRN")
                .act(EventType.SUPPORT, "back")
                .who("IRN", "IRQ")
                .negated();
        assertEquals(List.of(), fields(backed, not));
        assertEquals(List.of(Field.WHETHER), fields(backed, not.who("IRN", "SYR")));
    }

    @Test
    void aDenialThatATextQuotesBesideAnActOfOthersIsOfAnother() {
        Told own = Told.by("a").who("", "PER");
        Told quoted = Told.by("a")
                .account("a-2")
                .at(200)
                .words("without", "shots")
                .voice("a > the office", "CHL")
                .stance(Stance.DENIES);
        assertEquals(List.of(), fields(own, quoted));
        assertEquals(List.of(Field.WHETHER), fields(own, quoted.who("", "PER")));
    }

    @Test
    void inAnotherTownAndByOthersOneTextTellsOfAnotherAct() {
        Told tacna = Told.by("a")
                .voice("a > Lima", "PER")
                .in("Tacna", "PER", -18, -70.2)
                .who("CHL", "");
        Told piura = Told.by("a")
                .account("a-2")
                .voice("a > Quito", "ECU")
                .in("Piura", "PER", -5.2, -80.6)
                .who("COL", "");
        assertEquals(List.of(), fields(tacna, piura));
        assertEquals(
                List.of(Field.WHO, Field.WHERE), fields(tacna, piura.in("b").voice("b > Quito", "ECU")));
    }

    @Test
    void whoTellsItByAnotherNameDeniesTheName() {
        Told expelled = Told.by("a").act(EventType.COERCE, "expel").voice("a > Oslo", "NOR");
        Told recalled = Told.by("b").act(EventType.COERCE, "recall").voice("b > the embassy", "RUS");
        Told none = Told.by("b")
                .account("b-2")
                .at(200)
                .words("expulsion")
                .act(EventType.COERCE, "expulsion")
                .nominal()
                .voice("b > the spokesman", "RUS")
                .stance(Stance.DENIES);
        assertEquals(List.of(Field.WHETHER), fields(expelled, none));
        assertEquals(List.of(), fields(expelled, recalled, none));
    }

    @Test
    void whatATextTellsBesideStandsWithWhomItAgreesWith() {
        Told quoting = Told.by("a").when("2021-04-05");
        Told quoted = Told.by("a").account("a-2").voice("a > Lima", "PER").when("2021-03-22");
        Told other = Told.by("b").when("2021-04-05");
        Dispute when = disputes(quoting, quoted, other).get(0);
        assertEquals(
                List.of("2021-04-05", "2021-03-22"),
                when.values().stream().map(Dispute.Value::text).toList());
        assertEquals(List.of("a", "b"), when.values().get(0).voices());
    }

    @Test
    void whatReadsAlikeIsNoDispute() {
        Party some = new Party("", "PER", List.of("CVL"), "two men");
        Told shot = Told.by("a").whom(some).kind(new Kind(Field.WHOM, "people", "fighters"));
        Told dead = Told.by("b")
                .whom(new Party("", "CHL", List.of("CVL"), "two men"))
                .kind(new Kind(Field.WHOM, "people", "fighters"));
        assertEquals(List.of(), fields(shot, dead));
    }

    @Test
    void aTownMayLieOnTheGroundOfItsState() {
        Told ground = Told.by("a").over("Peru: city", "PER");
        Told tacna = Told.by("b").in("Tacna", "PER", -18, -70.2);
        assertEquals(List.of(), fields(ground, tacna));
        assertEquals(List.of(Field.WHERE), fields(ground, tacna.in("Arica", "CHL", -18.5, -70.3)));
    }

    @Test
    void aPlaceOfATalkIsOneThatAPhrasePutsItIn() {
        Told here = Told.by("a").act(EventType.CONSULT, "talk").in("Tacna", "PER", -18, -70.2);
        Told there = Told.by("b").act(EventType.CONSULT, "talk").in("Piura", "PER", -5.2, -80.6);
        assertEquals(List.of(), fields(here, there), "only read beside it");
        here.kind(new Kind(Field.WHERE, PlaceNames.PLACE, "tacna"));
        assertEquals(List.of(), fields(here, there));
        there.kind(new Kind(Field.WHERE, PlaceNames.PLACE, "piura"));
        assertEquals(List.of(Field.WHERE), fields(here, there));
    }

    @Test
    void whoDeniesThatHeDidItDoesNotDenyThePlaceAlone() {
        Kind notThere = new Kind(Field.WHERE, PlaceNames.PLACE, "tacna", true, "");
        Told shelled = Told.by("a").who("PER", "");
        Told denied =
                Told.by("b").who("PER", "").voice("b > Lima", "PER").negated().kind(notThere);
        assertEquals(List.of(Field.WHETHER), fields(shelled, denied));
        assertEquals(List.of(), fields(shelled, denied.who("", "").voice("b > Lima", "CHL")));
    }

    @Test
    void whereEachHasTheOtherDoItOnlyWhoDidIsDisputed() {
        Told one = Told.by("a").who("PER", "CHL");
        Told exchanged = Told.by("b").who("CHL", "PER");
        Told third = Told.by("c").whom(new Party("", "PER", List.of("CVL"), "villagers of peru"));
        assertEquals(List.of(Field.WHO), fields(one, exchanged, third));
    }

    @Test
    void whoReceivesItHasNotGivenIt() {
        Told given = Told.by("a").act(EventType.AID, "send").who("PER", "");
        Told received = Told.by("b").act(EventType.AID, "receive").who("CHL", "");
        assertEquals(List.of(), fields(given, received));
    }

    @Test
    void aBodyThatSpeaksOfItsOwnMeansItself() {
        Party brigades = new Party("b", "", List.of("REB"), "northern brigades");
        Told attacked = Told.by("a").whom(Party.NOBODY).actor(brigades);
        Party ours = new Party("", "", List.of("MIL"), "our men");
        assertEquals(List.of(), fields(attacked, Told.by("Northern Brigades").actor(ours)));
        assertEquals(List.of(Field.WHO), fields(attacked, Told.by("The Post").actor(ours)));
    }
}
