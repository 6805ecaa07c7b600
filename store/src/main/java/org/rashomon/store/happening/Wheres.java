package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rashomon.actor.Folding;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Dispute.Field;

/**
 * What tellings say of where it was as answers to questions, whether they say it by a place that the gazetteer knows, by whose ground it
 * was, or by a name: {@code in Turkish airspace} answers in which state, {@code in the village of Orlik} in which place.
 */
final class Wheres {

    private static final String COUNTRY = "country";

    private Wheres() {}

    /** What the place and the ground of a telling answer. */
    static Stream<Kind> of(Telling telling) {
        Stream<Kind> country = telling.ground().stream()
                .filter(site -> !site.country().isEmpty())
                .map(site -> new Kind(Field.WHERE, COUNTRY, site.country()));
        Stream<Kind> province = telling.site().stream()
                .filter(site -> !site.admin1().isEmpty() && !site.country().isEmpty() && isSaid(telling, site))
                .map(site -> new Kind(Field.WHERE, PlaceNames.PROVINCE + site.country(), site.admin1()));
        Stream<Kind> whose = telling.ground().stream()
                .filter(site -> !site.country().isEmpty() && isSeaOrAir(site))
                .map(site -> new Kind(
                        Field.WHERE,
                        Locatives.WHOSE,
                        site.country().equals(GroundWords.NOBODYS) ? Locatives.INTERNATIONAL : Locatives.A_STATES));
        return Stream.of(country, province, whose).flatMap(kinds -> kinds);
    }

    /**
     * Whether it is said that an act was in the place that was read for it, and no other: by a phrase that says where, or because
     * something was done there to somebody. In {@code The deal is a blow to those who want a bridge to Orlik} nothing was in Orlik.
     */
    static boolean isSaid(Telling telling, Site site) {
        List<String> named = telling.kinds().stream()
                .filter(kind -> kind.question().equals(PlaceNames.PLACE))
                .map(Kind::value)
                .toList();
        boolean where = telling.kinds().stream().anyMatch(kind -> kind.field() == Field.WHERE);
        boolean done =
                telling.type().filter(type -> type.quadClass().isMaterial()).isPresent();
        return named.isEmpty() ? where || done : named.contains(Folding.fold(site.name())) || isWide(site);
    }

    /** Where a telling itself says that it was; a country is more often whose than where. */
    static Optional<Site> place(Telling telling) {
        return telling.site().filter(site -> site.kind() != PlaceKind.COUNTRY && isSaid(telling, site));
    }

    /** Of two places of one name one was mistaken for the other; a place may lie on any ground of its state. */
    static boolean mayBeOne(Site a, Site b) {
        boolean ground = GroundWords.isGround(a) || GroundWords.isGround(b);
        return a.name().equals(b.name())
                || ground && a.country().equals(b.country())
                || Site.likeness(Optional.of(a), Optional.of(b)) != Site.Likeness.APART;
    }

    private static boolean isWide(Site site) {
        return site.kind() != PlaceKind.CITY && site.kind() != PlaceKind.FACILITY;
    }

    private static boolean isSeaOrAir(Site site) {
        return site.kind() == PlaceKind.WATER || site.country().equals(GroundWords.NOBODYS);
    }

    /** Whether what a telling denies is only that it was there: "the talks were not held <b>in Orlik</b>"; not whoever denies that he did it. */
    static boolean isOfPlace(Telling telling) {
        Party.Likeness ofSpeaker = telling.actor().likeness(telling.speaker());
        boolean own = telling.saysWho() && (ofSpeaker == Party.Likeness.SAME || ofSpeaker == Party.Likeness.KIN);
        return telling.negated()
                && !own
                && telling.kinds().stream().anyMatch(kind -> kind.question().equals(PlaceNames.PLACE) && kind.denied());
    }

    /** What each voice of each text calls the town or village; all other names that it has for the place stand beside it. */
    static Map<String, Called> called(List<Telling> tellings) {
        Map<String, Called> called = new HashMap<>();
        Spellings spellings = new Spellings(
                tellings.stream().flatMap(telling -> names(telling).map(Kind::value)));
        for (Telling telling : tellings) {
            List<Kind> kinds = names(telling)
                    .map(kind -> new Kind(
                            kind.field(), kind.question(), spellings.first(kind.value()), kind.denied(), kind.voice()))
                    .toList();
            if (kinds.stream().anyMatch(kind -> kind.question().equals(PlaceNames.PLACE))) {
                called.merge(Questions.voice(telling), Called.of(kinds), Called::and);
            }
        }
        return called;
    }

    private static Stream<Kind> names(Telling telling) {
        return Questions.kinds(telling)
                .filter(kind -> kind.question().equals(PlaceNames.PLACE)
                        || kind.question().equals(PlaceNames.AREA));
    }
}
