package org.rashomon.ingest.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/** The roles of a tree's elements, and which of them are furniture to be left out with all that they hold. */
final class Roles {

    /** What is no furniture whatever its name. */
    private static final Set<Tag> KEPT =
            EnumSet.of(Tag.BODY, Tag.ARTICLE, Tag.MAIN, Tag.BLOCKQUOTE, Tag.TABLE, Tag.TBODY, Tag.TR, Tag.TD, Tag.TH);

    private static final int BYLINE = 140;
    private static final int FEW = 250;
    private static final Set<Role> NONE = EnumSet.noneOf(Role.class);

    private final PageTree tree;
    private final Set<Role>[] roles;
    private final boolean[] dropped;

    @SuppressWarnings("unchecked")
    Roles(PageTree tree, ClassNames names) {
        this.tree = tree;
        this.roles = new Set[tree.size()];
        this.dropped = new boolean[tree.size()];
        Map<String, Set<Role>> known = new HashMap<>();
        for (int i = 0; i < tree.size(); i++) {
            roles[i] = tree.isText(i) || tree.tag(i) == Tag.BODY
                    ? NONE
                    : roles(tree.element(i).attributes(), names, known);
        }
        boolean[] holdsBody = holdsBody();
        int[] prose = Prose.weigh(tree, i -> isBoilerplate(tree.tag(i)) || has(i, Role.COMMENTS));
        for (int i = 0; i < tree.size(); i++) {
            dropped[i] = !tree.isText(i)
                    && !holdsBody[i]
                    && (isHidden(tree.element(i).attributes()) || isFurniture(i, prose));
        }
    }

    private static Set<Role> roles(Attributes attributes, ClassNames names, Map<String, Set<Role>> known) {
        if (attributes.isEmpty()) {
            return NONE;
        }
        Set<Role> byClass = known.computeIfAbsent(attributes.getIgnoreCase("class"), names::roles);
        Set<Role> byId = known.computeIfAbsent(attributes.getIgnoreCase("id"), names::roles);
        Set<Role> both = byClass.isEmpty() ? byId : byId.isEmpty() ? byClass : union(byClass, byId);
        return attributes.getIgnoreCase("itemprop").contains("articleBody") ? union(both, EnumSet.of(Role.BODY)) : both;
    }

    /** The element named as a body that has the most text outside links, and all that it is in, are no furniture. */
    private boolean[] holdsBody() {
        int best = -1;
        for (int i = 0; i < tree.size(); i++) {
            if (has(i, Role.BODY) && !has(i, Role.FURNITURE) && (best < 0 || unlinked(i) > unlinked(best))) {
                best = i;
            }
        }
        boolean[] holds = new boolean[tree.size()];
        if (best >= 0 && unlinked(best) > FEW) {
            for (int i = best; i >= 0; i = tree.parent(i)) {
                holds[i] = true;
            }
        }
        return holds;
    }

    private int unlinked(int node) {
        return tree.letters(node) - tree.linked(node);
    }

    private static Set<Role> union(Set<Role> a, Set<Role> b) {
        Set<Role> union = EnumSet.copyOf(a);
        union.addAll(b);
        return union;
    }

    private boolean isFurniture(int node, int[] prose) {
        Tag tag = tree.tag(node);
        if (isBoilerplate(tag)) {
            return true;
        }
        if (KEPT.contains(tag) || tag.rank() > 0 || has(node, Role.BODY) || has(node, Role.EMBED)) {
            return false;
        }
        if (has(node, Role.BYLINE) && tree.letters(node) < BYLINE) {
            return true;
        }
        // Names are hints: what holds half of the prose is not "with-sidebar" only.
        return has(node, Role.COMMENTS) || has(node, Role.FURNITURE) && prose[node] <= prose[0] / 2;
    }

    private static boolean isBoilerplate(Tag tag) {
        return tag == Tag.NAV || tag == Tag.ASIDE || tag == Tag.FOOTER || tag == Tag.ADDRESS;
    }

    private static boolean isHidden(Attributes attributes) {
        if (attributes.isEmpty()) {
            return false;
        }
        if (attributes.hasKey("hidden") || "true".equals(attributes.get("aria-hidden"))) {
            return true;
        }
        String style = attributes.get("style");
        return !style.isEmpty()
                && style.length() < 500
                && style.replace(" ", "").contains("display:none");
    }

    boolean has(int node, Role role) {
        return roles[node].contains(role);
    }

    /** Whether the node itself is furniture; what it holds goes with it. */
    boolean isDropped(int node) {
        return dropped[node];
    }
}
