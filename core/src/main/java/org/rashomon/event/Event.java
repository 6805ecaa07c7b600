package org.rashomon.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * What is said to have happened, in PLOVER 2.0's terms. One actor does one thing to at most one recipient; coordination
 * gives several events that share their evidence.
 *
 * @param type the event type
 * @param mode the mode as the codebook writes it, {@code aerial}; empty if none
 * @param contexts PLOVER contexts, best first
 * @param trigger the words that name the act
 * @param actor who does it; empty in a passive without an agent
 * @param recipient to whom
 * @param place where, when it hangs together with the act
 * @param time when
 * @param quantities killed, injured, size of a protest, troops, money
 * @param historical told as long past and only mentioned
 * @param future told as still to come
 * @param hypothetical told as possible only
 * @param negated told as not having happened
 * @param evidence the pattern row or model, then what decided the rest
 */
public record Event(
        EventType type,
        String mode,
        List<String> contexts,
        Span trigger,
        Optional<Actor> actor,
        Optional<Actor> recipient,
        Optional<Place> place,
        EventTime time,
        List<Quantity> quantities,
        boolean historical,
        boolean future,
        boolean hypothetical,
        boolean negated,
        List<Evidence> evidence)
        implements Act {

    /** In order of their trigger. */
    public static final Layer<List<Event>> LAYER = Layer.named("events");

    /** Acts that a text tells of again without saying who did them, by {@link AnaphorReader}; in order of their trigger. */
    public static final Layer<List<Event>> ANAPHORS = Layer.named("anaphors");

    public Event {
        contexts = List.copyOf(contexts);
        quantities = List.copyOf(quantities);
        evidence = List.copyOf(evidence);
    }

    /** Whether who does it and whom it is done to are one, and no state: a state can put its own capital under curfew. */
    boolean isDoneToOneself() {
        return actor.flatMap(Actor::entity)
                .filter(entity -> recipient.flatMap(Actor::entity).equals(Optional.of(entity)))
                .filter(entity -> type == EventType.ASSAULT || !isState(entity))
                .isPresent();
    }

    private static boolean isState(String entity) {
        return entity.equals(entity.toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<EventType> likelyType() {
        return Optional.of(type);
    }

    @Override
    public Event withActors(Optional<Actor> newActor, Optional<Actor> newRecipient) {
        return new Event(
                type,
                mode,
                contexts,
                trigger,
                newActor,
                newRecipient,
                place,
                time,
                quantities,
                historical,
                future,
                hypothetical,
                negated,
                evidence);
    }

    @Override
    public String kind() {
        return "event";
    }
}
