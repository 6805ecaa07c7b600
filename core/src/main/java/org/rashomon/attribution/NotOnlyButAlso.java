package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Ends the content of a "not only" where its "but" begins, and leaves "not only" out of the cue.
 *
 * <pre>
 *   Okoro [not only confirmed] [that the port is shut, but also hinted why]
 *     →   Okoro not only [confirmed] [that the port is shut], but also hinted why
 * </pre>
 *
 * Does not fire when "not only" stands inside the content, nor when "but" comes in another sentence.
 */
final class NotOnlyButAlso implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            if (draft.head < 2 || draft.cue.isEmpty()) {
                continue;
            }
            int only = -1;
            for (int t = Math.max(1, draft.head - 3); t < draft.head; t++) {
                boolean is =
                        tokens.lemma(t).equals("only") && tokens.lemma(t - 1).equals("not");
                only = is ? t : only;
            }
            if (only < 0 || Draft.holds(draft.content, only)) {
                continue;
            }
            int[] cue = draft.cue.get(0);
            if (cue[0] == only - 1 && cue[1] > only) {
                cue[0] = only + 1;
            }
            int end = tokens.sentenceEnd(tokens.sentenceOf(draft.head));
            for (int t = draft.head + 1; t + 1 < end; t++) {
                if (tokens.lemma(t).equals("but") && scene.quotations().of(t) < 0) {
                    for (Draft nested : scene.candidates()) {
                        if (nested != draft && Draft.holds(draft.content, nested.head) && nested.head < t) {
                            cut(scene, nested, t);
                        }
                    }
                    cut(scene, draft, t);
                    break;
                }
            }
        }
    }

    private static void cut(Scene scene, Draft draft, int but) {
        for (int[] range : draft.content) {
            if (range[0] < but && but <= range[1]) {
                range[1] = but - 1;
                while (range[1] > range[0] && scene.trees().is(range[1], "punct")) {
                    range[1]--;
                }
                draft.evidence.add(Evidence.of("NotOnlyButAlso", scene.tokens().span(but)));
            }
        }
        draft.content.removeIf(r -> r[0] >= but);
    }
}
