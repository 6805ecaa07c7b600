package org.rashomon.ingest.html;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;

/** The roles of a tree's elements, and which of them are furniture to be left out with all that they hold. */
final class Roles {

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
        int all = tree.size() == 0 ? 0 : tree.letters(0);
        for (int i = 0; i < tree.size(); i++) {
            roles[i] = NONE;
            if (tree.isText(i)) {
                continue;
            }
            Attributes attributes = tree.element(i).attributes();
            if (!attributes.isEmpty()) {
                Set<Role> byClass = known.computeIfAbsent(attributes.getIgnoreCase("class"), names::roles);
                Set<Role> byId = known.computeIfAbsent(attributes.getIgnoreCase("id"), names::roles);
                roles[i] = byClass.isEmpty() ? byId : byId.isEmpty() ? byClass : union(byClass, byId);
                if (attributes.getIgnoreCase("itemprop").contains("articleBody")) {
                    roles[i] = union(roles[i], EnumSet.of(Role.BODY));
                }
            }
            dropped[i] = isHidden(attributes) || isFurniture(i) && tree.letters(i) < all * 0.6;
        }
    }

    private static Set<Role> union(Set<Role> a, Set<Role> b) {
        Set<Role> union = EnumSet.copyOf(a);
        union.addAll(b);
        return union;
    }

    private boolean isFurniture(int node) {
        Tag tag = tree.tag(node);
        if (tag == Tag.NAV || tag == Tag.ASIDE || tag == Tag.FOOTER || tag == Tag.ADDRESS) {
            return true;
        }
        if (tag == Tag.BODY || tag == Tag.ARTICLE || tag == Tag.MAIN || tag.rank() > 0) {
            return false;
        }
        return has(node, Role.FURNITURE) && !has(node, Role.BODY);
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
