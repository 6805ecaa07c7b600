package org.rashomon.attribution;

import java.util.List;
import java.util.Optional;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;

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
                SpeechIsGiven.give(scene, Optional.empty(), before[1], quoted);
            }
        }
    }
}
