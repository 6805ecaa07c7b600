package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;

/** Finds the elements that hold the article. */
final class Body {

    private final PageTree tree;
    private final Roles roles;
    /** Letters of prose, outside links and furniture, in the subtree. */
    private final int[] prose;

    private Body(PageTree tree, Roles roles) {
        this.tree = tree;
        this.roles = roles;
        this.prose = Prose.weigh(tree, roles::isDropped);
    }

    /** The roots of the article's subtrees in document order, not nested. */
    static List<Integer> find(PageTree tree, Roles roles) {
        return tree.size() == 0 ? List.of() : new Body(tree, roles).roots();
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
