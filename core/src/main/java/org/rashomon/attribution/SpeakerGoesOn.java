package org.rashomon.attribution;

import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations.Quotation;
import org.rashomon.text.Block;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Gives a quotation of whole sentences that nobody is said to say to the one who spoke last.
 *
 * <pre>
 *   "We will not leave," said Okoro. "Not this year."
 *   "We have nowhere to go."                              both quotations that follow → Okoro
 * </pre>
 *
 * Fires in the same paragraph, and in the next one when that is one quotation from end to end; the last who spoke has done so in
 * quotation marks, or to the end of the sentence before. Does not fire for a few words in quotation marks inside a sentence.
 */
final class SpeakerGoesOn implements SceneRule {

    @Override
    public void apply(Scene scene) {
        for (Quotation q : scene.quotations().all()) {
            if (q.last() - q.first() < 3 || !isSentences(scene.tokens(), q) || scene.holding(q.first() + 1) != null) {
                continue;
            }
            boolean hasCue = scene.drafts().stream().anyMatch(d -> Draft.holds(d.content, q.last() - 1));
            Draft speaker = hasCue ? null : speaker(scene, q);
            if (speaker != null) {
                speaker.content.add(new int[] {q.first(), q.last()});
                speaker.evidence.add(Evidence.of("SpeakerGoesOn", q.span()));
            }
        }
    }

    /** Whether the quotation begins and ends a sentence. */
    private static boolean isSentences(Tokens tokens, Quotation q) {
        int first = tokens.sentenceStart(tokens.sentenceOf(q.first()));
        int end = tokens.sentenceEnd(tokens.sentenceOf(q.last())) - 1;
        return first == q.first() && end <= q.last() + 1;
    }

    /** "Okoro says the port is shut. “We saw it.”": the sentence before is a named source's, to its end. */
    private static boolean saysJustBefore(Scene scene, Draft draft, Quotation q) {
        Tokens tokens = scene.tokens();
        int sentence = tokens.sentenceOf(q.first());
        return sentence > 0
                && draft.head >= 0
                && !draft.source.isEmpty()
                && !draft.content.isEmpty()
                && tokens.sentenceOf(draft.head) == sentence - 1
                && tokens.head(draft.head) < 0
                && draft.content.get(draft.content.size() - 1)[1] >= q.first() - 2;
    }

    private static @Nullable Draft speaker(Scene scene, Quotation q) {
        Block here = scene.document()
                .layout()
                .blockAt(scene.tokens().start(q.first()))
                .orElse(null);
        Draft best = null;
        int bestEnd = -1;
        for (Draft d : scene.drafts()) {
            for (int[] range : d.content) {
                boolean quoted = scene.quotations().of(range[0]) >= 0 || saysJustBefore(scene, d, q);
                int end = Math.max(range[1], d.cue.isEmpty() ? -1 : d.cue.get(d.cue.size() - 1)[1]);
                if (quoted && end < q.first() && end > bestEnd) {
                    best = d;
                    bestEnd = end;
                }
            }
        }
        if (best == null || here == null) {
            return null;
        }
        int gap = scene.tokens().sentenceOf(q.first()) - scene.tokens().sentenceOf(bestEnd);
        boolean sameBlock = scene.tokens().start(bestEnd) >= here.span().start();
        boolean wholeBlock = q.span().start() <= here.span().start() + 1
                && q.span().end() >= here.span().end() - 1;
        return gap <= 1 && (sameBlock || wholeBlock) ? best : null;
    }
}
