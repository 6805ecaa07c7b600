package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.text.BlockKind;

/** What stands between the headline and the first block of the body: the standfirst and the byline. */
record Front(List<Draft> drafts) {

    private static final int SHORTEST = 3;
    private static final int STANDFIRST = 500;
    private static final int BYLINE = 140;

    /**
     * @param headline the headline's node, -1 if it is not on the page
     * @param body the element of the first block of the body
     */
    static Front find(PageTree tree, Roles roles, int headline, int body) {
        List<Draft> drafts = new ArrayList<>();
        if (headline < 0) {
            return new Front(drafts);
        }
        int i = tree.end(headline);
        while (i < body) {
            boolean whole = tree.end(i) <= body && !tree.isText(i) && tree.letters(i) >= SHORTEST;
            if (whole && isByline(tree, roles, i)) {
                add(drafts, Blocks.line(tree, roles, i, BlockKind.BYLINE));
                i = tree.end(i);
            } else if (whole && roles.has(i, Role.STANDFIRST) && tree.letters(i) < STANDFIRST) {
                add(drafts, Blocks.line(tree, roles, i, BlockKind.STANDFIRST));
                i = tree.end(i);
            } else {
                i++;
            }
        }
        return new Front(drafts);
    }

    private static boolean isByline(PageTree tree, Roles roles, int node) {
        return tree.letters(node) < BYLINE
                && (roles.has(node, Role.BYLINE)
                        || tree.tag(node).isBlock()
                                && tree.letters(node) < BYLINE / 2
                                && Byline.isByline(tree.textOf(node)));
    }

    /** One of each: pages repeat them for narrow and for wide screens. */
    private static void add(List<Draft> drafts, Draft draft) {
        if (!draft.isBlank() && drafts.stream().noneMatch(d -> d.kind == draft.kind)) {
            drafts.add(draft);
        }
    }

    /** The byline, empty if there is none. */
    String bylineText() {
        return drafts.stream()
                .filter(d -> d.kind == BlockKind.BYLINE)
                .map(d -> d.text.toString())
                .findFirst()
                .orElse("");
    }
}
