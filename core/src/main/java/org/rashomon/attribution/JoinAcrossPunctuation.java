package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.attribution.model.Draft;

/**
 * Joins two pieces of a content with nothing but punctuation between them.
 *
 * <pre>
 *   He said [in four days] , [the fleet flew home] .     →     He said [in four days, the fleet flew home] .
 * </pre>
 *
 * Does not fire when a word, or the cue or source of the same attribution, stands between.
 */
final class JoinAcrossPunctuation implements SceneRule {

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.candidates()) {
            if (draft.content.size() > 1) {
                List<int[]> joined = new ArrayList<>();
                for (int[] range : draft.content) {
                    int[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
                    if (last != null && onlyPunctuation(scene, draft, last[1] + 1, range[0])) {
                        last[1] = range[1];
                    } else {
                        joined.add(range);
                    }
                }
                draft.content.clear();
                draft.content.addAll(joined);
            }
        }
    }

    private static boolean onlyPunctuation(Scene scene, Draft draft, int from, int to) {
        for (int t = from; t < to; t++) {
            if (!scene.trees().is(t, "punct") || Draft.holds(draft.cue, t) || Draft.holds(draft.source, t)) {
                return false;
            }
        }
        return true;
    }
}
