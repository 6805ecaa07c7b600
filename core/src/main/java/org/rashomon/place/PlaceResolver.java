package org.rashomon.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Finds the places that a text names and says which they are, in the light of one another: {@code Aleppo} beside {@code
 * Syria}, {@code Alexandria} beside {@code La.} Adjectives ({@code Turkish}) resolve to their state and are marked so.
 * Uses the name finder's types where they are there; needs no other layer.
 */
public final class PlaceResolver implements Annotator<List<Place>> {

    /** Log odds from which a candidate is a place; below 0, for names that no training article held are held too low. */
    private static final double THRESHOLD = -0.5;

    /**
     * The same where the name finder calls just these words a place, or people of a state, or where a state bears a name that
     * nothing else claims.
     */
    private static final double SURE_THRESHOLD = -2.5;

    /** A text that speaks of so many states means the great city by a name, not its small namesake in the same state. */
    private static final int WORLDLY = 3;

    private static final int GREAT = 300_000;

    private final Gazetteer gazetteer;
    private final PlaceFinder finder;
    private final PlaceChooser chooser;
    private final float[] recognising;

    /** Loads the gazetteer and the model once. */
    public PlaceResolver(Lexicons lexicons) {
        this(new Gazetteer(lexicons), PlaceModel.bundled(), 0);
    }

    /** @param set which of the model's sets of weights; 0 is the one for use */
    PlaceResolver(Gazetteer gazetteer, PlaceModel model, int set) {
        this.gazetteer = gazetteer;
        finder = new PlaceFinder(gazetteer);
        chooser = new PlaceChooser(gazetteer, model.alone(set), model.together(set));
        recognising = model.recognising(set);
    }

    /**
     * A resolver for measuring: for an article the model was trained on, the weights that were learned without it.
     *
     * @param article its id in the corpus
     */
    public static PlaceResolver unseen(Gazetteer gazetteer, String article) {
        return new PlaceResolver(gazetteer, PlaceModel.bundled(), PlaceModel.unseen(article));
    }

    @Override
    public Layer<List<Place>> produces() {
        return Place.LAYER;
    }

    @Override
    public List<Place> annotate(Annotations annotations) {
        Document document = annotations.document();
        Optional<List<Name>> names =
                annotations.has(Reading.NAMES) ? Optional.of(annotations.get(Reading.NAMES)) : Optional.empty();
        return resolve(document, find(document, names));
    }

    /** The spans of a document that name places. */
    public List<Span> find(Document document, Optional<List<Name>> names) {
        List<Span> spans = new ArrayList<>();
        for (PlaceFinder.Found found : finder.find(document, names)) {
            double score = PlaceFinder.score(found.features(), recognising);
            if (!isPartOfPerson(found.span(), names)
                    && (score > THRESHOLD || score > SURE_THRESHOLD && isSure(document, found.span(), names))) {
                spans.add(found.span());
            }
        }
        return spans;
    }

    /** Whether it is part of a person's name: "Jordan Peterson". Organisations' names may hold a place: "Aleppo University". */
    private static boolean isPartOfPerson(Span span, Optional<List<Name>> names) {
        for (Name name : names.orElse(List.of())) {
            if (name.span().start() <= span.start() && span.end() < name.span().end()
                    || name.span().start() < span.start()
                            && span.end() <= name.span().end()) {
                return name.type() == NameType.PERSON;
            }
        }
        return false;
    }

    private boolean isSure(Document document, Span span, Optional<List<Name>> names) {
        if (names.isEmpty()) {
            return false;
        }
        for (Name name : names.get()) {
            if (name.span().start() < span.end() && span.start() < name.span().end()) {
                return name.span().equals(span)
                        && switch (name.type()) {
                            case GPE, LOC -> true;
                            case NORP -> isOfState(document, span, Gazetteer.ADJECTIVE);
                            default -> false;
                        };
            }
        }
        return isOfState(document, span, 0);
    }

    /** @param adjective {@link Gazetteer#ADJECTIVE}, or 0 for a name */
    private boolean isOfState(Document document, Span span, int adjective) {
        for (int posting : gazetteer.candidates(document.text(), span.start(), span.end())) {
            if (gazetteer.feature(Gazetteer.entry(posting)).isState() && (posting & Gazetteer.ADJECTIVE) == adjective) {
                return true;
            }
        }
        return false;
    }

    /** Resolves given spans; those that the gazetteer does not know are left out. */
    public List<Place> resolve(Document document, List<Span> spans) {
        PlaceDocument d = new PlaceDocument(document, spans, gazetteer);
        double[][] chosen = chooser.choose(d);
        int[] likeliest = likeliest(chosen);
        boolean worldly = isWorldly(d, likeliest);
        List<Place> places = new ArrayList<>();
        for (int m = 0; m < spans.size(); m++) {
            int best = likeliest[m];
            if (best >= 0) {
                best = townOf(d, m, worldly ? greatNamesake(d, m, best) : best);
                places.add(
                        place(spans.get(m), d.mentions.get(m).postings()[best], around(d, m, best, chosen[m]), d, m));
            }
        }
        return List.copyOf(places);
    }

    /** The likeliest reading of each mention, -1 for one without any. */
    private static int[] likeliest(double[][] chosen) {
        int[] likeliest = new int[chosen.length];
        for (int m = 0; m < chosen.length; m++) {
            likeliest[m] = -1;
            for (int i = 0; i < chosen[m].length; i++) {
                likeliest[m] = likeliest[m] < 0 || chosen[m][i] > chosen[m][likeliest[m]] ? i : likeliest[m];
            }
        }
        return likeliest;
    }

    private boolean isWorldly(PlaceDocument d, int[] likeliest) {
        Set<Integer> countries = new HashSet<>();
        for (int m = 0; m < likeliest.length; m++) {
            if (likeliest[m] >= 0) {
                countries.add(gazetteer.countryNumber(
                        Gazetteer.entry(d.mentions.get(m).postings()[likeliest[m]])));
            }
        }
        return countries.size() >= WORLDLY;
    }

    /** {@code Atlanta} of Georgia for {@code Atlanta} of Texas, where no word after it says which. */
    private int greatNamesake(PlaceDocument d, int mention, int chosen) {
        int[] postings = d.mentions.get(mention).postings();
        int e = Gazetteer.entry(postings[chosen]);
        if (!gazetteer.feature(e).isSettlement() || d.tails[mention].length > 0) {
            return chosen;
        }
        for (int i = 0; i < postings.length; i++) {
            int o = Gazetteer.entry(postings[i]);
            if (gazetteer.feature(o).isSettlement()
                    && gazetteer.countryNumber(o) == gazetteer.countryNumber(e)
                    && (postings[i] & Gazetteer.OTHER) == 0
                    && gazetteer.population(o) >= GREAT
                    && gazetteer.population(o) > 30L * gazetteer.population(e)) {
                return i;
            }
        }
        return chosen;
    }

    /**
     * A division that shares its name with its seat is taken for the seat, unless a word for a division stands beside it
     * or a town before it: {@code Aleppo} is the city, {@code Aleppo province} is not.
     */
    private int townOf(PlaceDocument d, int mention, int chosen) {
        int[] postings = d.mentions.get(mention).postings();
        int division = Gazetteer.entry(postings[chosen]);
        Feature feature = gazetteer.feature(division);
        if (feature != Feature.ADM1 && feature != Feature.ADM2
                || PlaceFeatures.saysDivision(
                        d.document.text(), d.mentions.get(mention).span())) {
            return chosen;
        }
        for (int i = 0; i < postings.length; i++) {
            int e = Gazetteer.entry(postings[i]);
            Feature town = gazetteer.feature(e);
            boolean seat = town == Feature.SEAT1
                    || town == Feature.CAPITAL
                    || feature == Feature.ADM2 && town == Feature.SEAT2;
            if (seat
                    && gazetteer.countryNumber(e) == gazetteer.countryNumber(division)
                    && (gazetteer.division(e) == gazetteer.division(division)
                            || gazetteer.geonamesId(division) == 0
                            || town == Feature.CAPITAL)
                    && gazetteer.roughKm(e, division) < 150) {
                return i;
            }
        }
        return chosen;
    }

    /** The probability of the chosen reading and of those of the same country within 100 km: the town and its district. */
    private double around(PlaceDocument d, int mention, int chosen, double[] probabilities) {
        int[] postings = d.mentions.get(mention).postings();
        int e = Gazetteer.entry(postings[chosen]);
        double sum = 0;
        for (int i = 0; i < postings.length; i++) {
            int o = Gazetteer.entry(postings[i]);
            boolean same = gazetteer.countryNumber(o) == gazetteer.countryNumber(e) && gazetteer.roughKm(o, e) < 100;
            sum += i == chosen || same ? probabilities[i] : 0;
        }
        return Math.min(1, sum);
    }

    private Place place(Span span, int posting, double probability, PlaceDocument d, int mention) {
        int e = Gazetteer.entry(posting);
        String why = d.tails[mention].length > 0
                ? "ContainedPlace"
                : d.mentions.get(mention).postings().length == 1 ? "OnlyPlace" : "places.model";
        return new Place(
                span,
                gazetteer.name(e),
                gazetteer.feature(e),
                gazetteer.country3(e),
                new Place.Division(gazetteer.divisionName(e), gazetteer.divisionCode(e)),
                new Place.Division(gazetteer.districtName(e), gazetteer.districtCode(e)),
                gazetteer.latitude(e),
                gazetteer.longitude(e),
                gazetteer.geonamesId(e),
                (posting & Gazetteer.ADJECTIVE) != 0,
                probability,
                Evidence.of(why, probability, span));
    }
}
