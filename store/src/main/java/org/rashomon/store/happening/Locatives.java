package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Folding;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.place.Place;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads the phrases of a sentence that say where something was, whatever the place is called, as answers to questions of which
 * an act has one answer each.
 *
 * <pre>
 *   in the village of Orlik             village: orlik
 *   at the Orlik crossing               crossing: orlik; spot: crossing or street
 *   on the eastern bank                 east or west of bank: east
 *   outside the embassy                 inside or outside embassy: outside
 *   in the staff dining room            room: dining room
 *   in southern Niger                   country: NER; north or south of niger: south
 * </pre>
 *
 * "Near the bridge" and "off the coast" leave open where it was; "not in the chamber" denies it.
 */
final class Locatives {

    /**
     * A phrase where a sentence has it.
     *
     * @param top the noun that governs all of it: the street, in "in a house in Orlik Street"
     */
    record Locative(int noun, int top, List<Kind> kinds) {}

    private enum Lying {
        IN,
        OUT,
        NEAR
    }

    private static final Map<String, Lying> PREPOSITIONS = Map.ofEntries(
            Map.entry("in", Lying.IN),
            Map.entry("at", Lying.IN),
            Map.entry("on", Lying.IN),
            Map.entry("inside", Lying.IN),
            Map.entry("within", Lying.IN),
            Map.entry("outside", Lying.OUT),
            Map.entry("beyond", Lying.OUT),
            Map.entry("near", Lying.NEAR),
            Map.entry("around", Lying.NEAR),
            Map.entry("towards", Lying.NEAR),
            Map.entry("toward", Lying.NEAR),
            Map.entry("off", Lying.NEAR),
            Map.entry("into", Lying.NEAR),
            Map.entry("over", Lying.NEAR),
            Map.entry("above", Lying.NEAR),
            Map.entry("along", Lying.NEAR),
            Map.entry("beside", Lying.NEAR),
            Map.entry("opposite", Lying.NEAR),
            Map.entry("behind", Lying.NEAR));

    /** Of these nouns with "of" the place behind them is where it was. */
    private static final Set<String> MIDDLES = Set.of(
            "centre",
            "center",
            "heart",
            "middle",
            "midst",
            "interior",
            "outskirts",
            "suburb",
            "edge",
            "north",
            "south",
            "east",
            "west",
            "hill",
            "slope",
            "area",
            "park");

    private static final Map<String, String> EAST_OR_WEST =
            Map.of("east", "east", "eastern", "east", "west", "west", "western", "west");

    private static final Map<String, String> NORTH_OR_SOUTH =
            Map.of("north", "north", "northern", "north", "south", "south", "southern", "south");

    /** A word of its own kind that hangs on a noun stands no farther from it. */
    private static final int NEAR = 6;

    private static final int DEEPEST = 5;

    private static final String COUNTRY = "country";

    /** The kind of actor/states.tsv that a state holds. */
    private static final String TERRITORY = "t";

    static final String WHOSE = "whose it is";
    static final String INTERNATIONAL = "international";
    static final String A_STATES = "a state's";
    private static final String SPOT = "spot";
    private static final String ROOM = "room";

    private record Noun(String named, List<String> spots, List<String> rooms, List<String> states) {}

    /** The places of a sentence by their heads: those with a name, and those that say whose it is. */
    private record Named(Map<Integer, Place> places, Set<Integer> adjectival) {}

    private final GroundWords grounds;
    private final PlaceNames placeNames;
    private final Map<String, Noun> nouns = new HashMap<>();
    /** The states that hold territories, by the territories' codes. */
    private final Map<String, String> holders = new HashMap<>();

    /** @param grounds by which waters and airspace may be nobody's */
    Locatives(Lexicons lexicons, GroundWords grounds) {
        this.grounds = grounds;
        placeNames = new PlaceNames(lexicons);
        for (Row row : lexicons.get("happening/locatives").rows()) {
            Noun noun = new Noun(row.get("named"), row.list("spot"), row.list("room"), row.list("states"));
            row.list("words").forEach(word -> nouns.put(word, noun));
        }
        for (Row row : lexicons.get("actor/states").rows()) {
            if (row.get("kind").equals(TERRITORY)) {
                holders.put(row.id(), row.get("country"));
            }
        }
    }

    /** Those of a sentence, in its order. */
    List<Locative> in(Tokens tokens, int sentence, TextPlaces places, Negations negations) {
        Named heads = heads(tokens, places.in(sentence));
        List<Locative> found = new ArrayList<>();
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            List<Kind> beyond = beyond(tokens, token);
            if (!beyond.isEmpty()) {
                found.add(new Locative(token, top(tokens, token, heads), beyond));
            }
            Optional<Lying> side = isNoun(tokens, token) ? side(tokens, token, heads, 0) : Optional.empty();
            if (side.isPresent()) {
                List<Kind> kinds = kinds(tokens, token, side.get(), heads, places, negations.isNoPlace(token));
                if (!kinds.isEmpty()) {
                    found.add(new Locative(token, top(tokens, token, heads), kinds));
                }
            }
        }
        return found;
    }

    private static Named heads(Tokens tokens, List<Place> places) {
        Named heads = new Named(new HashMap<>(), new HashSet<>());
        for (Place place : places) {
            int head = Clue.head(tokens, place.span());
            if (place.adjectival()) {
                heads.adjectival.add(head);
            } else {
                heads.places.put(head, place);
            }
        }
        return heads;
    }

    private static boolean isNoun(Tokens tokens, int token) {
        return tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PROPN;
    }

    /** On which side of a place something was; empty if its phrase does not say where something was. */
    private Optional<Lying> side(Tokens tokens, int noun, Named heads, int deep) {
        int head = tokens.head(noun);
        if (deep > DEEPEST) {
            return Optional.empty();
        }
        String preposition = preposition(tokens, noun);
        if (head == Tokens.ROOT) {
            return Optional.ofNullable(PREPOSITIONS.get(preposition));
        }
        if (preposition.equals("of")) {
            String above = lemma(tokens, head);
            if (above.equals("front")) {
                return Optional.of(Lying.OUT);
            }
            boolean held = heads.places.containsKey(noun) && nouns.containsKey(above);
            return held || MIDDLES.contains(above) ? side(tokens, head, heads, deep + 1) : Optional.empty();
        }
        if (preposition.isEmpty()) {
            boolean beside = tokens.relation(noun).equals("appos")
                    || tokens.relation(noun).equals("conj")
                    || heads.places.containsKey(noun) && tokens.relation(noun).startsWith("nmod");
            return beside && isNoun(tokens, head) ? side(tokens, head, heads, deep + 1) : Optional.empty();
        }
        return Optional.ofNullable(PREPOSITIONS.get(preposition));
    }

    /** The noun that hangs on what was there, and the phrase on it: {@code on a mountain road near Penjwen}. */
    private int top(Tokens tokens, int noun, Named heads) {
        int top = noun;
        for (int step = 0; step < DEEPEST; step++) {
            int head = tokens.head(top);
            if (head == Tokens.ROOT) {
                break;
            }
            String relation = tokens.relation(top);
            boolean inner = relation.startsWith("nmod") || relation.equals("appos") || relation.equals("conj");
            // "At the junction east of Taiz" is taken for one name.
            boolean named = relation.equals("compound") && isCompass(lemma(tokens, head));
            boolean part = preposition(tokens, head).equals("of");
            if (!named && (!inner || !part && side(tokens, head, heads, 0).isEmpty())) {
                break;
            }
            top = head;
        }
        return top;
    }

    private List<Kind> kinds(Tokens tokens, int noun, Lying side, Named heads, TextPlaces places, boolean denied) {
        List<Kind> kinds = new ArrayList<>();
        String lemma = known(tokens, noun);
        Noun known = nouns.get(lemma);
        Optional<Place> place = place(tokens, noun, known != null, heads);
        if (side == Lying.IN) {
            place.or(() -> known == null ? Optional.empty() : ofItsName(tokens, noun, heads))
                    .filter(it -> places.isSure(it, tokens.sentenceOf(noun)) || PlaceNames.isProvince(it))
                    .ifPresent(it -> {
                        add(COUNTRY, it.country(), denied, kinds);
                        add(COUNTRY, holders.getOrDefault(it.country(), ""), denied, kinds);
                    });
        }
        Set<String> names = known == null ? Set.of() : names(tokens, noun, heads);
        if (known != null && side != Lying.OUT && !known.named.isEmpty()) {
            names.forEach(name -> add(known.named, name, denied, kinds));
        }
        if (side != Lying.OUT) {
            kinds.addAll(called(tokens, noun, known, names, heads, places, denied, side == Lying.NEAR));
        }
        if (known != null && side == Lying.IN) {
            known.spots.forEach(spot -> add(SPOT, spot, denied, kinds));
            known.rooms.forEach(room -> add(ROOM, room, denied, kinds));
        }
        if (known != null && side == Lying.IN) {
            add(WHOSE, whose(tokens, noun, known, heads), denied, kinds);
        }
        if (known != null && side != Lying.NEAR && !known.spots.isEmpty()) {
            add("inside or outside " + lemma, side == Lying.IN ? "inside" : "outside", denied, kinds);
        }
        if (side == Lying.IN) {
            sides(tokens, noun, names.isEmpty() ? lemma : names.iterator().next(), denied, kinds);
        }
        return kinds;
    }

    /** What town or village it was, or what else has a name. */
    private List<Kind> called(
            Tokens tokens,
            int noun,
            @Nullable Noun known,
            Set<String> names,
            Named heads,
            TextPlaces places,
            boolean denied,
            boolean near) {
        if (known != null) {
            List<Kind> kinds = new ArrayList<>();
            if (!near) {
                kinds.addAll(placeNames.ofSort(known.named, names, denied));
                place(tokens, noun, true, heads)
                        .or(() -> ofItsName(tokens, noun, heads))
                        .flatMap(it -> placeNames.province(it, denied))
                        .ifPresent(kinds::add);
            }
            return kinds;
        }
        Place place = heads.places.get(noun);
        if (place != null) {
            return placeNames.of(place, near, denied);
        }
        return near
                        || places.isOther(noun)
                        || heads.adjectival.contains(noun)
                        || preposition(tokens, noun).isEmpty()
                ? List.of()
                : placeNames.ofName(tokens, noun, denied).stream().toList();
    }

    /** The place that a noun is, or has its name from: {@code the Orlik crossing}. */
    private static Optional<Place> place(Tokens tokens, int noun, boolean isKnown, Named heads) {
        Place own = heads.places.get(noun);
        if (own != null || !isKnown) {
            return Optional.ofNullable(own);
        }
        for (int token = Math.max(tokens.sentenceStart(tokens.sentenceOf(noun)), noun - NEAR); token < noun; token++) {
            Place place = heads.places.get(token);
            if (place != null
                    && tokens.head(token) == noun
                    && tokens.relation(token).equals("compound")) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** {@code The province of <b>Idlib</b>}. */
    private static Optional<Place> ofItsName(Tokens tokens, int noun, Named heads) {
        return heads.places.entrySet().stream()
                .filter(it -> tokens.head(it.getKey()) == noun
                        && preposition(tokens, it.getKey()).equals("of"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** {@code International waters}, {@code our territorial waters}. */
    private String whose(Tokens tokens, int noun, Noun known, Named heads) {
        boolean owned = false;
        List<String> nobodys = grounds.nobodys(lemma(tokens, noun));
        for (int token = Math.max(tokens.sentenceStart(tokens.sentenceOf(noun)), noun - NEAR); token < noun; token++) {
            if (tokens.head(token) == noun) {
                String lemma = lemma(tokens, token);
                if (nobodys.contains(lemma)) {
                    return INTERNATIONAL;
                }
                boolean whose = tokens.relation(token).equals("nmod:poss") || heads.adjectival.contains(token);
                owned |= known.states.contains(lemma) || whose && !nobodys.isEmpty();
            }
        }
        return owned ? A_STATES : "";
    }

    private static void add(String question, String value, boolean denied, List<Kind> kinds) {
        if (!value.isEmpty()) {
            kinds.add(new Kind(Field.WHERE, question, value, denied, ""));
        }
    }

    /** {@code On the eastern bank}. */
    private static void sides(Tokens tokens, int noun, String of, boolean denied, List<Kind> kinds) {
        for (int token = Math.max(tokens.sentenceStart(tokens.sentenceOf(noun)), noun - NEAR); token < noun; token++) {
            String relation = tokens.relation(token);
            boolean part = relation.equals("amod") || relation.equals("compound");
            // "The Eastern Province" is a name.
            if (tokens.head(token) == noun
                    && part
                    && Character.isLowerCase(tokens.form(token).charAt(0))) {
                for (String word : lemma(tokens, token).split("-")) {
                    add("east or west of " + of, EAST_OR_WEST.getOrDefault(word, ""), denied, kinds);
                    add("north or south of " + of, NORTH_OR_SOUTH.getOrDefault(word, ""), denied, kinds);
                }
            }
        }
    }

    private static boolean isCompass(String word) {
        return EAST_OR_WEST.containsKey(word) || NORTH_OR_SOUTH.containsKey(word);
    }

    /** {@code East of Taiz}. */
    private List<Kind> beyond(Tokens tokens, int token) {
        String word = lemma(tokens, token);
        List<Kind> kinds = new ArrayList<>();
        if (isCompass(word)) {
            int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(token)), token + NEAR);
            for (int name = token + 1; name < end; name++) {
                boolean of =
                        tokens.head(name) == token && preposition(tokens, name).equals("of");
                boolean named = of && nouns.containsKey(lemma(tokens, name));
                int proper = named ? compound(tokens, name) : name;
                if (of && tokens.upos(proper) == Upos.PROPN) {
                    String place = Folding.fold(tokens.lemma(proper));
                    add("east or west of " + place, EAST_OR_WEST.getOrDefault(word, ""), false, kinds);
                    add("north or south of " + place, NORTH_OR_SOUTH.getOrDefault(word, ""), false, kinds);
                }
            }
        }
        return kinds;
    }

    /** {@code The <b>Orlik</b> river}; the noun itself if no name stands so before it. */
    private static int compound(Tokens tokens, int noun) {
        int before = noun - 1;
        boolean name = before >= 0 && tokens.head(before) == noun && tokens.upos(before) == Upos.PROPN;
        return name ? before : noun;
    }

    /** The longest known noun that ends with a token; the token's lemma if there is none. */
    private String known(Tokens tokens, int noun) {
        String lemma = lemma(tokens, noun);
        if (noun > tokens.sentenceStart(tokens.sentenceOf(noun))) {
            String two = lemma(tokens, noun - 1) + ' ' + lemma;
            if (nouns.containsKey(two)) {
                return two;
            }
        }
        return lemma;
    }

    /** The words of its name: {@code the village of Orlik}, {@code Gate 4}, {@code the Orlik crossing}. */
    private Set<String> names(Tokens tokens, int noun, Named heads) {
        int sentence = tokens.sentenceOf(noun);
        int to = Math.min(tokens.sentenceEnd(sentence), noun + NEAR);
        Set<String> names = new LinkedHashSet<>();
        for (int token = Math.max(tokens.sentenceStart(sentence), noun - NEAR); token < to; token++) {
            if (token != noun
                    && isName(tokens, token)
                    && !heads.adjectival.contains(token)
                    && !nouns.containsKey(lemma(tokens, token))
                    && isNameOf(tokens, token, noun)) {
                names.add(Folding.fold(tokens.lemma(token)));
            }
        }
        return names;
    }

    private static boolean isName(Tokens tokens, int token) {
        Upos upos = tokens.upos(token);
        return upos == Upos.NUM || upos == Upos.PROPN && tokens.lemma(token).length() > 2;
    }

    private static boolean isNameOf(Tokens tokens, int token, int noun) {
        String relation = tokens.relation(token);
        int head = tokens.head(token);
        if (tokens.upos(token) == Upos.NUM) {
            return head == noun && token == noun + 1;
        }
        if (relation.equals("compound") || relation.startsWith("flat")) {
            return head == noun || head != Tokens.ROOT && head != token && isNameDirectly(tokens, head, noun);
        }
        return isNameDirectly(tokens, token, noun);
    }

    private static boolean isNameDirectly(Tokens tokens, int token, int noun) {
        String relation = tokens.relation(token);
        boolean called = relation.equals("appos")
                || relation.equals("compound")
                || relation.startsWith("flat")
                || relation.equals("nmod") && preposition(tokens, token).equals("of");
        return tokens.head(token) == noun && tokens.upos(token) == Upos.PROPN && called;
    }

    /** Of a noun, or empty. */
    private static String preposition(Tokens tokens, int noun) {
        for (int token = noun - 1;
                token >= Math.max(tokens.sentenceStart(tokens.sentenceOf(noun)), noun - 2 * NEAR);
                token--) {
            if (tokens.head(token) == noun && tokens.relation(token).equals("case")) {
                String lemma = lemma(tokens, token);
                if (!lemma.equals("'s")) {
                    return lemma;
                }
            }
        }
        return "";
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
