package org.rashomon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Attribution;
import org.rashomon.text.Span;

/** Who is said to say what. */
final class AttributionTable {

    private AttributionTable() {}

    static final Table<Found<Attribution>> TABLE = Columns.<Attribution>of(
                    f -> extent(f.it()), f -> Found.rule(f.it().evidence()))
            .number("number", "in the document, from 0", Found::number)
            .number("parent", "number of the attribution it stands in", f -> parent(f.it()))
            .text("kind", "DIRECT, INDIRECT or MIXED", f -> f.it().kind().name())
            .text("stance", "how the source holds it", f -> f.it().stance().name())
            .text("source_kind", "named, unnamed, unstated, author, outlet, work", f -> VoiceText.kind(f.it().source()))
            .text("speaker", "who says it", f -> VoiceText.name(f, f.it().source()))
            .text("speaker_words", "the words for who", f -> f.words(f.it().sourceSpans()))
            .text("cue", "the words that say it is a saying", f -> f.words(f.it().cueSpans()))
            .text("content", "what is said", f -> f.words(f.it().contentSpans()))
            .with(Columns.actor("actor", "the speaker as an actor", AttributionTable::actor))
            .json("speaker_spans", "[[start,end],…]", f -> f.it().sourceSpans())
            .json("cue_spans", "[[start,end],…]", f -> f.it().cueSpans())
            .json("content_spans", "[[start,end],…]", f -> f.it().contentSpans())
            .json("evidence", "every rule that decided, with its words", f -> f.it().evidence())
            .table("attributions", "a saying: who, the words that say so, what is said", "document", "number", "run");

    /** From the first character of source, cue and content to the last. */
    private static Span extent(Attribution attribution) {
        List<Span> all = new ArrayList<>(attribution.contentSpans());
        all.addAll(attribution.sourceSpans());
        all.addAll(attribution.cueSpans());
        return Span.covering(all);
    }

    private static Optional<Integer> parent(Attribution attribution) {
        return attribution.parent().isPresent()
                ? Optional.of(attribution.parent().getAsInt())
                : Optional.empty();
    }

    private static Optional<Actor> actor(Attribution attribution) {
        return attribution.source().asActor();
    }
}
