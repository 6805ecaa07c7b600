package org.rashomon.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * The amounts of a document by the token that they hang together under, and which of them are told in one breath.
 *
 * <pre>
 *   Trade rose from $2 billion to $4 billion.                      $4 billion hangs where $2 billion does
 *   They will lift trade to $8 billion in 2025 and $9 billion.     $9 billion hangs where $8 billion does
 * </pre>
 */
final class Amounts {

    /** Coordinated amounts are not told farther apart than this. */
    private static final int STEPS = 6;

    private final Tokens tokens;
    private final Tree tree;
    private final Map<Integer, Quantity> byHead = new HashMap<>();

    Amounts(Scene scene, List<Quantity> quantities) {
        tokens = scene.tokens;
        tree = scene.tree;
        for (Quantity quantity : quantities) {
            byHead.putIfAbsent(head(quantity.span()), quantity);
        }
    }

    /** What the first of the words hangs under, among them: in {@code 40 barrels per day} the barrels. */
    int head(Span words) {
        int token = Math.min(tokens.firstEndingAfter(words.start()), tokens.size() - 1);
        int above = tokens.head(token);
        while (above >= 0 && words.contains(tokens.span(above))) {
            token = above;
            above = tokens.head(token);
        }
        return token;
    }

    boolean isAmount(int token) {
        return byHead.containsKey(token);
    }

    /**
     * The first of the amounts that are told together, which shows what they hang on; the amount itself where it stands
     * alone.
     */
    int first(int amount) {
        int first = amount;
        for (int steps = 0; steps < STEPS; steps++) {
            int before = before(first);
            if (before == Tree.NONE) {
                return first;
            }
            first = before;
        }
        return first;
    }

    /** The amount of the same unit that this one is joined to, or {@link Tree#NONE}. */
    private int before(int amount) {
        int above = tree.head(amount);
        if (above < 0) {
            return Tree.NONE;
        }
        boolean joined = tree.isA(amount, "conj");
        boolean range = tree.isA(amount, "nmod")
                && (tree.preposition(amount).equals("to")
                        || tree.preposition(amount).equals("from"));
        if (range) {
            return isLike(amount, above) ? above : Tree.NONE;
        }
        for (int t = above, steps = 0; joined && t >= 0 && steps < 3; t = tree.head(t), steps++) {
            // "$8 billion in the short and $9 billion in the long term": joined to the term by mistake
            if (isLike(amount, t)) {
                return t;
            }
            if (!tree.isA(t, "nmod") && !tree.isA(t, "obl")) {
                return Tree.NONE;
            }
        }
        return Tree.NONE;
    }

    private boolean isLike(int amount, int other) {
        @Nullable Quantity own = byHead.get(amount);
        @Nullable Quantity its = byHead.get(other);
        return own != null && its != null && own.unit().equals(its.unit());
    }
}
