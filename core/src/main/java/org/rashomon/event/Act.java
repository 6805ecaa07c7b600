package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;

/** An act that a text tells of: coded as an {@link Event}, or only a {@link ActMention} of one. */
public interface Act extends Matter {

    /** The words that name it. */
    Span trigger();

    /** Who does it; empty if nobody is told of who is known. */
    Optional<Actor> actor();

    /** To whom. */
    Optional<Actor> recipient();

    /** Where, when it hangs together with the act. */
    Optional<Place> place();

    /** When. */
    EventTime time();

    /** What is counted under it. */
    List<Quantity> quantities();

    /** Told as long past and only mentioned. */
    boolean historical();

    /** Told as still to come. */
    boolean future();

    /** Told as possible only. */
    boolean hypothetical();

    /** Told as not having happened. */
    boolean negated();

    /** Its type, coded or likely. */
    Optional<EventType> likelyType();

    /** The same act with others in its roles. */
    Act withActors(Optional<Actor> newActor, Optional<Actor> newRecipient);

    @Override
    default Span anchor() {
        return trigger();
    }
}
