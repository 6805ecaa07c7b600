package org.rashomon.actor;

import java.util.BitSet;
import java.util.Set;
import org.rashomon.text.Tokens;

/** First and last token of what every token heads as a noun phrase. */
final class Extents {

    /** What stands before a phrase and is no word of it. */
    private static final Set<String> FOCUS =
            Set.of("only", "even", "also", "just", "especially", "particularly", "mainly", "perhaps");

    private final Tokens tokens;
    private final BitSet isTime;
    private final BitSet isDateline;
    private final int[] first;
    private final int[] last;

    /**
     * @param isTime the tokens of expressions of time
     * @param isDateline those of datelines: {@code WASHINGTON (AP) -} is no part of whoever comes after it
     */
    Extents(Tokens tokens, BitSet isTime, BitSet isDateline) {
        this.tokens = tokens;
        this.isTime = isTime;
        this.isDateline = isDateline;
        this.first = new int[tokens.size()];
        this.last = new int[tokens.size()];
        measure();
    }

    int first(int head) {
        return first[head];
    }

    int last(int head) {
        return last[head];
    }

    private void measure() {
        for (int t = 0; t < tokens.size(); t++) {
            first[t] = t;
            last[t] = t;
        }
        for (int t = 0; t < tokens.size(); t++) {
            int child = t;
            int head = tokens.head(child);
            while (head != Tokens.ROOT && belongs(child, head)) {
                // A preposition is inside the phrases around its own: "the army" in "by the army", but "the head of the
                // army".
                if (child != t || !tokens.relation(t).equals("case")) {
                    first[head] = Math.min(first[head], t);
                    last[head] = Math.max(last[head], t);
                }
                child = head;
                head = tokens.head(child);
            }
        }
    }

    private boolean belongs(int child, int head) {
        String relation = tokens.relation(child);
        if (isDateline.get(child) != isDateline.get(head)) {
            return false;
        }
        if (relation.startsWith("nmod") && isTime.get(child)) {
            return false; // "a judge in October"
        }
        if (relation.equals("advmod") && child < head && FOCUS.contains(tokens.lemma(child))) {
            return false; // "only the army"
        }
        int colon = relation.indexOf(':');
        String base = colon < 0 ? relation : relation.substring(0, colon);
        return switch (base) {
            case "compound",
                    "flat",
                    "fixed",
                    "amod",
                    "nummod",
                    "nmod",
                    "appos",
                    "goeswith",
                    "obl",
                    "advmod",
                    "det",
                    "clf" -> !relation.equals("obl:tmod") && !relation.equals("nmod:tmod");
            case "acl" -> !relation.equals("acl:relcl");
            case "case" ->
                tokens.relation(head).startsWith("nmod")
                        || tokens.relation(head).startsWith("obl")
                        || tokens.is(head, "least")
                        || tokens.is(head, "most");
            case "punct" -> child > head;
            case "conj", "cc" ->
                tokens.relation(head).equals("compound")
                        || tokens.relation(head).equals("amod");
            default -> false;
        };
    }
}
