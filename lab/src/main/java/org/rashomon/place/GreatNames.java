package org.rashomon.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.rashomon.lab.place.Toponyms;
import org.rashomon.lab.place.Toponyms.Article;
import org.rashomon.lab.place.Toponyms.Toponym;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Toponyms of news for the whole world, resolved where one place of the name dwarfs all others: {@code Paris} and {@code
 * Mexico} are what everybody knows by them, unless the text says otherwise. LGL is of small towns' papers, where they are
 * as often Texas and Missouri.
 */
final class GreatNames {

    /** Of the press that is read. */
    private static final String HOME = "USA";

    private static final int GREAT = 1_000_000;

    /** Of a name that so many live in beside the great one it is not said which is meant: {@code Birmingham}. */
    private static final int KNOWN = 100_000;

    private static final double SAME_KM = 161;

    private final Gazetteer gazetteer;

    GreatNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A document with the given toponyms; those without a great reading are not resolved. */
    Article article(Document document, List<Span> spans) {
        PlaceDocument d = new PlaceDocument(document, spans, gazetteer);
        List<Toponym> toponyms = new ArrayList<>();
        for (int m = 0; m < spans.size(); m++) {
            Span span = spans.get(m);
            toponyms.add(great(d.groups.get(d.groupOf[m]))
                    .map(e -> new Toponym(span, true, gazetteer.latitude(e), gazetteer.longitude(e), ""))
                    .orElse(new Toponym(span, false, 0, 0, "")));
        }
        return new Article(document.origin().source(), document, toponyms);
    }

    private Optional<Integer> great(PlaceDocument.Group group) {
        return group.tails.length > 0
                ? Optional.empty()
                : first(group, this::isCapitalAtHome)
                        .or(() -> first(group, posting -> isDivisionAtHome(posting) && isOnlyOne(posting, group)))
                        .or(() -> first(group, posting -> isGreat(posting) && dwarfsAll(posting, group)));
    }

    private static Optional<Integer> first(PlaceDocument.Group group, IntPredicate is) {
        return Arrays.stream(group.postings)
                .filter(posting -> (posting & (Gazetteer.OTHER | Gazetteer.ADJECTIVE)) == 0)
                .filter(is)
                .mapToObj(Gazetteer::entry)
                .findFirst();
    }

    private boolean isAtHome(int e) {
        return gazetteer.country3(e).equals(HOME);
    }

    private boolean isCapitalAtHome(int posting) {
        int e = Gazetteer.entry(posting);
        return gazetteer.feature(e) == Feature.CAPITAL && isAtHome(e);
    }

    private boolean isDivisionAtHome(int posting) {
        int e = Gazetteer.entry(posting);
        return gazetteer.feature(e) == Feature.ADM1 && isAtHome(e);
    }

    /** Not {@code New York}, a state and a city. */
    private boolean isOnlyOne(int division, PlaceDocument.Group group) {
        return Arrays.stream(group.postings)
                .map(Gazetteer::entry)
                .filter(e -> e != Gazetteer.entry(division))
                .noneMatch(e -> isAtHome(e)
                        && gazetteer.population(e) >= KNOWN
                        && gazetteer.feature(e).isSettlement());
    }

    private boolean isGreat(int posting) {
        int e = Gazetteer.entry(posting);
        Feature feature = gazetteer.feature(e);
        return isLand(e) || feature == Feature.CAPITAL || feature.isSettlement() && gazetteer.population(e) >= GREAT;
    }

    private boolean isLand(int e) {
        return gazetteer.feature(e).isState() || gazetteer.feature(e) == Feature.ADM1;
    }

    private boolean dwarfsAll(int posting, PlaceDocument.Group group) {
        int great = Gazetteer.entry(posting);
        for (int other : group.postings) {
            int e = Gazetteer.entry(other);
            boolean alias = (other & Gazetteer.OTHER) != 0;
            if (!alias && !isNear(great, e) && !dwarfs(great, e)) {
                return false;
            }
        }
        return true;
    }

    private boolean dwarfs(int great, int other) {
        return isLand(other)
                ? isLand(great) && gazetteer.population(great) > 2L * gazetteer.population(other)
                : gazetteer.population(other) < KNOWN;
    }

    private boolean isNear(int a, int b) {
        return Toponyms.km(gazetteer.latitude(a), gazetteer.longitude(a), gazetteer.latitude(b), gazetteer.longitude(b))
                <= SAME_KM;
    }
}
