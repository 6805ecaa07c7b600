package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Folding;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What the places are called where something was: towns and villages, of which an act is in one, whether the gazetteer knows them
 * or not, and what holds them or lies in them. Words that stand in no such name: {@code happening/noplaces.tsv}.
 *
 * <pre>
 *   at Orlik                     place: orlik
 *   in the village of Orlik      place: orlik
 *   in the Orlik district        area: orlik
 *   in Urmia Prison              area: urmia
 *   in Orlik, Kachin State       place: orlik; area: kachin state; province of MMR: Kachin State
 * </pre>
 */
final class PlaceNames {

    /** The question what the town or village is called. */
    static final String PLACE = "place";

    /** What else is named: it contradicts nothing, but who names the same means the same place. */
    static final String AREA = "area";

    /** Before the code of a state: in which of its provinces the gazetteer has it. Of a place in another state it may be mistaken. */
    static final String PROVINCE = "province of ";

    /** Sorts of {@code happening/locatives.tsv} that are towns and villages. */
    private static final Set<String> TOWNS = Set.of("village", "town");

    private static final double SURE = 0.9;

    private final Set<String> noPlaces = new HashSet<>();

    PlaceNames(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/noplaces").rows()) {
            noPlaces.addAll(row.list("words"));
        }
    }

    /** Of a noun with a name that belongs to it. */
    List<Kind> ofSort(String sort, Set<String> names, boolean denied) {
        String question = TOWNS.contains(sort) ? PLACE : AREA;
        List<Kind> kinds = new ArrayList<>();
        names.stream()
                .filter(name -> !noPlaces.contains(name))
                .forEach(name -> kinds.add(kind(question, name, denied)));
        return kinds;
    }

    /**
     * Of a place that the gazetteer knows; in {@code drove off in a Toyota} it is none.
     *
     * @param near whether it is only said to have been near it
     */
    List<Kind> of(Place place, boolean near, boolean denied) {
        List<Kind> kinds = new ArrayList<>();
        String name = Folding.fold(place.name());
        if (place.kind() == PlaceKind.COUNTRY || name.isEmpty() || noPlaces.contains(name)) {
            return kinds;
        }
        boolean sure = place.confidence() >= SURE;
        boolean town = place.kind() == PlaceKind.CITY && sure && !near;
        kinds.add(kind(town ? PLACE : AREA, name, denied));
        province(place, denied).ifPresent(kinds::add);
        return kinds;
    }

    /** In which province of its state it lies. */
    Optional<Kind> province(Place place, boolean denied) {
        String province = place.admin1().name();
        boolean known = !province.isEmpty() && !place.country().isEmpty() && place.confidence() >= SURE;
        return known && !denied && place.kind() != PlaceKind.COUNTRY
                ? Optional.of(kind(PROVINCE + place.country(), province, false))
                : Optional.empty();
    }

    /** Whether it is a province that the gazetteer has without doubt. */
    static boolean isProvince(Place place) {
        return place.kind() == PlaceKind.PROVINCE && place.confidence() >= SURE;
    }

    /** Of a name that no gazetteer knows, behind "in" or "at". */
    Optional<Kind> ofName(Tokens tokens, int head, boolean denied) {
        int sentence = tokens.sentenceOf(head);
        int first = head;
        while (first > tokens.sentenceStart(sentence) && isPart(tokens, first - 1, head)) {
            first--;
        }
        StringBuilder name = new StringBuilder();
        for (int token = first; token <= last(tokens, head); token++) {
            if (noPlaces.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
            name.append(name.length() == 0 ? "" : " ").append(Folding.fold(tokens.form(token)));
        }
        boolean acronym =
                tokens.form(head).chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || c == '-');
        return acronym || tokens.upos(head) != Upos.PROPN || name.length() < 3
                ? Optional.empty()
                : Optional.of(kind(PLACE, name.toString(), denied));
    }

    private static int last(Tokens tokens, int head) {
        int last = head;
        while (last + 1 < tokens.size()
                && tokens.sentenceOf(last + 1) == tokens.sentenceOf(head)
                && tokens.relation(last + 1).startsWith("flat")
                && tokens.head(last + 1) == head) {
            last++;
        }
        return last;
    }

    private static boolean isPart(Tokens tokens, int token, int head) {
        boolean hyphen = tokens.upos(token) == Upos.PUNCT && tokens.end(token) == tokens.start(token + 1);
        return tokens.upos(token) == Upos.PROPN
                        && tokens.head(token) == head
                        && tokens.relation(token).equals("compound")
                || hyphen && tokens.is(token, "-");
    }

    private static Kind kind(String question, String value, boolean denied) {
        return new Kind(Field.WHERE, question, value, denied, "");
    }
}
