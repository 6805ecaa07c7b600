package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Ends the source of "according to" before a comma behind which a preposition begins something else; what was cut off belongs to
 * the content that follows.
 *
 * <pre>
 *   According to [the ministry, in four days], [the fleet left]     →     According to [the ministry], [in four days, the fleet left]
 * </pre>
 *
 * Does not fire on a name or a relative clause behind the comma, nor on "of" and "for".
 */
final class SourceEndsAtComma implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            boolean according = draft.head >= 0 && tokens.lemma(draft.head).equalsIgnoreCase("accord")
                    || draft.head >= 0 && tokens.form(draft.head).equalsIgnoreCase("according");
            if (!according || draft.source.size() != 1) {
                continue;
            }
            int[] source = draft.source.get(0);
            for (int t = source[0] + 1; t < source[1]; t++) {
                boolean comma = tokens.form(t).equals(",")
                        && tokens.upos(t + 1) == Upos.ADP
                        && !tokens.lemma(t + 1).equals("of")
                        && !tokens.lemma(t + 1).equals("for");
                if (comma) {
                    int cut = source[1];
                    source[1] = t - 1;
                    for (int[] range : draft.content) {
                        if (range[0] > cut && range[0] <= cut + 2) {
                            range[0] = t + 1;
                            break;
                        }
                    }
                    break;
                }
            }
        }
    }
}
