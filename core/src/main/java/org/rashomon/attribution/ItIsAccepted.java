package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * The content of a passive whose subject is a mere "it" is the clause, and its source ends before that.
 *
 * <pre>
 *   It is accepted by [most divers] [that the wreck is a ferry].
 * </pre>
 */
final class ItIsAccepted implements SceneRule {

    /** How many words the agent may have. */
    private static final int FARTHEST = 40;

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        for (Draft draft : scene.drafts()) {
            if (draft.head < 0 || !ClauseMood.isPassive(trees, draft.head)) {
                continue;
            }
            int subject = trees.childBy(draft.head, "nsubj");
            subject = subject < 0 ? trees.childBy(draft.head, "expl") : subject;
            if (subject >= 0
                    && subject < draft.head
                    && trees.tokens().lemma(subject).equals("it")) {
                apply(trees, draft, subject);
            }
        }
    }

    private static void apply(Trees trees, Draft draft, int it) {
        Tokens tokens = trees.tokens();
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(draft.head)), draft.head + FARTHEST);
        int that = draft.head + 1;
        while (that < end && !(tokens.is(that, "that") && trees.is(that, "mark") && tokens.head(that) > that)) {
            that++;
        }
        boolean mixed = Draft.holds(draft.content, it) || Draft.holds(draft.source, that);
        if (that == end || !mixed || !Draft.holds(draft.content, that) && !Draft.holds(draft.source, that)) {
            return;
        }
        draft.content.clear();
        draft.content.add(new int[] {that, ClauseIsWhole.lastOf(trees, tokens.head(that))});
        int limit = that;
        draft.source.removeIf(range -> range[0] >= limit);
        for (int[] range : draft.source) {
            range[1] = range[0] < limit ? Math.min(range[1], limit - 1) : range[1];
        }
        draft.evidence.add(Evidence.of("ItIsAccepted", tokens.span(it)));
    }
}
