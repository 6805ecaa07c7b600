package org.rashomon.event;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;

/** The events that frames find before any of them is judged, for the training of the judge. Thread-safe. */
public final class EventCandidates {

    /** The labels of a model that judges, against and for. */
    public static final List<String> LABELS = Warrant.LABELS;

    /** How likely {@code YES} must be for an event to be coded. */
    public static final double THRESHOLD = Warrant.THRESHOLD;

    private final EventCoder coder;

    /**
     * A candidate and what speaks for and against it.
     *
     * @param event as it would be coded
     * @param signs hashed features
     */
    public record Candidate(Event event, PairFeatures.Vector signs) {}

    /** With frames and actor tables of its own. */
    public EventCandidates(Lexicons lexicons) {
        coder = new EventCoder(EventKnowledge.of(lexicons));
    }

    /** Of a document with every layer that the coder reads, in order of their trigger. */
    public List<Candidate> of(Annotations annotations) {
        List<Candidate> candidates = new ArrayList<>();
        coder.code(annotations, (event, signs) -> {
            candidates.add(new Candidate(event, signs));
            return true;
        });
        return List.copyOf(candidates);
    }
}
