package org.rashomon.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Feature;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;
import org.rashomon.time.TimeType;

/**
 * Where and when, and how many: the places, times and quantities of a document by the token they start at, and which of
 * them hang together with an act.
 */
final class Setting {

    /** How near a recipient is that the act is done on: nearer is a place told apart from it. */
    private static final int RECIPIENT = 3;

    /** Farther than whatever hangs on the act. */
    private static final int OF_ACTOR = 20;

    /** Places in one another, named one after the other. */
    private static final int CHAIN = 4;

    private final Tree tree;
    private final Tokens tokens;
    private final Annotations annotations;
    private final Found<Place> places;
    private final Found<TimeExpression> times;
    private final Found<Quantity> quantities;
    private final WordClasses<Circumstance> words;
    private final Hanging hanging;

    Setting(Tree tree, Annotations annotations, WordClasses<Circumstance> words) {
        this.tree = tree;
        this.words = words;
        this.hanging = new Hanging(tree, words);
        this.tokens = tree.tokens();
        this.annotations = annotations;
        this.places = new Found<>(layer(Place.LAYER), Place::span);
        this.times = new Found<>(layer(TimeExpression.LAYER), TimeExpression::span);
        this.quantities = new Found<>(layer(Quantity.LAYER), Quantity::span);
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
        return time(trigger, Hanging.NO_OTHER);
    }

    /** @param other whether a token is an act of another kind: what hangs under it is its own */
    EventTime time(int trigger, IntPredicate other) {
        return nearest(trigger, time -> hanging.ofTime(headOf(time.span()), trigger, other))
                .map(EventTime::of)
                .orElseGet(this::publication);
    }

    /** The time of the sentence of a token that is told as a day, by the calendar, and is nearest; none where all are apart. */
    private Optional<TimeExpression> nearest(int token, ToIntFunction<TimeExpression> distance) {
        TimeExpression best = null;
        int bestDistance = Hanging.APART;
        for (TimeExpression time : times.in(sentence(token))) {
            if (!isCalendar(time)) {
                continue;
            }
            int here = distance.applyAsInt(time);
            if (here < bestDistance || here < Hanging.APART && best != null && isSharper(time, best)) {
                best = time;
                bestDistance = here;
            }
        }
        return Optional.ofNullable(best);
    }

    /** A date, be it of a year that is not known; {@code recently} is none. */
    private static boolean isCalendar(TimeExpression time) {
        return (time.type() == TimeType.DATE || time.type() == TimeType.TIME)
                && (time.interval().isPresent() || time.value().startsWith("XXXX"));
    }

    /** {@code A year ago, on 3 October}: the day, not the year. */
    private static boolean isSharper(TimeExpression time, TimeExpression than) {
        Optional<DateInterval> inner = time.interval();
        Optional<DateInterval> outer = than.interval();
        return inner.isPresent()
                && outer.isPresent()
                && !inner.equals(outer)
                && outer.get().contains(inner.get());
    }

    /** The time whose words begin with a token. */
    Optional<TimeExpression> timeBeginning(int token) {
        for (TimeExpression time : times.in(sentence(token))) {
            if (time.span().start() == tokens.start(token)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }

    /** Whether a token is among the words of a time. */
    boolean isInTime(int token) {
        for (TimeExpression time : times.in(sentence(token))) {
            if (time.span().overlaps(tokens.span(token))) {
                return true;
            }
        }
        return false;
    }

    /** The day the document was published, for what is told without a time. */
    EventTime publication() {
        return EventTime.published(published());
    }

    Optional<LocalDate> published() {
        return annotations.document().published().map(PublicationTime::date);
    }

    /**
     * The place that hangs on the act: where it happened, or what it was done to if it is done on ground. A state or a capital that is
     * only a party is no place.
     *
     * @param ground whether the recipient may be the place
     * @param other whether a token is an act of another kind: what hangs under it is its own
     */
    Optional<Place> place(Match match, Codebook.Ground ground, IntPredicate other) {
        Place best = null;
        int bestDistance = Hanging.APART;
        for (Place place : places.in(sentence(match.trigger()))) {
            if (place.adjectival()) {
                continue;
            }
            int distance = distance(place, match, ground, other);
            if (distance < bestDistance) {
                best = place;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private int distance(Place place, Match match, Codebook.Ground ground, IntPredicate other) {
        int head = whole(headOf(place.span()));
        int trigger = match.trigger();
        if (isDenied(head)) {
            return Hanging.APART;
        }
        if (isOfActor(head, match)) {
            return match.frame().type().quadClass().isMaterial() ? ofActor(head, match.actor()) : Hanging.APART;
        }
        boolean done = ground == Codebook.Ground.YES || ground == Codebook.Ground.TOWN && !isState(place);
        if (isRecipient(head, match)) {
            return done ? RECIPIENT : Hanging.APART;
        }
        if (done && !isState(place) && tree.isA(head, "compound") && tree.head(head) == trigger) {
            return 1; // "the Orlando shooting"
        }
        boolean where = namesRecipient(head, match)
                ? !isState(place) || words.is(Circumstance.LOCALITY, tree.lemma(match.recipient()))
                : isPlaced(head, done || !isState(place));
        return where ? hanging.ofPlace(head, trigger, other) : Hanging.APART;
    }

    /** What acts for itself: a country, or the capital whose name stands for its government. */
    private static boolean isState(Place place) {
        return place.kind() == PlaceKind.COUNTRY || place.feature() == Feature.CAPITAL;
    }

    /** In the actor's phrase; {@code the rebels who attacked Goma} has an act in it, and what hangs under that is the act's. */
    private boolean isOfActor(int head, Match match) {
        int actor = match.actor();
        int trigger = match.trigger();
        boolean ofAct = tree.under(trigger, actor) && tree.under(head, trigger);
        return actor != Tree.NONE && tree.under(head, actor) && !tree.under(trigger, head) && !ofAct;
    }

    /** {@code Police in Paris detained marchers}: where they are they act. */
    private int ofActor(int head, int actor) {
        return tree.head(head) == actor && words.is(Circumstance.AT, tree.preposition(head)) ? OF_ACTOR : Hanging.APART;
    }

    private boolean isRecipient(int head, Match match) {
        int recipient = match.recipient();
        return recipient != Tree.NONE && (head == recipient || tree.isA(head, "conj") && tree.head(head) == recipient);
    }

    /** Whether a preposition says where; one that says whereto does for what is no party. */
    private boolean isPlaced(int head, boolean towards) {
        if (isDenied(head)) {
            return false;
        }
        String preposition = tree.preposition(head);
        return words.is(Circumstance.AT, preposition) || towards && words.is(Circumstance.TOWARDS, preposition);
    }

    /** {@code Not in Syria but in Iraq}. */
    private boolean isDenied(int head) {
        int before = tree.previous(tree.firstChild(head, "case"));
        return before != Tree.NONE && tree.lemma(before, "not");
    }

    /** {@code Near the village of Teskey in Batken province}: it is the village that is near. */
    private int outermost(int head) {
        int outer = head;
        for (int steps = 0; steps < CHAIN && isInLocality(outer); steps++) {
            outer = tree.head(outer);
        }
        return outer;
    }

    private boolean isInLocality(int token) {
        int above = tree.head(token);
        return above >= 0
                && (tree.isA(token, "nmod") || tree.isA(token, "compound"))
                && words.is(Circumstance.LOCALITY, tree.lemma(above))
                && isPlaced(above, true);
    }

    /** What the place is the name of: in {@code near the city of Deir Ezzor} it is the city that stands near. */
    private int whole(int head) {
        int above = tree.head(head);
        boolean named = above >= 0
                && isPlaced(above, true)
                && (tree.preposition(head).equals("of")
                                && tokens.upos(above) != Upos.PROPN
                                && words.is(Circumstance.LOCALITY, tree.lemma(above))
                        || tree.isA(head, "compound")
                        || tree.isA(head, "appos"));
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
        for (Place place : places.in(sentence(token))) {
            if (place.span().start() > tokens.start(token)) {
                return false;
            }
            if (place.span().end() >= tokens.end(token)) {
                return !place.adjectival() && place.kind() != PlaceKind.COUNTRY;
            }
        }
        return false;
    }

    /**
     * How many did it, how many it was done to and how much of what: what is counted under the act and its roles, other acts
     * and other clauses left out, and whatever only says where ({@code in several states}).
     */
    List<Quantity> quantities(Match match, boolean[] otherTriggers) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : quantities.in(sentence(match.trigger()))) {
            int head = headOf(quantity.span());
            for (int t = head, steps = 0; t >= 0 && steps < 8; t = tree.head(t), steps++) {
                if (t == match.trigger() || t == match.actor() || t == match.recipient()) {
                    found.add(quantity);
                    break;
                }
                if (otherTriggers[t] && !tree.is(t, "advcl")
                        || leavesTheAct(t)
                        || isOfAClauseBeside(t, otherTriggers[t])) {
                    break;
                }
            }
        }
        return found;
    }

    /** {@code tied in a trade of 9 billion}, {@code the fear that 9,000 will come}, {@code although it has two bases}; not {@code , killing two}. */
    private boolean isOfAClauseBeside(int token, boolean tellsAnAct) {
        int above = tree.head(token);
        boolean ofNoun = tree.isA(token, "acl") || tree.isA(token, "ccomp") && above >= 0 && tree.isNominal(above);
        boolean goesOn = tokens.xpos(token).equals("VBG") && tree.firstChild(token, "mark") == Tree.NONE;
        return ofNoun && tree.isVerbal(token) && !tellsAnAct
                || tree.is(token, "advcl") && !goesOn
                || tree.isVerbal(token) && (tree.isA(token, "appos") || tree.isA(token, "parataxis"));
    }

    /** {@code voters, who hold 54 seats}; {@code and two donors spoke}; {@code in several states}. */
    private boolean leavesTheAct(int token) {
        return tree.is(token, "acl:relcl")
                || isPartOf(token)
                || tree.is(token, "conj") && tree.firstChildA(token, "nsubj") != Tree.NONE
                || (tree.isA(token, "obl") || tree.isA(token, "nmod"))
                        && words.is(Circumstance.AT, tree.preposition(token));
    }

    private static final Set<String> WHOLES = Set.of("all", "both");

    /** {@code one of the 40 members}, {@code tension between the two states}. */
    private boolean isPartOf(int token) {
        int above = tree.head(token);
        if (above < 0 || !tree.isA(token, "nmod") && !tree.isA(token, "obl")) {
            return false;
        }
        String preposition = tree.preposition(token);
        return preposition.equals("between") && tokens.upos(token) == Upos.NOUN
                || preposition.equals("of")
                        && (tokens.upos(above) == Upos.NUM || tokens.upos(above) == Upos.DET)
                        && !WHOLES.contains(tree.lemma(above));
    }

    /** The amounts of an act that a token tells, those of clauses beside it left out. */
    List<Quantity> quantitiesOfAct(int token) {
        return quantitiesUnder(token).stream()
                .filter(quantity -> isOfAct(headOf(quantity.span()), token))
                .toList();
    }

    private boolean isOfAct(int amount, int act) {
        for (int t = amount; t >= 0 && t != act; t = tree.head(t)) {
            boolean ofItself = tree.head(t) == act && tree.is(t, "acl:relcl"); // "the raid that killed two"
            if (!ofItself && (leavesTheAct(t) || isOfAClauseBeside(t, false))) {
                return false;
            }
        }
        return true;
    }

    /** The amounts of the sentence of a token. */
    List<Quantity> quantitiesOf(int token) {
        return quantities.in(sentence(token));
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

    /** The nearest time that hangs under a token; without words where there is none. */
    EventTime timeUnder(int token) {
        return nearest(token, time -> hanging.below(headOf(time.span()), token))
                .map(EventTime::of)
                .orElse(EventTime.UNTOLD);
    }

    /** The nearest place that hangs under a token and says where, not whose: {@code an attack in Paris}, {@code the Paris attack}. */
    Optional<Place> placeUnder(int token) {
        return nearestPlace(token, head -> head == token ? Hanging.APART : hanging.below(head, token));
    }

    /** The place that hangs on a token. */
    Optional<Place> placeOf(int token) {
        return nearestPlace(token, head -> hanging.ofPlace(head, token, Hanging.NO_OTHER));
    }

    private static boolean isCountry(Place place) {
        return place.kind() == PlaceKind.COUNTRY;
    }

    private Optional<Place> nearestPlace(int token, IntUnaryOperator distance) {
        Place best = null;
        int bestDistance = Hanging.APART;
        for (Place place : places.in(sentence(token))) {
            if (!place.adjectival()) {
                int head = outermost(headOf(place.span()));
                boolean names = tree.isA(head, "compound") && tree.head(head) == token && !isCountry(place);
                int here = names ? 1 : isPlaced(head, true) ? distance.applyAsInt(head) : Hanging.APART;
                if (here < bestDistance) {
                    best = place;
                    bestDistance = here;
                }
            }
        }
        return Optional.ofNullable(best);
    }
}
