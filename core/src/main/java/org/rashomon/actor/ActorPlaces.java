package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** What the places of a document tell of the states of its actors. */
final class ActorPlaces {

    private static final int LEAST_MENTIONS = 3;
    private static final double OWN_SHARE = 0.67;

    private final ActorTables tables;
    private final Tokens tokens;
    private final String text;
    private final int day;
    private final List<Place> places;
    private @Nullable String ownState;

    ActorPlaces(ActorTables tables, Tokens tokens, String text, int day, List<Place> places) {
        this.tables = tables;
        this.tokens = tokens;
        this.text = text;
        this.day = day;
        this.places = places;
    }

    /** The state that the document speaks of more than of all others together; empty if there is none. */
    String ownState() {
        String state = ownState;
        if (state == null) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Place place : places) {
                if (!place.country().isEmpty()) {
                    counts.merge(place.country(), 1, Integer::sum);
                }
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            state = counts.entrySet().stream()
                    .filter(e -> e.getValue() >= LEAST_MENTIONS && e.getValue() > OWN_SHARE * all)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            ownState = state;
        }
        return state;
    }

    /** "an imam in London, Ontario": the tables know one town of that name only. */
    Actor fromNamesake(Actor here) {
        if (here.country().isEmpty() || here.entity().isPresent()) {
            return here;
        }
        for (int i = firstPlace(here.span());
                i < places.size() && places.get(i).span().start() < here.span().end();
                i++) {
            Place place = places.get(i);
            Span span = place.span();
            if (place.kind() == PlaceKind.CITY
                    && !place.country().isEmpty()
                    && !place.country().equals(here.country())
                    && here.span().contains(span)
                    && new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1)
                            .read()
                            .country
                            .equals(here.country())) {
                return ofPlace(here, place);
            }
        }
        return here;
    }

    /** The same actor with the country of a place in its words. */
    private static Actor ofPlace(Actor here, Place place) {
        List<Span> spans = new ArrayList<>(here.evidence().spans());
        spans.add(place.span());
        String rule = here.evidence().rule() + " + " + place.evidence().rule();
        return new Actor(
                here.span(), here.name(), place.country(), here.sectors(), here.entity(), new Evidence(rule, spans));
    }

    /** The first place that does not begin before a span. */
    private int firstPlace(Span span) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** "police in Gloversville": the gazetteer knows more towns than the tables of actors. */
    Actor fromPlace(Actor here) {
        if (!here.country().isEmpty()
                || here.sectors().isEmpty()
                || here.entity().isPresent()) {
            return here;
        }
        for (int i = firstPlace(here.span());
                i < places.size() && places.get(i).span().start() < here.span().end();
                i++) {
            Place place = places.get(i);
            if (!place.country().isEmpty()
                    && !isOthers(place.span().start(), here.span().start())) {
                return ofPlace(here, place);
            }
        }
        return here;
    }

    /** Whether the word before a place says that the actor does not belong there: "backed by", "pro-". */
    private boolean isOthers(int place, int from) {
        if (place > from && text.charAt(place - 1) == '-') {
            return true; // "anti-Russian" is one token
        }
        int token = tokens.firstEndingAfter(place);
        if (token > 0 && tokens.form(token - 1).equalsIgnoreCase("the")) {
            token--; // "the Embassy [to the US]"
        }
        if (token == 0 || tokens.start(token - 1) < from) {
            return false;
        }
        String before = tokens.form(token - 1);
        return tables.phraseWords.is(PhraseWord.OTHER, before) || before.equals("-");
    }
}
