package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;

/**
 * Joins the pieces of a source that are parts of one noun phrase.
 *
 * <pre>
 *   [Ada Okoro] , [who] served as envoy, says …      →     [Ada Okoro, who served as envoy], says …
 * </pre>
 *
 * Does not fire when the cue or the content of the same attribution stands between the pieces.
 */
final class SourceIsOnePhrase implements SceneRule {

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.candidates()) {
            if (draft.source.size() < 2) {
                continue;
            }
            int first = draft.source.get(0)[0];
            int last = draft.source.get(draft.source.size() - 1)[1];
            boolean apart = false;
            for (int t = first; t <= last; t++) {
                apart |= Draft.holds(draft.cue, t) || Draft.holds(draft.content, t);
            }
            int head = draft.source.get(0)[1];
            while (scene.tokens().head(head) >= draft.source.get(0)[0]
                    && scene.tokens().head(head) <= draft.source.get(0)[1]) {
                head = scene.tokens().head(head);
            }
            if (!apart && scene.trees().last(head) >= last) {
                draft.source.clear();
                int end = Math.max(last, Math.min(scene.trees().last(head), draft.head - 1));
                while (end > last && scene.trees().is(end, "punct")) {
                    end--;
                }
                draft.source.add(new int[] {first, end});
            }
        }
    }
}
