package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads on whose ground, water or air a sentence says something was: "in <b>Turkish airspace</b>", "in the <b>territorial
 * waters of Oman</b>", "on the <b>Omani side of the border</b>", "two kilometres <b>inside Lebanon</b>"; or that it was nobody's: "in
 * <b>international waters</b>". The country must hang on the noun, or on a noun that hangs on it; "in <b>our waters</b>" and "on <b>their own
 * side of the line</b>" leave it to whoever speaks or does it. Does not fire for "not over international waters".
 */
final class GroundWords {

    /** In place of a country: no state's. */
    static final String NOBODYS = "---";

    /** Instead of words of which one must hang on the noun: a country's name does not make it a place. */
    private static final String NEVER = "-";

    /** Instead of the preposition before the noun: the word is a preposition. */
    private static final String PLACE = "PLACE";

    /** Between the name of a state and a word for ground. */
    private static final String OF_STATE = ": ";

    private static final int NONE = -1;

    private static final int DEEPEST = 8;

    private final Map<String, Noun> nouns = new HashMap<>();
    private final Map<String, PlaceKind> prepositions = new HashMap<>();

    private record Noun(PlaceKind kind, List<String> of, List<String> nobodys, String after) {

        /** Whether it has a name of its own, and people in it. */
        boolean isTown() {
            return kind == PlaceKind.CITY || kind == PlaceKind.PROVINCE || kind == PlaceKind.DISTRICT;
        }
    }

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such kind of place */
    GroundWords(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/ground").rows()) {
            PlaceKind kind = row.constant("kind", PlaceKind.class);
            if (row.get("after").equals(PLACE)) {
                prepositions.put(row.get("lemma"), kind);
            } else {
                nouns.put(row.get("lemma"), new Noun(kind, row.list("of"), row.list("nobodys"), row.get("after")));
            }
        }
    }

    /** The adjectives by which what a noun names is no state's: {@code international} waters. */
    List<String> nobodys(String noun) {
        Noun known = nouns.get(noun);
        return known == null ? List.of() : known.nobodys;
    }

    /**
     * The first of a sentence, if it has one and all it has are of one country.
     *
     * @param places those that the sentence names
     * @param speaks which tokens are words of saying: where somebody speaks is not where it was
     * @param act which tokens are the act: what has people in it, as a town has, must hang together with it
     * @param which which nouns may say it
     */
    Optional<Site> of(
            Tokens tokens,
            int sentence,
            List<Place> places,
            IntPredicate speaks,
            IntPredicate act,
            IntPredicate which) {
        List<Site> found = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        for (int token = tokens.sentenceStart(sentence); token < end; token++) {
            Noun noun = nouns.get(lemma(tokens, token));
            if (noun != null
                    && tokens.upos(token) == Upos.NOUN
                    && which.test(token)
                    && saysWhere(tokens, token, speaks)
                    && (!noun.isTown() || isOfAct(tokens, token, act))) {
                ground(tokens, token, noun, places).ifPresent(found::add);
            }
        }
        for (Place place : places) {
            inside(tokens, sentence, place, act)
                    .filter(site -> which.test(Clue.head(tokens, place.span())))
                    .ifPresent(found::add);
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
        boolean stands = noun.after.isEmpty() || hangs(tokens, token, noun.after);
        if (!says || !stands || noun.of.contains(NEVER)) {
            return Optional.empty();
        }
        for (Place place : places) {
            int head = head(tokens, place, tokens.sentenceOf(token));
            boolean state = place.kind() == PlaceKind.COUNTRY
                    || !noun.isTown() && !place.country().isEmpty();
            if (noun.isTown() && isKnown(tokens, token, place.country(), places)) {
                return Optional.empty();
            }
            if (state && head != NONE && head != token && isPartOf(tokens, head, token)) {
                return Optional.of(site(place, noun.kind, lemma(tokens, token)));
            }
        }
        return owned(tokens, token, noun.kind);
    }

    /** Whether a town or district has a name by which the gazetteer finds it in its state: that says better where it was. */
    private static boolean isKnown(Tokens tokens, int noun, String country, List<Place> places) {
        return places.stream()
                .filter(place ->
                        place.kind() != PlaceKind.COUNTRY && place.country().equals(country))
                .mapToInt(place -> head(tokens, place, tokens.sentenceOf(noun)))
                .anyMatch(head -> head != NONE && tokens.head(head) == noun);
    }

    /** {@code In our waters}, {@code on their own side of the line}. */
    private static Optional<Site> owned(Tokens tokens, int token, PlaceKind kind) {
        for (Owner owner : Owner.values()) {
            if (hangs(tokens, token, owner.pronoun) && (owner.isOurs() || hangs(tokens, token, "own"))) {
                return Optional.of(new Site(lemma(tokens, token), kind, owner.name(), "", 0, 0));
            }
        }
        return Optional.empty();
    }

    /** {@code Two kilometres inside Lebanon}. */
    private Optional<Site> inside(Tokens tokens, int sentence, Place place, IntPredicate act) {
        int head = head(tokens, place, sentence);
        if (head == NONE
                || place.kind() != PlaceKind.COUNTRY
                || place.adjectival()
                || isDenied(tokens, head)
                || !isOfAct(tokens, head, act)) {
            return Optional.empty();
        }
        return prepositions.entrySet().stream()
                .filter(preposition -> hangs(tokens, head, preposition.getKey()))
                .map(preposition -> site(place, preposition.getValue(), preposition.getKey()))
                .findFirst();
    }

    /** Whether a site is ground of some state, and no place with a name of its own: {@code France: city}. */
    static boolean isGround(Site site) {
        return site.name().contains(OF_STATE);
    }

    private static Site site(Place place, PlaceKind kind, String word) {
        String name = place.name() + OF_STATE + word;
        return new Site(name, kind, place.country(), "", place.latitude(), place.longitude());
    }

    /** The head of a place's words, if they stand in a sentence, or {@link #NONE}. */
    private static int head(Tokens tokens, Place place, int sentence) {
        int first = tokens.firstEndingAfter(place.span().start());
        return first < tokens.size() && tokens.sentenceOf(first) == sentence ? Clue.head(tokens, place.span()) : NONE;
    }

    /** {@code The waters of Delta Amacuro State}: the name hangs on its kind. */
    private static boolean isPartOf(Tokens tokens, int head, int noun) {
        int above = tokens.head(head);
        boolean named = above != Tokens.ROOT && tokens.relation(head).equals("compound");
        return above == noun || named && tokens.head(above) == noun;
    }

    /** Not {@code said on Syrian soil}, {@code fired from Syrian soil}, {@code not on Syrian soil}. */
    private static boolean saysWhere(Tokens tokens, int noun, IntPredicate speaks) {
        int top = top(tokens, noun);
        boolean spoken = tokens.head(top) != Tokens.ROOT && speaks.test(tokens.head(top));
        return !isDenied(tokens, noun)
                && !hangs(tokens, noun, "from")
                && !(spoken && tokens.relation(top).startsWith("obl"));
    }

    /** Whether a place hangs under the act or beside it; not in {@code residents of the Syrian town of Kobani fled the shelling}. */
    private static boolean isOfAct(Tokens tokens, int noun, IntPredicate act) {
        int top = top(tokens, noun);
        if (tokens.relation(top).startsWith("nsubj")) {
            return false;
        }
        int end = tokens.sentenceEnd(tokens.sentenceOf(noun));
        for (int token = tokens.sentenceStart(tokens.sentenceOf(noun)); token < end; token++) {
            boolean beside = tokens.head(top) == token || tokens.head(top) == tokens.head(token);
            if (act.test(token) && (beside || hangsUnder(tokens, noun, token))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hangsUnder(Tokens tokens, int noun, int act) {
        int token = noun;
        for (int steps = 0; steps < DEEPEST && tokens.head(token) != Tokens.ROOT; steps++) {
            token = tokens.head(token);
            if (token == act) {
                return true;
            }
            String relation = tokens.relation(token);
            if (relation.startsWith("acl") || relation.startsWith("advcl") || relation.startsWith("ccomp")) {
                return false;
            }
        }
        return false;
    }

    private static int top(Tokens tokens, int noun) {
        int top = noun;
        for (int steps = 0; steps < DEEPEST && tokens.relation(top).startsWith("nmod"); steps++) {
            top = tokens.head(top);
        }
        return top;
    }

    /** {@code Not over international waters}. */
    private static boolean isDenied(Tokens tokens, int noun) {
        return hangs(tokens, noun, "not");
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
