package org.rashomon.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Gives the blocks of a block quotation, to its end, to the one whom the sentence before them names.
 *
 * <pre>
 *   TASS offered more details:                      TASS  offered more details  [According to … near the dam.]
 *   ⟦According to … near the dam.⟧
 * </pre>
 *
 * The cue is the last of that sentence; an attribution that holds it, as in {@code RT reports an officer, saying:}, holds the
 * quotation too. Does not fire when the sentence before has no cue, as when a quotation stands at the head of a text.
 */
final class BlockQuotationHasItsSpeaker implements SceneRule {

    @Override
    public void apply(Scene scene) {
        List<Block> blocks = scene.document().layout().blocks();
        for (int b = 1; b < blocks.size(); b++) {
            if (blocks.get(b).kind() != BlockKind.BLOCK_QUOTE
                    || blocks.get(b - 1).kind() == BlockKind.BLOCK_QUOTE) {
                continue;
            }
            int end = b;
            while (end + 1 < blocks.size() && blocks.get(end + 1).kind() == BlockKind.BLOCK_QUOTE) {
                end++;
            }
            int[] before = scene.tokens(
                    blocks.get(b - 1).span().start(), blocks.get(b - 1).span().end());
            int[] quoted = scene.tokens(
                    blocks.get(b).span().start(), blocks.get(end).span().end());
            if (before[0] <= before[1] && quoted[0] <= quoted[1]) {
                give(scene, before[1], quoted);
            }
        }
    }

    private static void give(Scene scene, int lastBefore, int[] quoted) {
        Tokens tokens = scene.tokens();
        int sentence = tokens.sentenceOf(lastBefore);
        Draft speaker = lastCue(scene, scene.drafts(), tokens.sentenceStart(sentence), lastBefore);
        boolean open = tokens.form(lastBefore).equals(":") || speaker == null || speaker.content.isEmpty();
        if (open) {
            Draft candidate = lastCue(scene, scene.candidates(), tokens.sentenceStart(sentence), lastBefore);
            if (candidate != null && (speaker == null || last(candidate) > last(speaker))) {
                if (!scene.drafts().contains(candidate)) {
                    scene.drafts().add(candidate);
                }
                speaker = candidate;
            }
        }
        if (speaker == null) {
            return;
        }
        for (Draft draft : List.copyOf(scene.drafts())) {
            draft.content.removeIf(r -> r[0] >= quoted[0] && r[0] <= quoted[1] && draft.head < quoted[0]);
        }
        // What was taken for content between the cue and the colon is the topic, not what is said.
        Draft by = speaker;
        by.content.removeIf(r -> r[0] > by.head && r[1] < quoted[0]);
        by.content.add(quoted);
        by.evidence.add(Evidence.of("BlockQuotationHasItsSpeaker", tokens.span(quoted[0], quoted[1])));
        for (Draft outer : scene.drafts()) {
            boolean holds = Draft.holds(outer.content, by.head) || by.parent == outer;
            if (outer != by && holds && outer.head < quoted[0]) {
                outer.content.add(quoted.clone());
            }
        }
    }

    private static @Nullable Draft lastCue(Scene scene, List<Draft> drafts, int from, int to) {
        Draft best = null;
        for (Draft d : drafts) {
            boolean here = d.head >= from && d.head <= to && scene.quotations().of(d.head) < 0;
            if (here
                    && (best == null || last(d) > last(best) || last(d) == last(best) && d.parent != null)
                    && !d.source.isEmpty()) {
                best = d;
            }
        }
        return best;
    }

    private static int last(Draft draft) {
        return draft.cue.isEmpty() ? draft.head : Math.max(draft.head, draft.cue.get(draft.cue.size() - 1)[1]);
    }
}
