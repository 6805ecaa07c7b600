package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Two who tell one sentence, one of them between commas: he has it from the other.
 *
 * <pre>
 *   The port, according to Reuters, is shut, said Okoro.     Okoro → [The port, according to Reuters, is shut]
 *                                                            Reuters → Okoro → [The port] [is shut]
 * </pre>
 *
 * Fires on "according to", where each of two drafts stands in the other's content.
 */
final class SpeakerBetweenCommas implements SceneRule {

    @Override
    public void apply(Scene scene) {
        for (Draft outer : scene.drafts()) {
            boolean whole = outer.head >= 0 && outer.source.size() == 1 && outer.cue.size() == 1;
            if (!whole
                    || outer.content.size() < 2
                    || !scene.tokens().lemma(outer.head).equals("accord")) {
                continue;
            }
            int first = Math.min(outer.source.get(0)[0], outer.cue.get(0)[0]);
            int last = Math.max(outer.source.get(0)[1], outer.cue.get(0)[1]);
            if (!isBetweenCommas(scene.tokens(), first, last)) {
                continue;
            }
            for (Draft inner : scene.drafts()) {
                if (inner != outer && inner.standsIn(outer) && outer.standsIn(inner)) {
                    cutOut(inner, first - 1, last + 1);
                    inner.evidence.add(
                            Evidence.of("SpeakerBetweenCommas", scene.tokens().span(first, last)));
                }
            }
        }
    }

    private static boolean isBetweenCommas(Tokens tokens, int first, int last) {
        return first > 0
                && last + 1 < tokens.size()
                && tokens.form(first - 1).equals(",")
                && tokens.form(last + 1).equals(",");
    }

    private static void cutOut(Draft draft, int first, int last) {
        for (int i = 0; i < draft.content.size(); i++) {
            int[] range = draft.content.get(i);
            if (range[0] < first && last < range[1]) {
                draft.content.add(i + 1, new int[] {last + 1, range[1]});
                range[1] = first - 1;
                return;
            }
        }
    }
}
