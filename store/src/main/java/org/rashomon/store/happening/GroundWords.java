package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Tokens;

/**
 * Reads on whose ground, water or air a sentence says something was: "in <b>Turkish airspace</b>", "in the <b>territorial
 * waters of Oman</b>". The country must hang on the noun, or on a noun that hangs on it.
 */
final class GroundWords {

    private final Map<String, PlaceKind> nouns = new HashMap<>();

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such kind of place */
    GroundWords(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/ground").rows()) {
            nouns.put(row.get("lemma"), row.constant("kind", PlaceKind.class));
        }
    }

    /** The first of a sentence, if it has one and all it has are of one country. */
    Optional<Site> of(Tokens tokens, int sentence, List<Place> places) {
        List<Site> found = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        for (int token = tokens.sentenceStart(sentence); token < end; token++) {
            PlaceKind kind = nouns.get(tokens.lemma(token).toLowerCase(Locale.ROOT));
            if (kind != null) {
                ground(tokens, token, kind, places).ifPresent(found::add);
            }
        }
        boolean one = found.stream().map(Site::country).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Site> ground(Tokens tokens, int noun, PlaceKind kind, List<Place> places) {
        for (Place place : places) {
            int token = tokens.firstEndingAfter(place.span().start());
            if (token >= tokens.size() || tokens.sentenceOf(token) != tokens.sentenceOf(noun)) {
                continue;
            }
            int head = Clue.head(tokens, place.span());
            if (head != noun && tokens.head(head) == noun && !place.country().isEmpty()) {
                String name = place.name() + ": " + tokens.lemma(noun).toLowerCase(Locale.ROOT);
                return Optional.of(new Site(name, kind, place.country(), "", place.latitude(), place.longitude()));
            }
        }
        return Optional.empty();
    }
}
