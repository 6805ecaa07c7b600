package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** Finds the elements that hold the article. */
final class Body {

    private static final int PARAGRAPH = 40;

    private final PageTree tree;
    private final Roles roles;
    /** Letters of prose, outside links and furniture, in the subtree. */
    private final int[] prose;

    private Body(PageTree tree, Roles roles) {
        this.tree = tree;
        this.roles = roles;
        this.prose = new int[tree.size()];
        weigh();
    }

    /** The roots of the article's subtrees in document order, not nested. */
    static List<Integer> find(PageTree tree, Roles roles) {
        return tree.size() == 0 ? List.of() : new Body(tree, roles).roots();
    }

    private void weigh() {
        int n = tree.size();
        int[] own = new int[n];
        int[] ownLinked = new int[n];
        int[] block = new int[n];
        boolean[] inLink = new boolean[n];
        int i = 0;
        while (i < n) {
            if (roles.isDropped(i)) {
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
    }

    private List<Integer> roots() {
        List<Integer> known = known();
        int weight = 0;
        for (int root : known) {
            weight += prose[root];
        }
        int densest = densest();
        if (weight == 0 || prose[densest] > 2.5 * weight) {
            return List.of(densest);
        }
        return known;
    }

    /** The heaviest element named as a body, with those that are named alike. */
    private List<Integer> known() {
        int best = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (roles.isDropped(i)) {
                i = tree.end(i) - 1;
                continue;
            }
            if (roles.has(i, Role.BODY) && (best < 0 || prose[i] > prose[best])) {
                best = i;
            }
        }
        if (best < 0) {
            return List.of();
        }
        List<Integer> alike = new ArrayList<>();
        String name = tree.element(best).className();
        for (int i = 0; i < tree.size(); i++) {
            if (roles.isDropped(i)) {
                i = tree.end(i) - 1;
            } else if (i == best
                    || roles.has(i, Role.BODY)
                            && tree.element(i).className().equals(name)
                            && tree.parent(i) == tree.parent(best)) {
                alike.add(i);
                i = tree.end(i) - 1;
            }
        }
        return alike;
    }

    /** The deepest element that holds most of the prose. */
    private int densest() {
        int node = 0;
        while (true) {
            int heir = -1;
            for (int child = node + 1; child < tree.end(node); child = tree.end(child)) {
                if (prose[child] > 0.6 * prose[node] && !tree.isText(child) && tree.tag(child) != Tag.P) {
                    heir = child;
                }
            }
            if (heir < 0) {
                return node;
            }
            node = heir;
        }
    }
}
