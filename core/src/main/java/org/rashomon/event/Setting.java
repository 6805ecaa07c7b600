package org.rashomon.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;
import org.rashomon.time.TimeType;

/**
 * Where and when, and how many: the places, times and quantities of a document by the token they start at, and which of
 * them hang together with an act.
 */
final class Setting {

    private static final Set<String> WHERE = Set.of(
            "in",
            "at",
            "near",
            "on",
            "outside",
            "around",
            "along",
            "inside",
            "across",
            "over",
            "off",
            "into",
            "through",
            "within",
            "between",
            "to",
            "throughout",
            "towards",
            "toward",
            "against",
            "under");

    private static final Set<String> LOCALITY = Set.of(
            "city",
            "town",
            "village",
            "province",
            "district",
            "region",
            "state",
            "port",
            "capital",
            "island",
            "suburb",
            "area",
            "outskirts",
            "outskirt",
            "north",
            "south",
            "east",
            "west",
            "centre",
            "center",
            "governorate",
            "county",
            "coast",
            "part",
            "streets",
            "street",
            "side",
            "border");

    private final Tree tree;
    private final Tokens tokens;
    private final Annotations annotations;
    private final List<Place> places;
    private final List<TimeExpression> times;
    private final List<Quantity> quantities;

    Setting(Tree tree, Annotations annotations) {
        this.tree = tree;
        this.tokens = tree.tokens();
        this.annotations = annotations;
        this.places = layer(Place.LAYER);
        this.times = layer(TimeExpression.LAYER);
        this.quantities = layer(Quantity.LAYER);
    }

    private <T> List<T> layer(Layer<List<T>> layer) {
        return annotations.has(layer) ? annotations.get(layer) : List.of();
    }

    /** The token under which the words of {@code span} hang together. */
    int headOf(Span span) {
        int first = tokens.firstEndingAfter(span.start());
        int head = first;
        for (int t = first; t < tokens.size() && tokens.start(t) < span.end(); t++) {
            int above = tokens.head(t);
            if (above < 0 || tokens.start(above) < span.start() || tokens.start(above) >= span.end()) {
                head = t;
            }
        }
        return Math.min(head, tokens.size() - 1);
    }

    private Span sentence(int token) {
        return tokens.sentenceSpan(tokens.sentenceOf(token));
    }

    /** The time that hangs on the act, or on a clause that carries it; else the day the document was published. */
    EventTime time(int trigger) {
        TimeExpression best = null;
        int bestDistance = Integer.MAX_VALUE;
        Span sentence = sentence(trigger);
        for (TimeExpression time : times) {
            if (time.span().start() >= sentence.end()) {
                break;
            }
            if (time.span().start() < sentence.start()
                    || time.interval().isEmpty()
                    || time.type() != TimeType.DATE && time.type() != TimeType.TIME) {
                continue;
            }
            int distance = hold(headOf(time.span()), trigger);
            if (distance < bestDistance) {
                best = time;
                bestDistance = distance;
            }
        }
        if (best != null) {
            return new EventTime(best.interval(), Optional.of(best.span()));
        }
        return publication();
    }

    /** The day the document was published, for what is told without a time. */
    EventTime publication() {
        return new EventTime(published().map(DateInterval::day), Optional.empty());
    }

    Optional<LocalDate> published() {
        return annotations.document().published().map(PublicationTime::date);
    }

    /** The place that hangs on the act: the recipient itself, a place where it happened, or one of the clause above. */
    Optional<Place> place(Match match) {
        Place best = null;
        int bestDistance = Integer.MAX_VALUE;
        Span sentence = sentence(match.trigger());
        for (Place place : places) {
            if (place.span().start() >= sentence.end()) {
                break;
            }
            if (place.span().start() < sentence.start() || place.adjectival()) {
                continue;
            }
            int head = whole(headOf(place.span()));
            if (match.actor() != Tree.NONE && tree.under(head, match.actor()) && !tree.under(match.trigger(), head)) {
                continue;
            }
            boolean isRecipient = head == match.recipient();
            if (!isRecipient && !WHERE.contains(tree.preposition(head)) && !namesRecipient(head, match)) {
                continue;
            }
            int distance = isRecipient ? 3 : hold(head, match.trigger());
            if (distance < bestDistance) {
                best = place;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What the place is the name of: in {@code near the city of Deir Ezzor} it is the city that stands near. */
    private int whole(int head) {
        int above = tree.head(head);
        boolean named = above >= 0
                && (tree.preposition(head).equals("of")
                                && tokens.upos(above) != org.rashomon.text.Upos.PROPN
                                && WHERE.contains(tree.preposition(above))
                                && LOCALITY.contains(tree.lemma(above))
                        || tree.isA(head, "compound") && WHERE.contains(tree.preposition(above))
                        || tree.isA(head, "appos") && WHERE.contains(tree.preposition(above)));
        return named ? above : head;
    }

    /** {@code the town of Sinjar}, {@code the Daraa checkpoint}. */
    private boolean namesRecipient(int head, Match match) {
        int above = tree.head(head);
        return above >= 0
                && above == match.recipient()
                && (tree.preposition(head).equals("of") || tree.isA(head, "compound") || tree.isA(head, "appos"));
    }

    /** Whether a place that is no country is named there, as a place and not by an adjective. */
    boolean isTownOrRegion(int token) {
        for (Place place : places) {
            if (place.span().start() > tokens.start(token)) {
                return false;
            }
            if (place.span().end() >= tokens.end(token)) {
                return !place.adjectival() && place.kind() != PlaceKind.COUNTRY;
            }
        }
        return false;
    }

    /** What is counted under the act and its roles, other acts left out. */
    List<Quantity> quantities(Match match, boolean[] otherTriggers) {
        List<Quantity> found = new ArrayList<>();
        Span sentence = sentence(match.trigger());
        for (Quantity quantity : quantities) {
            if (quantity.span().start() >= sentence.end()) {
                break;
            }
            if (quantity.span().start() < sentence.start()) {
                continue;
            }
            int head = headOf(quantity.span());
            for (int t = head, steps = 0; t >= 0 && steps < 8; t = tree.head(t), steps++) {
                if (t == match.trigger() || t == match.actor() || t == match.recipient()) {
                    found.add(quantity);
                    break;
                }
                if (otherTriggers[t] && !tree.is(t, "advcl")) {
                    break;
                }
            }
        }
        return found;
    }

    /** The amounts of the sentence of a token. */
    List<Quantity> quantitiesOf(int token) {
        Span sentence = sentence(token);
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (sentence.contains(quantity.span())) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** The amounts that hang under a token. */
    List<Quantity> quantitiesUnder(int token) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : quantitiesOf(token)) {
            if (tree.under(headOf(quantity.span()), token)) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** The first time that hangs under a token; without words where there is none. */
    EventTime timeUnder(int token) {
        Span sentence = sentence(token);
        for (TimeExpression time : times) {
            if (sentence.contains(time.span())
                    && time.interval().isPresent()
                    && tree.under(headOf(time.span()), token)) {
                return new EventTime(time.interval(), Optional.of(time.span()));
            }
        }
        return new EventTime(Optional.empty(), Optional.empty());
    }

    /** The first place that hangs under a token and says where, not whose. */
    Optional<Place> placeUnder(int token) {
        Span sentence = sentence(token);
        for (Place place : places) {
            if (sentence.contains(place.span()) && !place.adjectival()) {
                int head = headOf(place.span());
                if (head != token && WHERE.contains(tree.preposition(head)) && tree.under(head, token)) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /** The place that hangs on a token. */
    Optional<Place> placeOf(int token) {
        Place best = null;
        int bestDistance = Integer.MAX_VALUE;
        Span sentence = sentence(token);
        for (Place place : places) {
            if (sentence.contains(place.span()) && !place.adjectival()) {
                int head = headOf(place.span());
                int distance = WHERE.contains(tree.preposition(head)) ? hold(head, token) : Integer.MAX_VALUE;
                if (distance < bestDistance) {
                    best = place;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** How far apart they stand when they hang together, else the largest int. */
    private int hold(int head, int trigger) {
        int steps = 0;
        for (int t = head; t >= 0 && steps < 8; t = tree.head(t), steps++) {
            if (t == trigger) {
                return steps;
            }
            if (steps > 0 && (tree.isA(t, "ccomp") || tree.isA(t, "parataxis"))) {
                break;
            }
        }
        int above = tree.head(head);
        steps = 0;
        for (int t = trigger; t >= 0 && steps < 6; t = tree.head(t), steps++) {
            if (t == above) {
                return 4 + steps;
            }
            if (tree.isA(t, "ccomp") || tree.isA(t, "parataxis")) {
                break;
            }
        }
        return Integer.MAX_VALUE;
    }
}
