package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * An act that is told of and is not coded: PLOVER has no type for it, or the coder did not find who did what to whom. Linking lays
 * it beside other tellings; it is no row of events.
 *
 * @param likelyType the type that its word suggests; nobody vouches for it
 * @param trigger the word that names the act
 * @param actor who does it, where that can be told
 * @param recipient to whom
 * @param place where, when it hangs together with the act
 * @param time when
 * @param quantities what is counted under it
 * @param negated told as not having happened
 * @param evidence what it was read by
 */
public record ActMention(
        Optional<EventType> likelyType,
        Span trigger,
        Optional<Actor> actor,
        Optional<Actor> recipient,
        Optional<Place> place,
        EventTime time,
        List<Quantity> quantities,
        boolean negated,
        List<Evidence> evidence)
        implements Act {

    /** In order of their trigger. */
    public static final Layer<List<ActMention>> LAYER = Layer.named("mentions of acts");

    /** The rule of what is only a number of an act told before: {@code the toll stood at 23}. */
    public static final String FIGURE = "Figure";

    public ActMention {
        quantities = List.copyOf(quantities);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String kind() {
        return "mention";
    }

    @Override
    public boolean historical() {
        return false;
    }

    @Override
    public boolean future() {
        return false;
    }

    @Override
    public boolean hypothetical() {
        return false;
    }

    @Override
    public ActMention withActors(Optional<Actor> newActor, Optional<Actor> newRecipient) {
        return new ActMention(likelyType, trigger, newActor, newRecipient, place, time, quantities, negated, evidence);
    }
}
