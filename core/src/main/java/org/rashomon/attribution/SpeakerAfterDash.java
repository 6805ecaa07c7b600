package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.text.Block;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A quotation that is a block of its own, signed after a dash.
 *
 * <pre>
 *   “We will not leave.” — Ada Okoro        [Ada Okoro]  —  [“We will not leave.”]
 * </pre>
 *
 * Does not fire when more than ten tokens, or no name, follow the dash.
 */
final class SpeakerAfterDash implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Block block : scene.document().layout().blocks()) {
            int[] range = scene.tokens(block.span().start(), block.span().end());
            if (range[0] > range[1] || scene.quotations().of(range[0]) < 0) {
                continue;
            }
            Quotations.Quotation q =
                    scene.quotations().all().get(scene.quotations().of(range[0]));
            int dash = q.last() + 1;
            boolean signed = q.closed()
                    && dash < range[1]
                    && range[1] - dash <= 10
                    && isDash(tokens.form(dash))
                    && tokens.upos(dash + 1) == Upos.PROPN;
            if (!signed) {
                continue;
            }
            Draft draft = new Draft(dash);
            draft.source.add(new int[] {dash + 1, range[1]});
            draft.cue.add(new int[] {dash, dash});
            draft.content.add(new int[] {q.first(), q.last()});
            draft.evidence.add(Evidence.of("SpeakerAfterDash", tokens.span(dash, range[1])));
            scene.drafts().removeIf(d -> d.cue.stream().allMatch(r -> r[0] >= q.first()) && d.head >= dash);
            scene.drafts().add(draft);
        }
    }

    private static boolean isDash(String form) {
        return form.equals("—") || form.equals("–") || form.equals("-") || form.equals("--") || form.equals("―");
    }
}
