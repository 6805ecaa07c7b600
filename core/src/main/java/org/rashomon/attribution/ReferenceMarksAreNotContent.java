package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

/**
 * Takes reference marks off the end of a content: they are the author's, who says what the words rest on.
 *
 * <pre>
 *   trade is expected [to grow in 2022,[12]      →      trade is expected [to grow in 2022],[12]
 * </pre>
 *
 * Marks within a content stay. Does not touch brackets that the layout does not know for marks.
 */
final class ReferenceMarksAreNotContent implements SceneRule {

    @Override
    public void apply(Scene scene) {
        if (scene.document().layout().marks().isEmpty()) {
            return;
        }
        for (Draft draft : scene.drafts()) {
            for (int[] range : draft.content) {
                int last = range[1];
                while (last > range[0] && isMark(scene, last)) {
                    last--;
                }
                if (last < range[1]) {
                    boolean comma = scene.tokens().form(last).equals(",")
                            && scene.quotations().of(last) < 0;
                    range[1] = comma && last > range[0] ? last - 1 : last;
                }
            }
        }
    }

    private static boolean isMark(Scene scene, int token) {
        Span span = scene.tokens().span(token);
        for (ReferenceMark mark : scene.document().layout().marks()) {
            if (mark.span().start() < span.end() && span.start() < mark.span().end()) {
                return true;
            }
        }
        return false;
    }
}
