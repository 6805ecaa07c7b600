package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A content that begins with {@code that} has the verb which {@code that} belongs to, and the {@code and that …} which goes on
 * with it.
 *
 * <pre>
 *   held [that any attempt, however small], is a danger      →     held [that any attempt, however small, is a danger]
 *   said [that it was late] and that he would leave          →     said [that it was late and that he would leave]
 * </pre>
 *
 * Does not touch quotations, nor what hangs on another word than the cue.
 */
final class ClauseIsWhole implements SceneRule {

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.drafts()) {
            if (draft.head < 0 || draft.content.isEmpty()) {
                continue;
            }
            int[] range = draft.content.get(draft.content.size() - 1);
            if (range[0] > draft.head && scene.quotations().of(range[1]) < 0) {
                int end = end(scene.trees(), draft.head, range);
                if (end > range[1]) {
                    draft.evidence.add(
                            Evidence.of("ClauseIsWhole", scene.tokens().span(end)));
                    range[1] = end;
                }
            }
        }
    }

    private static int end(Trees trees, int cue, int[] range) {
        Tokens tokens = trees.tokens();
        int end = range[1];
        int verb = verbOf(trees, cue, range[0]);
        if (verb > end) {
            end = lastOf(trees, verb);
        }
        int next = end + 1;
        int limit = tokens.sentenceEnd(tokens.sentenceOf(range[0]));
        next += next < limit && tokens.form(next).equals(",") ? 1 : 0;
        if (next + 1 < limit && tokens.upos(next) == Upos.CCONJ) {
            int second = verbOf(trees, cue, next + 1);
            if (second > next) {
                end = lastOf(trees, second);
            }
        }
        return end;
    }

    /** The verb of the clause that the {@code that} at a token opens, if it hangs under the cue; else -1. */
    private static int verbOf(Trees trees, int cue, int that) {
        Tokens tokens = trees.tokens();
        if (!tokens.form(that).equals("that") || !trees.is(that, "mark")) {
            return -1;
        }
        int verb = tokens.head(that);
        if (trees.childBy(verb, "nsubj:outer") == cue) {
            return verb;
        }
        for (int t = verb, steps = 0; t >= 0 && steps < 6; t = tokens.head(t), steps++) {
            if (t == cue) {
                return verb;
            }
        }
        return -1;
    }

    /** Where a clause ends, before its full stop and before what is only put beside it. */
    static int lastOf(Trees trees, int verb) {
        int last = trees.last(verb);
        int beside = trees.childBy(verb, "parataxis");
        if (beside > verb) {
            last = Math.min(last, trees.first(beside) - 1);
        }
        while (last > verb && trees.tokens().upos(last) == Upos.PUNCT) {
            last--;
        }
        return last;
    }
}
