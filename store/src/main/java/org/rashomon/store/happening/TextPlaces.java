package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** The places that one text names, by sentence and by country: "off <b>Gozo</b>, in the waters of <b>Malta</b>". */
final class TextPlaces {

    private static final Set<NameType> PLACES = EnumSet.of(NameType.GPE, NameType.LOC, NameType.FACILITY);

    private final Tokens tokens;
    private final BitSet others = new BitSet();
    private final Map<Integer, List<Place>> bySentence = new HashMap<>();
    private final Map<String, List<Place>> byCountry = new HashMap<>();

    TextPlaces(Tokens tokens, List<Place> places) {
        this(tokens, places, List.of());
    }

    /** @param names what the text names, places and others */
    TextPlaces(Tokens tokens, List<Place> places, List<Name> names) {
        this.tokens = tokens;
        for (Name name : names) {
            if (!PLACES.contains(name.type())) {
                others.set(name.first(), name.last() + 1);
            }
        }
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

    /** Whether a token is of the name of a person, a body or the like. */
    boolean isOther(int token) {
        return others.get(token);
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
