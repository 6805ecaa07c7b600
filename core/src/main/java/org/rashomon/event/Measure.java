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
 * How much of something there was at a date: trade of $4 billion in 2021, 522 sorties in four days, 600,000 barrels a
 * day.
 *
 * @param anchor the words of the amount
 * @param what the words for the thing measured: "trade between the two countries", "sorties"
 * @param actors whose it is, in order of the text
 * @param quantity the amount
 * @param direction whether it is told as a state or as a change
 * @param place where
 * @param time at what time, or over what time
 * @param planned a target or a forecast, not a finding
 * @param evidence the rows and rules that decided
 */
public record Measure(
        Span anchor,
        Span what,
        List<Actor> actors,
        Quantity quantity,
        Direction direction,
        Optional<Place> place,
        EventTime time,
        boolean planned,
        List<Evidence> evidence)
        implements Matter {

    /** In order of their anchor. */
    public static final Layer<List<Measure>> LAYER = Layer.named("measures");

    /** What a measure's quantity says of the thing. */
    public enum Direction {
        /** It stood at that. */
        LEVEL,
        /** It rose to that, or by that. */
        RISE,
        /** It fell to that, or by that. */
        FALL
    }

    public Measure {
        actors = List.copyOf(actors);
        evidence = List.copyOf(evidence);
    }

    @Override
    public String kind() {
        return "measure";
    }
}
