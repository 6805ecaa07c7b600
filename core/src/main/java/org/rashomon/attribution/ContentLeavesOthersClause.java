package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Ends a content before a clause that is another's.
 *
 * <pre>
 *   sees [a need and is changing her plan]                          →   sees [a need] and is changing …      she is
 *   (and I had predicted [just that) and great]                     →   predicted [just that]) and …         out of the bracket
 *   claiming [that ties fell, they have grown].                     →   claiming [that ties fell], they …    the main clause
 * </pre>
 *
 * Looks only at contents behind their cue and outside quotation marks.
 */
final class ContentLeavesOthersClause implements SceneRule {

    @Override
    public void apply(Scene scene) {
        ContentEnds.move(
                scene,
                "ContentLeavesOthersClause",
                (draft, range) -> end(scene.trees(), scene.quotations(), draft, range));
    }

    private static int end(Trees trees, Quotations quotations, Draft draft, int[] range) {
        Tokens tokens = trees.tokens();
        int depth = 0;
        boolean finite = trees.is(range[0], "mark");
        for (int t = range[0]; t <= range[1]; t++) {
            String form = tokens.form(t);
            depth += form.equals("(") ? 1 : form.equals(")") ? -1 : 0;
            boolean others = depth < 0 || !finite && opensOwnersClause(trees, draft, t);
            if (others && t > range[0] && quotations.of(t) < 0) {
                return before(tokens, t, range);
            }
            finite |= isFinite(tokens, t);
        }
        boolean participle = tokens.xpos(draft.head).equals("VBG") && trees.is(draft.head, "acl");
        return participle ? beforeMainClause(trees, quotations, draft, range) : range[1];
    }

    private static int before(Tokens tokens, int t, int[] range) {
        int end = t - 1;
        while (end > range[0]
                && tokens.upos(end) == Upos.PUNCT
                && !tokens.form(end).equals(")")) {
            end--;
        }
        return end;
    }

    /** An "and" behind a thing, before a verb with an auxiliary that shares the cue's subject. */
    private static boolean opensOwnersClause(Trees trees, Draft draft, int and) {
        Tokens tokens = trees.tokens();
        int verb = tokens.head(and);
        return tokens.upos(and) == Upos.CCONJ
                && verb > and
                && tokens.head(verb) == draft.head
                && trees.is(verb, "conj")
                && trees.childBy(verb, "aux") > and
                && isFinite(tokens, trees.childBy(verb, "aux"))
                && trees.childBy(verb, "nsubj") < 0;
    }

    /** Where a sentence has no finite verb but in the content of a participle, its main clause stands there behind a comma. */
    private static int beforeMainClause(Trees trees, Quotations quotations, Draft draft, int[] range) {
        Tokens tokens = trees.tokens();
        int sentence = tokens.sentenceOf(draft.head);
        int limit = tokens.sentenceEnd(sentence);
        for (int t = tokens.sentenceStart(sentence); t < limit; t++) {
            if (isFinite(tokens, t) && !Draft.holds(draft.content, t)) {
                return range[1];
            }
        }
        boolean finite = false;
        for (int t = range[0]; t < range[1]; t++) {
            finite |= isFinite(tokens, t);
            Upos next = tokens.upos(t + 1);
            boolean noun = next == Upos.NOUN || next == Upos.PROPN || next == Upos.DET || next == Upos.PRON;
            if (finite
                    && tokens.form(t).equals(",")
                    && noun
                    && !tokens.xpos(t + 1).startsWith("W")
                    && quotations.of(t) < 0) {
                for (int k = t + 1; k <= range[1]; k++) {
                    if (isFinite(tokens, k)) {
                        return t - 1;
                    }
                }
            }
        }
        return range[1];
    }

    private static boolean isFinite(Tokens tokens, int t) {
        String tag = tokens.xpos(t);
        return tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
    }
}
