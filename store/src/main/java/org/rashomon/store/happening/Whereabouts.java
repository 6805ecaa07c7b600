package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.attribution.Attribution;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Reads where something was from a sentence that goes on about it: "Gunners brought down a jet. It fell into a field <b>near
 * Gori</b>." Countries are left out, and whatever stands with somebody: "officials in Gori", "said in Gori".
 */
final class Whereabouts {

    private static final Set<String> AT = Set.of("in", "at", "near", "off", "over", "outside");

    private final Tokens tokens;
    private final List<Place> places;
    private final BitSet cues = new BitSet();

    Whereabouts(Tokens tokens, List<Place> places, List<Attribution> attributions) {
        this.tokens = tokens;
        this.places = places;
        for (Attribution attribution : attributions) {
            for (Span cue : attribution.cueSpans()) {
                int token = tokens.firstEndingAfter(cue.start());
                for (; token < tokens.size() && tokens.start(token) < cue.end(); token++) {
                    cues.set(token);
                }
            }
        }
    }

    /** Whether a token is a word with which somebody speaks. */
    boolean isCue(int token) {
        return cues.get(token);
    }

    /**
     * The one place that a sentence says something was in; empty if it says none, or several.
     *
     * @param isLater which verbs tell of what comes after: "They <b>live</b> in Gori" does not say where it was
     */
    Optional<Site> of(int sentence, IntPredicate isLater) {
        List<Site> found = new ArrayList<>();
        for (Place place : places) {
            int head = Clue.head(tokens, place.span());
            if (tokens.size() > 0 && tokens.sentenceOf(head) == sentence && saysWhere(place, head, isLater)) {
                found.add(new Site(
                        place.name(),
                        place.kind(),
                        place.country(),
                        place.admin1().name(),
                        place.latitude(),
                        place.longitude()));
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private boolean saysWhere(Place place, int head, IntPredicate isLater) {
        boolean compound = tokens.relation(head).equals("compound") && tokens.head(head) != Tokens.ROOT;
        if (place.adjectival() || place.kind() == PlaceKind.COUNTRY || !isAt(compound ? tokens.head(head) : head)) {
            return false;
        }
        for (int token = head; tokens.head(token) != Tokens.ROOT; token = tokens.head(token)) {
            int above = tokens.head(token);
            if (tokens.relation(token).startsWith("nsubj") || cues.get(above) || isLater.test(above)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(int noun) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(noun)); token < noun; token++) {
            if (tokens.head(token) == noun && tokens.relation(token).equals("case")) {
                return AT.contains(tokens.lemma(token).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }
}
