package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who says so stands between commas in the middle of what is said: the content is on both sides.
 *
 * <pre>
 *   The dam, engineers say, would have held.        [The dam]  say  [would have held]
 *   In May, she said, the dam broke.                she  said  [the dam broke]: when she said so
 * </pre>
 *
 * Fires where the tree hangs the side without content on the other side, or the other way round. Does not fire where it hangs on the
 * cue: {@code …, he said, adding that …}.
 */
final class ParenthesisLeavesBothSides implements SceneRule {

    private final Cues cues;

    ParenthesisLeavesBothSides(Cues cues) {
        this.cues = cues;
    }

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.drafts()) {
            boolean whole =
                    draft.head >= 0 && draft.source.size() == 1 && draft.cue.size() == 1 && draft.content.size() == 1;
            if (whole && says(scene.trees(), draft)) {
                apply(scene, draft);
            }
        }
    }

    /** A verb that takes quotations, or "according to", and no relative clause. */
    private boolean says(Trees trees, Draft draft) {
        boolean relative = trees.tokens().xpos(draft.source.get(0)[0]).startsWith("W");
        return !relative
                && cues.of(trees, draft.head)
                        .filter(c ->
                                c.patterns().contains("quote") || c.patterns().contains("according"))
                        .isPresent();
    }

    private static void apply(Scene scene, Draft draft) {
        Tokens tokens = scene.tokens();
        int first = Math.min(draft.source.get(0)[0], draft.cue.get(0)[0]);
        int last = Math.max(draft.source.get(0)[1], draft.cue.get(0)[1]);
        int sentence = tokens.sentenceOf(draft.head);
        int start = tokens.sentenceStart(sentence);
        int end = tokens.sentenceEnd(sentence) - 1;
        boolean between = first > start
                && last < end
                && tokens.sentenceOf(first) == sentence
                && tokens.sentenceOf(last) == sentence
                && tokens.form(first - 1).equals(",")
                && tokens.form(last + 1).equals(",");
        if (!between || scene.quotations().of(first - 2 < start ? start : first - 2) >= 0) {
            return;
        }
        int[] content = draft.content.get(0);
        boolean contentBefore = content[1] < first && content[0] >= start;
        int[] other =
                contentBefore ? new int[] {last + 2, withoutStop(tokens, last + 2, end)} : new int[] {start, first - 2};
        boolean one = contentBefore || content[0] > last;
        if (one
                && other[0] <= other[1]
                && isWhole(tokens, other)
                && scene.quotations().of(other[0]) < 0
                && belong(scene.trees(), other, content)) {
            draft.content.add(contentBefore ? 1 : 0, other);
            draft.evidence.add(Evidence.of("ParenthesisLeavesBothSides", tokens.span(other[0], other[1])));
        }
    }

    /** Whether it neither begins with "and" or "according to" nor ends with "because" or "including". */
    private static boolean isWhole(Tokens tokens, int[] side) {
        Upos last = tokens.upos(side[1]);
        return tokens.upos(side[0]) != Upos.CCONJ
                && !tokens.form(side[0]).equals("according")
                && last != Upos.SCONJ
                && last != Upos.ADP
                && !(last == Upos.VERB && tokens.xpos(side[1]).equals("VBG"));
    }

    private static int withoutStop(Tokens tokens, int first, int end) {
        int last = end;
        while (last > first && tokens.upos(last) == Upos.PUNCT) {
            last--;
        }
        return last;
    }

    /** Whether all that stands in one range hangs in the other, or governs it. */
    private static boolean belong(Trees trees, int[] side, int[] content) {
        Tokens tokens = trees.tokens();
        boolean governs = false;
        for (int t = content[0]; t <= content[1]; t++) {
            governs |= isIn(side, tokens.head(t));
        }
        for (int t = side[0]; t <= side[1]; t++) {
            int head = tokens.head(t);
            boolean top = !isIn(side, head) && tokens.upos(t) != Upos.PUNCT;
            if (top && !isIn(content, head) && !(governs && head < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(int[] range, int token) {
        return range[0] <= token && token <= range[1];
    }
}
