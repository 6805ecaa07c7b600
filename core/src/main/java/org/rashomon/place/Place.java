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
 * @param kind the precision of the answer
 * @param country ISO 3166 alpha-3, empty where no one country holds it
 * @param admin1 name of the first-level division, empty if none
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
        PlaceKind kind,
        String country,
        String admin1,
        double latitude,
        double longitude,
        long geonamesId,
        boolean adjectival,
        double confidence,
        Evidence evidence) {

    /** In order of their start. */
    public static final Layer<List<Place>> LAYER = Layer.named("places");
}
