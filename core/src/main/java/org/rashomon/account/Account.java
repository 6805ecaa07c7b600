package org.rashomon.account;

import java.util.List;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Matter;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * The output row: a voice's telling of something.
 *
 * @param id the document's id, a dash, and a digest of matter, voice and place in the text; the same text read by the
 *     same code gives the same id
 * @param document the document's id
 * @param sentence the sentence that the matter stands in
 * @param attribution index in {@link org.rashomon.attribution.Attribution#LAYER} of the innermost attribution, or -1 for
 *     the author's own
 * @param voice who says so, author outermost
 * @param stance how the innermost voice holds it
 * @param matter what is told
 * @param evidence what put voice and matter together
 */
public record Account(
        String id,
        String document,
        Span sentence,
        int attribution,
        Voice voice,
        Stance stance,
        Matter matter,
        List<Evidence> evidence) {

    /** In order of their matter's anchor. */
    public static final Layer<List<Account>> LAYER = Layer.named("accounts");

    public Account {
        evidence = List.copyOf(evidence);
    }
}
