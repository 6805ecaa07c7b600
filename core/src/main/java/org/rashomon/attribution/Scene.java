package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * A document under way: what the rules about whole documents look at and change.
 *
 * @param drafts what was found so far; rules change and add
 * @param candidates cues with their roles, the found ones and those the judge turned down
 */
record Scene(Document document, Trees trees, Quotations quotations, List<Draft> drafts, List<Draft> candidates) {

    Tokens tokens() {
        return trees.tokens();
    }

    /** The draft whose content holds a token; the smallest of several; null if none does. */
    @org.jspecify.annotations.Nullable
    Draft holding(int token) {
        Draft best = null;
        for (Draft d : drafts) {
            boolean smaller = best == null || Draft.size(d.content) < Draft.size(best.content);
            if (smaller && Draft.holds(d.content, token)) {
                best = d;
            }
        }
        return best;
    }

    /** First and last token of a range of characters; first is greater than last where there is none. */
    int[] tokens(int start, int end) {
        int first = tokens().firstEndingAfter(start);
        int last = first - 1;
        while (last + 1 < tokens().size() && tokens().start(last + 1) < end) {
            last++;
        }
        return new int[] {first, last};
    }
}
