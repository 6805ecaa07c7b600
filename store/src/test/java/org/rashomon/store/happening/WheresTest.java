package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rashomon.event.EventType;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Dispute.Field;

class WheresTest {

    private static final Site ORLIK = new Site("Orlik", PlaceKind.CITY, "RUS", "Buryatiya Republic", 52.5, 99.8);

    private static Kind place(String name, boolean denied) {
        return new Kind(Field.WHERE, PlaceNames.PLACE, name, denied, "");
    }

    private static Told raid() {
        return Told.by("a").act(EventType.ASSAULT, "raid").in("Orlik", "RUS", 52.5, 99.8);
    }

    private static Told talks() {
        return Told.by("a").act(EventType.CONSULT, "talk").in("Orlik", "RUS", 52.5, 99.8);
    }

    private static boolean isSaid(Told told) {
        return Wheres.isSaid(told.tell(), ORLIK);
    }

    @Test
    void whatIsDoneToSomebodyIsDoneWhereItsSentenceIs() {
        assertTrue(isSaid(raid()));
        assertFalse(isSaid(talks()), "talks on a bridge to Orlik may be anywhere");
    }

    @Test
    void whereItIsSaidToHaveBeenItWas() {
        assertTrue(isSaid(talks().kind(place("orlik", false))));
        assertFalse(isSaid(raid().kind(place("tobrin", false))), "another place is named");
        Kind house = new Kind(Field.WHERE, "spot", "house");
        assertTrue(isSaid(talks().kind(house)), "a phrase says where");
    }

    @Test
    void aStateIsWhoseAndNotWhere() {
        Site china = new Site("China", PlaceKind.COUNTRY, "CHN", "", 35, 105);
        assertEquals(Wheres.place(raid().tell()).map(Site::name), java.util.Optional.of("Orlik"));
        assertTrue(Wheres.place(raid().tell().at(china)).isEmpty());
    }

    @Test
    void thatItWasNotThereDoesNotDenyThatItWas() {
        assertTrue(Wheres.isOfPlace(talks().negated().kind(place("orlik", true)).tell()));
        assertFalse(Wheres.isOfPlace(talks().negated().tell()), "no place is denied");
        assertFalse(Wheres.isOfPlace(talks().kind(place("orlik", true)).tell()), "the talks are not denied");
        Told own = raid().negated()
                .kind(place("orlik", true))
                .actor(Told.state("IRN"))
                .voice("a > Iran", "IRN");
        assertFalse(Wheres.isOfPlace(own.tell()), "who denies that he did it denies the act");
    }

    @Test
    void namesSpeltAlikeAreOnePlaceForAllVoices() {
        Telling one = raid().kind(place("hodeidah", false)).tell();
        Telling other = Told.by("b").kind(place("hudaydah", false)).tell();
        Telling third = Told.by("c").kind(place("taiz", false)).tell();
        Map<String, Called> called = Wheres.called(List.of(one, other, third));
        assertEquals(called.get(Questions.voice(one)), called.get(Questions.voice(other)));
        assertNotEquals(called.get(Questions.voice(one)), called.get(Questions.voice(third)));
    }

    @Test
    void whoNamesOnlyWhatHoldsThePlaceNamesNone() {
        Kind area = new Kind(Field.WHERE, PlaceNames.AREA, "orlik");
        assertEquals(Map.of(), Wheres.called(List.of(raid().kind(area).tell())));
    }

    @Test
    void groundAndProvinceAreAnswers() {
        Telling over = Told.by("a").over("Baltic Sea", "EST").tell();
        assertTrue(Wheres.of(over).anyMatch(kind -> kind.value().equals("EST")));
        assertEquals(List.of(), Wheres.of(Told.by("a").tell()).toList());
    }

    @Test
    void aPlaceMayLieOnTheGroundOfItsState() {
        Site tobrin = new Site("Tobrin", PlaceKind.CITY, "RUS", "", 60, 60);
        assertFalse(Wheres.mayBeOne(ORLIK, tobrin));
        assertTrue(Wheres.mayBeOne(ORLIK, new Site("Orlik", PlaceKind.CITY, "UKR", "", 50, 30)), "one name");
    }
}
