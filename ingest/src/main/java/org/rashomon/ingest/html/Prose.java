package org.rashomon.ingest.html;

import java.util.function.IntPredicate;

/** Weighs a page's elements by the prose in them: blocks of some length that are mostly not links. */
final class Prose {

    private static final int PARAGRAPH = 40;

    private Prose() {}

    /**
     * For every node the letters of prose in its subtree.
     *
     * @param dropped nodes to leave out with all that they hold
     */
    static int[] weigh(PageTree tree, IntPredicate dropped) {
        int n = tree.size();
        int[] prose = new int[n];
        int[] own = new int[n];
        int[] ownLinked = new int[n];
        int[] block = new int[n];
        boolean[] inLink = new boolean[n];
        int i = 0;
        while (i < n) {
            if (dropped.test(i)) {
                i = tree.end(i);
                continue;
            }
            int parent = tree.parent(i);
            block[i] = tree.tag(i).isBlock() || parent < 0 ? i : block[parent];
            inLink[i] = tree.tag(i) == Tag.A || parent >= 0 && inLink[parent];
            if (tree.isText(i)) {
                own[block[i]] += tree.letters(i);
                if (inLink[i]) {
                    ownLinked[block[i]] += tree.letters(i);
                }
            }
            i++;
        }
        for (i = n - 1; i >= 0; i--) {
            if (own[i] >= PARAGRAPH
                    && ownLinked[i] < 0.4 * own[i]
                    && tree.tag(i).rank() == 0) {
                prose[i] += own[i] - ownLinked[i];
            }
            if (tree.parent(i) >= 0) {
                prose[tree.parent(i)] += prose[i];
            }
        }
        return prose;
    }
}
