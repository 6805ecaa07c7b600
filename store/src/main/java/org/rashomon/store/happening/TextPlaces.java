package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** The places that one text names, by sentence and by country. */
final class TextPlaces {

    private final Tokens tokens;
    private final Map<Integer, List<Place>> bySentence = new HashMap<>();
    private final Map<String, List<Place>> byCountry = new HashMap<>();

    TextPlaces(Tokens tokens, List<Place> places) {
        this.tokens = tokens;
        for (Place place : places) {
            byCountry
                    .computeIfAbsent(place.country(), country -> new ArrayList<>())
                    .add(place);
            int first = tokens.firstEndingAfter(place.span().start());
            if (first < tokens.size()) {
                int sentence = tokens.sentenceOf(first);
                if (tokens.sentenceSpan(sentence).contains(place.span())) {
                    bySentence.computeIfAbsent(sentence, s -> new ArrayList<>()).add(place);
                }
            }
        }
    }

    /** Those of a sentence, in the order they were read in. */
    List<Place> in(int sentence) {
        return bySentence.getOrDefault(sentence, List.of());
    }

    /**
     * Whether a place is where its country is said to be: a name that only the gazetteer puts there may be that of a place
     * elsewhere, and "Russian troops" in its own sentence do not make it one in Russia.
     */
    boolean isSure(Place place, int sentence) {
        if (place.kind() == PlaceKind.COUNTRY) {
            return true;
        }
        Span span = tokens.sentenceSpan(sentence);
        return byCountry.getOrDefault(place.country(), List.of()).stream()
                .filter(other -> !other.name().equals(place.name()))
                .anyMatch(other -> !other.adjectival() || !span.contains(other.span()));
    }
}
