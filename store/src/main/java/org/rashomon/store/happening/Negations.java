package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Tokens;

/** Which words of a document are denied: "was <b>no accident</b>", "<b>denied</b> that civilians were the <b>target</b>". */
final class Negations {

    private static final Set<String> DENIALS = Set.of("deny", "reject", "dispute", "refute", "dismiss");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "never", "no", "none", "nobody", "neither", "nor", "hardly", "without", "rather", "instead");

    /** Across these a negation above holds for what stands below. */
    private static final Set<String> UNDER =
            Set.of("amod", "compound", "nmod", "obl", "obj", "xcomp", "nsubj", "nsubj:pass", "advmod", "case", "acl");

    private static final int FARTHEST = 4;

    private final Tokens tokens;
    private final BitSet negated = new BitSet();

    Negations(Tokens tokens) {
        this.tokens = tokens;
        for (int token = 0; token < tokens.size(); token++) {
            int head = tokens.head(token);
            if (head != Tokens.ROOT && NEGATIONS.contains(lemma(token))) {
                negated.set(head);
            }
        }
    }

    /** Whether a word, or what it is part of, is denied by the sentence. */
    boolean isDenied(int token) {
        int at = token;
        boolean under = true;
        for (int step = 0; step <= FARTHEST && at != Tokens.ROOT; step++) {
            if (under && negated.get(at) || step > 0 && DENIALS.contains(lemma(at))) {
                return true;
            }
            under &= UNDER.contains(tokens.relation(at));
            at = tokens.head(at);
        }
        return false;
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
