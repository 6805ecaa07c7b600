package org.rashomon.place;

import java.util.List;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * A place that the text names, resolved.
 *
 * @param span the words
 * @param name the gazetteer's name
 * @param feature what it is
 * @param country ISO 3166 alpha-3, empty where no one country holds it
 * @param admin1 the first-level division
 * @param admin2 the second-level division
 * @param latitude degrees north
 * @param longitude degrees east
 * @param geonamesId GeoNames id, 0 if it has none
 * @param adjectival whether the words are an adjective or the name of a people ("Turkish") and so say whose, not where
 * @param confidence from 0 to 1
 * @param evidence what decided between the candidates
 */
public record Place(
        Span span,
        String name,
        Feature feature,
        String country,
        Division admin1,
        Division admin2,
        double latitude,
        double longitude,
        long geonamesId,
        boolean adjectival,
        double confidence,
        Evidence evidence) {

    /**
     * A province or a district.
     *
     * @param name empty if none is known
     * @param code GeoNames' code within what holds it, mostly that of FIPS 10-4, of the postal service in the United States;
     *     empty if none is known
     */
    public record Division(String name, String code) {}

    /** How much ground it covers: the precision of the answer. */
    public PlaceKind kind() {
        return feature.kind();
    }

    /** In order of their start. */
    public static final Layer<List<Place>> LAYER = Layer.named("places");
}
