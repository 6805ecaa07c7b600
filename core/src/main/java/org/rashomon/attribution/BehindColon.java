package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Tokens;

/**
 * "According to" behind a colon or a semicolon tells what follows it, not what stands before the mark.
 *
 * <pre>
 *   The port [is shut]: according to &lt;Okoro&gt;, [the pier is gone].     →     [the pier is gone]
 * </pre>
 */
final class BehindColon implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.drafts()) {
            if (draft.cue.isEmpty() || draft.content.size() < 2) {
                continue;
            }
            int cue = draft.cue.get(0)[0];
            boolean behind = cue > 0
                    && tokens.lemma(cue).equalsIgnoreCase("accord")
                    && (tokens.form(cue - 1).equals(":") || tokens.form(cue - 1).equals(";"));
            if (behind && draft.content.get(draft.content.size() - 1)[0] > cue) {
                draft.content.removeIf(range -> range[1] < cue);
            }
        }
    }
}
