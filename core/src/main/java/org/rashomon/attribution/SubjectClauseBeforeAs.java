package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Gives an "as … says" between dashes or commas the clause that it breaks off, when that clause is the subject of what follows.
 *
 * <pre>
 *   That the port is shut – as Okoro points out – is a price …      [Okoro]  points out  [the port is shut]
 * </pre>
 *
 * Does not fire when the sentence does not open with "that", or when no comma or dash stands on either side.
 */
final class SubjectClauseBeforeAs implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            if (draft.head < 0 || draft.source.isEmpty() || draft.cue.isEmpty()) {
                continue;
            }
            int as = draft.source.get(0)[0] - 1;
            int last = Math.max(
                    draft.cue.get(draft.cue.size() - 1)[1], draft.source.get(draft.source.size() - 1)[1]);
            int sentence = tokens.sentenceOf(draft.head);
            int first = tokens.sentenceStart(sentence);
            int end = tokens.sentenceEnd(sentence);
            boolean breaksIn = as > first + 1
                    && as > 0
                    && tokens.lemma(as).equalsIgnoreCase("as")
                    && scene.trees().is(as - 1, "punct")
                    && last + 2 < end
                    && scene.trees().is(last + 1, "punct")
                    && scene.quotations().of(as) < 0;
            if (!breaksIn || !tokens.form(first).equalsIgnoreCase("that") || as - 2 < first + 2) {
                continue;
            }
            draft.content.clear();
            draft.content.addAll(List.of(new int[] {first + 1, as - 2}));
            draft.evidence.add(Evidence.of("SubjectClauseBeforeAs", tokens.span(as)));
            if (!scene.drafts().contains(draft)) {
                scene.drafts().add(draft);
            }
        }
    }
}
