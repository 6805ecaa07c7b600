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
import org.rashomon.text.Upos;

/**
 * Reads on whose ground, water or air a sentence says something was: "in <b>Turkish airspace</b>", "in the <b>territorial
 * waters of Oman</b>", "on the <b>Omani side of the border</b>"; or that it was nobody's: "in <b>international waters</b>".
 * The country must hang on the noun, or on a noun that hangs on it.
 */
final class GroundWords {

    /** In place of a country: no state's. */
    private static final String NOBODYS = "---";

    /** Instead of words of which one must hang on the noun: a country's name does not make it a place. */
    private static final String NEVER = "-";

    private final Map<String, Noun> nouns = new HashMap<>();

    private record Noun(PlaceKind kind, List<String> of, List<String> nobodys) {}

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such kind of place */
    GroundWords(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/ground").rows()) {
            nouns.put(
                    row.get("lemma"),
                    new Noun(row.constant("kind", PlaceKind.class), row.list("of"), row.list("nobodys")));
        }
    }

    /** The first of a sentence, if it has one and all it has are of one country. */
    Optional<Site> of(Tokens tokens, int sentence, List<Place> places) {
        List<Site> found = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        for (int token = tokens.sentenceStart(sentence); token < end; token++) {
            Noun noun = nouns.get(lemma(tokens, token));
            if (noun != null && tokens.upos(token) == Upos.NOUN) {
                ground(tokens, token, noun, places).ifPresent(found::add);
            }
        }
        boolean one = found.stream().map(Site::country).distinct().count() == 1;
        return one ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<Site> ground(Tokens tokens, int token, Noun noun, List<Place> places) {
        for (String nobodys : noun.nobodys) {
            if (hangs(tokens, token, nobodys)) {
                String name = nobodys + ' ' + lemma(tokens, token);
                return Optional.of(new Site(name, noun.kind, NOBODYS, "", 0, 0));
            }
        }
        boolean says = noun.of.isEmpty() || noun.of.stream().anyMatch(of -> hangs(tokens, token, of));
        if (!says || noun.of.contains(NEVER)) {
            return Optional.empty();
        }
        for (Place place : places) {
            int first = tokens.firstEndingAfter(place.span().start());
            if (first >= tokens.size() || tokens.sentenceOf(first) != tokens.sentenceOf(token)) {
                continue;
            }
            int head = Clue.head(tokens, place.span());
            if (head != token && tokens.head(head) == token && !place.country().isEmpty()) {
                String name = place.name() + ": " + lemma(tokens, token);
                return Optional.of(new Site(name, noun.kind, place.country(), "", place.latitude(), place.longitude()));
            }
        }
        return Optional.empty();
    }

    /** Whether a word with that dictionary form hangs on a noun. */
    private static boolean hangs(Tokens tokens, int noun, String lemma) {
        int sentence = tokens.sentenceOf(noun);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == noun && lemma(tokens, token).equals(lemma)) {
                return true;
            }
        }
        return false;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
