package org.rashomon.attribution;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.text.Span;

/** Who says it. */
public sealed interface Source {

    /** The source as an actor, unless it is the author, an outlet, a work or nobody. */
    default Optional<Actor> asActor() {
        if (this instanceof Named named) {
            return Optional.of(named.actor());
        }
        return this instanceof Unnamed unnamed ? Optional.of(unnamed.actor()) : Optional.empty();
    }

    /** Somebody who can be told apart: "Lavrov", "the US", "he" when it is known who he is. */
    record Named(Span span, Actor actor) implements Source {}

    /** Somebody with no name: "two officials", "one Russian businessman". The actor holds what is known of them. */
    record Unnamed(Span span, Actor actor) implements Source {

        /** Rules that say whom words stand for. */
        static final List<String> STANDS_FOR = List.of("Teller", "Speakers", "Antecedents");

        /** Whether the actor's name stands elsewhere in the text: "they", of "two officials". */
        public boolean standsForOthers() {
            return STANDS_FOR.contains(actor.evidence().rule());
        }
    }

    /** Nobody is said to say it: "reportedly", "it is said that". */
    record Unstated() implements Source {}

    /** The author of the text. */
    record Author(String name) implements Source {}

    /** An outlet that the author passes on, or that passes the author on: "RT reports …", "Via Zerohedge". */
    record Outlet(String name, Span span) implements Source {}

    /** A work from the list of references. */
    record Work(String label, Span span) implements Source {}
}
