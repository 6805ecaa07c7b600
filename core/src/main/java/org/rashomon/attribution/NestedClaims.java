package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Takes the outer speaker away from an inner claim that is not his, and drops what is no claim at all: a passive with nothing but
 * its subject, a lone relative.
 *
 * <pre>
 *   The port reported that the crew were told “not to leave”.        nobody is said to have told them
 *   The port cited data indicating that the ship sank.               [data] indicating
 *   The port said that the crew were fired at.                       nothing
 * </pre>
 *
 * Runs when it is known what stands in what.
 */
final class NestedClaims {

    private NestedClaims() {}

    static void mend(Trees trees, List<Draft> drafts) {
        drafts.removeIf(d -> d.parent != null && isNoClaim(trees, d));
        for (Draft draft : drafts) {
            Draft outer = draft.parent;
            if (outer == null || draft.head < 0 || draft.source.isEmpty() || outer.source.isEmpty()) {
                continue;
            }
            boolean borrowed = Draft.holds(outer.source, draft.source.get(0)[0])
                    && Draft.holds(outer.content, draft.head)
                    && !Draft.holds(outer.content, draft.source.get(0)[0]);
            if (!borrowed) {
                continue;
            }
            Tokens tokens = trees.tokens();
            int noun = tokens.relation(draft.head).equals("acl") ? tokens.head(draft.head) : -1;
            if (noun < 0 && draft.head > 0 && tokens.upos(draft.head - 1) == Upos.NOUN) {
                noun = draft.head - 1;
            }
            boolean participle = noun >= 0 && tokens.xpos(draft.head).equals("VBG");
            boolean described = participle
                    && noun < draft.head
                    && Draft.holds(outer.content, noun)
                    && (tokens.upos(noun) == Upos.NOUN || tokens.upos(noun) == Upos.PROPN);
            if (described) {
                draft.source.clear();
                draft.source.add(
                        new int[] {Math.max(trees.first(noun), outer.content.get(0)[0]), noun});
            } else if (ClauseMood.isPassive(trees, draft.head)
                    && (trees.childBy(draft.head, "nsubj:pass") >= 0 || trees.childBy(draft.head, "nsubj") >= 0)) {
                draft.source.clear();
            }
        }
    }

    private static boolean isNoClaim(Trees trees, Draft draft) {
        if (draft.head < 0 || draft.content.size() != 1) {
            return false;
        }
        Tokens tokens = trees.tokens();
        int[] range = draft.content.get(0);
        if (range[0] == range[1]) {
            return tokens.xpos(range[0]).equals("WDT");
        }
        int subject = trees.childBy(draft.head, "nsubj:pass");
        boolean onlySubject = subject >= range[0] && subject <= range[1] && range[1] < draft.head;
        return draft.source.isEmpty() && onlySubject && tokens.upos(subject) != Upos.VERB;
    }
}
