package org.rashomon.attribution;

import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A content that begins with {@code that} has the verb which {@code that} belongs to, and the {@code and that …} which goes on
 * with it.
 *
 * <pre>
 *   held [that any attempt, however small], is a danger      →     held [that any attempt, however small, is a danger]
 *   said [that it was late] and that he would leave          →     said [that it was late and that he would leave]
 *   the claim is [that Okoro] is late                        →     the claim is [that Okoro is late]
 *   knows [that with the war lost], and with all gone, it …  →     knows [that with the war lost, and with all gone, it …]
 * </pre>
 *
 * Does not touch quotations, nor what hangs on another word than the cue.
 */
final class ClauseIsWhole implements SceneRule {

    @Override
    public void apply(Scene scene) {
        ContentEnds.move(
                scene, "ClauseIsWhole", (draft, range) -> end(scene.trees(), scene.quotations(), draft.head, range));
    }

    private static int end(Trees trees, Quotations quotations, int cue, int[] range) {
        Tokens tokens = trees.tokens();
        int end = Math.max(range[1], withVerb(trees, range));
        int verb = verbOf(trees, cue, range[0]);
        if (verb > end) {
            end = lastOf(trees, verb);
        }
        int next = end + 1;
        int limit = tokens.sentenceEnd(tokens.sentenceOf(range[0]));
        next += next < limit && tokens.form(next).equals(",") ? 1 : 0;
        if (next + 1 < limit && tokens.upos(next) == Upos.CCONJ) {
            int second = verbOf(trees, cue, next + 1);
            second = second < 0 && isThat(trees, range[0]) && isThat(trees, next + 1) ? tokens.head(next + 1) : second;
            if (second > next) {
                end = lastOf(trees, second);
                int quotation = quotations.of(end);
                end = quotation < 0
                        ? end
                        : Math.max(end, quotations.all().get(quotation).last());
            }
        }
        return end;
    }

    /** To the end of the sentence where more clauses are opened than finite verbs stand in them; else before the content. */
    private static int withVerb(Trees trees, int[] range) {
        Tokens tokens = trees.tokens();
        if (!isThat(trees, range[0]) || !isFronted(tokens, range[0] + 1)) {
            return -1;
        }
        int open = 0;
        for (int t = range[0]; t <= range[1]; t++) {
            String tag = tokens.xpos(t);
            boolean bare = tag.equals("VB") && !trees.tokens().lemma(t - 1).equals("to");
            boolean finite = bare || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
            open += isThat(trees, t) ? 1 : finite ? -1 : 0;
        }
        int end = tokens.sentenceEnd(tokens.sentenceOf(range[0])) - 1;
        while (end > range[1] && tokens.upos(end) == Upos.PUNCT) {
            end--;
        }
        return open > 0 ? end : -1;
    }

    /** "with the war lost", "contrary to the claim". */
    private static boolean isFronted(Tokens tokens, int t) {
        return tokens.upos(t) == Upos.ADP
                || tokens.upos(t) == Upos.ADJ && t + 1 < tokens.size() && tokens.upos(t + 1) == Upos.ADP;
    }

    private static boolean isThat(Trees trees, int token) {
        return trees.tokens().form(token).equals("that") && trees.is(token, "mark");
    }

    /** The verb of the clause that the {@code that} at a token opens, if it hangs under the cue; else -1. */
    private static int verbOf(Trees trees, int cue, int that) {
        Tokens tokens = trees.tokens();
        if (!isThat(trees, that)) {
            return -1;
        }
        int verb = tokens.head(that);
        if (trees.is(cue, "nsubj") && tokens.head(cue) == verb) {
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
