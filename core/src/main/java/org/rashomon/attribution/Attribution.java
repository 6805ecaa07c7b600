package org.rashomon.attribution;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Who is said to say what, after PolNeAR and PARC 3: a source, the words that say it is a saying (the cue), and what is
 * said. Spans may be several: discontinuous ones are normal.
 *
 * @param source who, resolved
 * @param sourceSpans the words for the source; empty when it is not stated
 * @param cueSpans the words that attribute; empty for a quotation that goes on or a block quotation
 * @param contentSpans what is attributed
 * @param kind whether it is in the source's words
 * @param stance how the source holds it
 * @param comment how the voice that tells it holds it, where that voice says so: "wrongly", ", which is true"
 * @param parent index, in this layer, of the attribution in whose content this one sits
 * @param evidence what decided: cue row, models, and the stance's own evidence
 */
public record Attribution(
        Source source,
        List<Span> sourceSpans,
        List<Span> cueSpans,
        List<Span> contentSpans,
        AttributionKind kind,
        Stance stance,
        Optional<Stance> comment,
        OptionalInt parent,
        List<Evidence> evidence) {

    /** One that is told without comment. */
    public Attribution(
            Source source,
            List<Span> sourceSpans,
            List<Span> cueSpans,
            List<Span> contentSpans,
            AttributionKind kind,
            Stance stance,
            OptionalInt parent,
            List<Evidence> evidence) {
        this(source, sourceSpans, cueSpans, contentSpans, kind, stance, Optional.empty(), parent, evidence);
    }

    /** Evidence that what is attributed is a thing the source deals with, and nothing it tells: "welcomed the guests". */
    static final String THING = "ContentIsAThing";

    /** Evidence that the source is nothing that can speak: "the lull suggests that …". */
    static final String MUTE = "SourceCannotSpeak";

    /** Whether what stands in the content is told by the source, so that the source is a link of its chain of voices. */
    boolean tells() {
        return evidence.stream().noneMatch(e -> e.rule().equals(THING));
    }

    /** Whether the source is one that can speak. */
    boolean isSpoken() {
        return evidence.stream().noneMatch(e -> e.rule().equals(MUTE));
    }

    /** In order of the start of their content. */
    public static final Layer<List<Attribution>> LAYER = Layer.named("attributions");

    public Attribution {
        sourceSpans = List.copyOf(sourceSpans);
        cueSpans = List.copyOf(cueSpans);
        contentSpans = List.copyOf(contentSpans);
        evidence = List.copyOf(evidence);
    }
}
