package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;

/** Moves the ends of contents that stand behind their cue and outside quotation marks. */
final class ContentEnds {

    private ContentEnds() {}

    /** Where a content should end. */
    interface End {

        /** @param range the first and the last token of the content's last piece
         *  @return its last token as it should be */
        int of(Draft draft, int[] range);
    }

    /** @param rule for the evidence of a content whose end is moved */
    static void move(Scene scene, String rule, End end) {
        for (Draft draft : scene.drafts()) {
            if (draft.head < 0 || draft.content.isEmpty()) {
                continue;
            }
            int[] range = draft.content.get(draft.content.size() - 1);
            if (range[0] <= draft.head || scene.quotations().of(range[1]) >= 0) {
                continue;
            }
            int last = end.of(draft, range);
            if (last != range[1]) {
                draft.evidence.add(Evidence.of(rule, scene.tokens().span(last)));
                range[1] = last;
            }
        }
    }
}
