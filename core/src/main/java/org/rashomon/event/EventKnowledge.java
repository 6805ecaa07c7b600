package org.rashomon.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Annotator;
import org.rashomon.reading.network.WordTable;

/** What the readers of matters share: the frames and the actors, read once. */
public final class EventKnowledge {

    private final Lexicons lexicons;
    private final ActorResolver actors;
    private final Frames frames;
    private final WordClasses<Circumstance> circumstances;
    private final NounClasses classes;
    private final NounClasses.NounClass others;
    private final NounClasses.NounClass sides;
    private final NounClasses.NounClass somebody;
    private final Frames deeds;
    private final Codebook codebook;
    private final WarrantSigns signs;
    private final Optional<Warrant> warrant = Warrant.bundled();
    private final Map<String, String> stems = new HashMap<>();

    private EventKnowledge(Lexicons lexicons, ActorResolver actors, Frames frames, Frames deeds) {
        this.lexicons = lexicons;
        this.actors = actors;
        this.frames = frames;
        this.circumstances = new WordClasses<>(lexicons.get("event/settings"), Circumstance.class);
        this.classes = new NounClasses(lexicons);
        this.others = classes.named("others");
        this.sides = classes.named("sides");
        this.somebody = classes.named("somebody");
        this.deeds = deeds;
        this.codebook = new Codebook(lexicons);
        this.signs = new WarrantSigns(classes, WordTable.bundled());
        lexicons.get("actor/stems").rows().forEach(row -> stems.put(row.get("form"), row.get("state")));
    }

    /** Reads frames and actor tables. */
    public static EventKnowledge of(Lexicons lexicons) {
        return new EventKnowledge(
                lexicons, new ActorResolver(lexicons), new Frames(lexicons), new Frames(lexicons, "event/deeds"));
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

    Codebook codebook() {
        return codebook;
    }

    /** What the judge of events looks at. */
    WarrantSigns signs() {
        return signs;
    }

    /** How likely it is that a text warrants an event, by these signs; 1 where there is no judge. */
    double warrants(PairFeatures.Vector signs) {
        return warrant.map(judge -> judge.likelihood(signs)).orElse(1.0);
    }

    /** Words that say where or when an act was. */
    WordClasses<Circumstance> circumstances() {
        return circumstances;
    }

    NounClasses classes() {
        return classes;
    }

    /** Whoever belongs to somebody without being of his state: {@code its neighbours}. */
    NounClasses.NounClass others() {
        return others;
    }

    /** Words for those who stand on either side: {@code the two countries}. */
    NounClasses.NounClass sides() {
        return sides;
    }

    /** Nouns for people and bodies of people. */
    NounClasses.NounClass somebody() {
        return somebody;
    }

    /** Frames of acts that are told whoever did them. */
    Frames deeds() {
        return deeds;
    }

    /** States by the stems that stand for them before a dash: {@code Sino}. */
    Map<String, String> stems() {
        return stems;
    }

    /** The readers of every kind of matter, in the order in which they may run. */
    public List<Annotator<?>> readers() {
        return List.of(
                new EventCoder(this),
                new AnaphorReader(this),
                new MentionReader(this),
                new AgreementReader(this),
                new ForecastReader(this),
                new MeasureReader(this),
                new TieReader(this),
                new EvaluationReader(this));
    }
}
