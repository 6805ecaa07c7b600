package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Ends what a participle or a relative clause tells before the clause that its noun stands in.
 *
 * <pre>
 *   Contrary to analyses claiming [that nothing changed, ties have grown]     →     claiming [that nothing changed], ties …
 *   Those who say [that it is over are wrong]                                 →     say [that it is over] are wrong
 * </pre>
 */
final class RelativeClaimEndsBeforeItsVerb implements SceneRule {

    private static final int STEPS = 8;

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.drafts()) {
            if (draft.head < 0 || draft.content.isEmpty() || !scene.trees().is(draft.head, "acl")) {
                continue;
            }
            int[] range = draft.content.get(draft.content.size() - 1);
            if (range[0] > draft.head && scene.quotations().of(range[1]) < 0) {
                int end = end(scene.trees(), draft.head, range);
                if (end < range[1]) {
                    draft.evidence.add(Evidence.of(
                            "RelativeClaimEndsBeforeItsVerb", scene.tokens().span(end)));
                    range[1] = end;
                }
            }
        }
    }

    private static int end(Trees trees, int cue, int[] range) {
        Tokens tokens = trees.tokens();
        int below = cue;
        for (int steps = 0; steps < STEPS && tokens.head(below) >= 0; steps++) {
            int above = tokens.head(below);
            if (range[0] < above && above <= range[1]) {
                int end = trees.last(below);
                while (end > range[0] && tokens.upos(end) == Upos.PUNCT) {
                    end--;
                }
                boolean before = trees.is(below, "obl") || trees.is(below, "nsubj") || trees.is(below, "nmod");
                return before && end > range[0] && end < above ? end : range[1];
            }
            below = above;
        }
        return range[1];
    }
}
