package org.rashomon.event;

import java.util.List;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotator;

/** What the readers of matters share: the frames and the actors, read once. */
public final class EventKnowledge {

    private final Lexicons lexicons;
    private final ActorResolver actors;
    private final Frames frames;

    private EventKnowledge(Lexicons lexicons, ActorResolver actors, Frames frames) {
        this.lexicons = lexicons;
        this.actors = actors;
        this.frames = frames;
    }

    /** Reads frames and actor tables. */
    public static EventKnowledge of(Lexicons lexicons) {
        return new EventKnowledge(lexicons, new ActorResolver(lexicons), new Frames(lexicons));
    }

    Lexicons lexicons() {
        return lexicons;
    }

    ActorResolver actors() {
        return actors;
    }

    Frames frames() {
        return frames;
    }

    /** The readers of every kind of matter, in the order in which they may run. */
    public List<Annotator<?>> readers() {
        return List.of(
                new EventCoder(this),
                new AnaphorReader(this),
                new AgreementReader(this),
                new ForecastReader(this),
                new MeasureReader(this),
                new TieReader(this),
                new EvaluationReader(this));
    }
}
