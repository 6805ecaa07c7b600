package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Stance;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Something told as still to come, so that it falls due and can be held against what came: "the offensive is expected
 * to take place on 14 December".
 *
 * @param anchor the words that foretell: "is expected to", "will"
 * @param content the clause foretold
 * @param subject who or what it is about, where that is an actor
 * @param doer the word for whoever is to do it: "we", "the ministry"; empty when nobody does
 * @param due by when; without an interval when the text sets no time
 * @param quantities what is foretold in numbers, in order of the text
 * @param likelihood how sure the telling is
 * @param negated foretold not to happen
 * @param stance how a voice holds it that tells it of others
 * @param own how a voice holds it that tells it of itself: "we will" is a promise or a threat
 * @param evidence the rows and rules that decided
 */
public record Forecast(
        Span anchor,
        Span content,
        Optional<Actor> subject,
        Optional<Span> doer,
        EventTime due,
        List<Quantity> quantities,
        Likelihood likelihood,
        boolean negated,
        Stance stance,
        Stance own,
        List<Evidence> evidence)
        implements Matter {

    /** In order of their anchor. */
    public static final Layer<List<Forecast>> LAYER = Layer.named("forecasts");

    /** How sure a forecast is of itself, from the word that carries it. */
    public enum Likelihood {
        /** May, might, could. */
        POSSIBLE,
        /** Is expected to, is likely to, should. */
        LIKELY,
        /** Will, is going to. */
        CERTAIN
    }

    public Forecast {
        quantities = List.copyOf(quantities);
        evidence = List.copyOf(evidence);
    }

    /** The same about another. */
    public Forecast withSubject(Actor newSubject) {
        return new Forecast(
                anchor,
                content,
                Optional.of(newSubject),
                doer,
                due,
                quantities,
                likelihood,
                negated,
                stance,
                own,
                evidence);
    }

    /** The same, no surer than likely: who believes that it will be is not certain. */
    public Forecast supposed() {
        return likelihood != Likelihood.CERTAIN
                ? this
                : new Forecast(
                        anchor,
                        content,
                        subject,
                        doer,
                        due,
                        quantities,
                        Likelihood.LIKELY,
                        negated,
                        stance,
                        own,
                        evidence);
    }

    @Override
    public String kind() {
        return "forecast";
    }
}
