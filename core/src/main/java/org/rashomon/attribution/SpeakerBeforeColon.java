package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A paragraph of a transcript: a name, a colon, and what that person says.
 *
 * <pre>
 *   OKORO: We will not leave.        [OKORO]  :  [We will not leave.]
 * </pre>
 *
 * Does not fire in titles and headings ({@code Syria: what next?}), on more than five tokens before the colon, or on a common
 * noun.
 */
final class SpeakerBeforeColon implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Block block : scene.document().layout().blocks()) {
            if (block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LIST_ITEM) {
                continue;
            }
            int[] range = scene.tokens(block.span().start(), block.span().end());
            int colon = -1;
            for (int t = range[0]; t <= Math.min(range[1], range[0] + 5); t++) {
                if (tokens.form(t).equals(":")) {
                    colon = t;
                    break;
                }
            }
            if (colon <= range[0] || colon >= range[1] - 2 || !isName(tokens, range[0], colon)) {
                continue;
            }
            Draft draft = new Draft(colon);
            draft.source.add(new int[] {range[0], colon - 1});
            draft.cue.add(new int[] {colon, colon});
            draft.content.add(new int[] {colon + 1, range[1]});
            draft.evidence.add(Evidence.of("SpeakerBeforeColon", tokens.span(range[0], colon)));
            boolean taken = scene.holding(colon + 1) != null
                    && scene.drafts().stream()
                            .anyMatch(d -> Draft.holds(d.source, range[0]) || Draft.holds(d.content, range[0]));
            if (!taken) {
                scene.drafts().add(draft);
            }
        }
    }

    private static boolean isName(Tokens tokens, int first, int end) {
        boolean named = false;
        for (int t = first; t < end; t++) {
            Upos pos = tokens.upos(t);
            named |= pos == Upos.PROPN;
            boolean remark = tokens.form(t).equals("[") || tokens.form(t).equals("(");
            if (remark || pos != Upos.PROPN && pos != Upos.PUNCT && pos != Upos.ADJ) {
                return false;
            }
        }
        return named;
    }
}
