package org.rashomon.attribution;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
 * @param noVoice why the source is no voice that tells the content; empty where it is one
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
        Set<NoVoice> noVoice,
        List<Evidence> evidence) {

    /** Why a source is no voice that tells what is attributed to it. */
    public enum NoVoice {
        /** It deals with a thing, and tells nothing of it: "welcomed the guests". */
        DEALS_WITH_THING,
        /** It is told to know: "they must know that …". */
        IS_TO_KNOW,
        /** It is nothing that can speak: "the lull suggests that …". */
        CANNOT_SPEAK,
        /** What it would do is only supposed: "Niger might decide to help". */
        IS_SUPPOSED,
        /** The one who is spoken to: "can you believe it, she left". */
        IS_SPOKEN_TO,
        /** It is nobody at all: "no one expected that …", "there is no record that shows …". */
        IS_NOBODY
    }

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
        this(source, sourceSpans, cueSpans, contentSpans, kind, stance, Optional.empty(), parent, Set.of(), evidence);
    }

    private static final Set<NoVoice> MUTE = Set.of(NoVoice.CANNOT_SPEAK, NoVoice.IS_NOBODY);

    /** Whether what stands in the content is told by the source, so that the source is a link of its chain of voices. */
    boolean tells() {
        return MUTE.containsAll(noVoice);
    }

    /** Whether the source is one that can speak. */
    boolean isSpoken() {
        return !noVoice.contains(NoVoice.CANNOT_SPEAK);
    }

    /** In order of the start of their content. */
    public static final Layer<List<Attribution>> LAYER = Layer.named("attributions");

    public Attribution {
        sourceSpans = List.copyOf(sourceSpans);
        cueSpans = List.copyOf(cueSpans);
        contentSpans = List.copyOf(contentSpans);
        noVoice = noVoice.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(noVoice));
        evidence = List.copyOf(evidence);
    }
}
