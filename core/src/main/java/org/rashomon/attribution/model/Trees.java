package org.rashomon.attribution.model;

import org.rashomon.text.Dependents;
import org.rashomon.text.Tokens;

/** Children and yields of the trees of a document: what the heads of {@link Tokens} say, turned round. */
public final class Trees {

    private final Tokens tokens;
    private final Dependents dependents;
    private final int[] firsts;
    private final int[] lasts;

    public Trees(Tokens tokens) {
        this.tokens = tokens;
        int n = tokens.size();
        dependents = new Dependents(tokens);
        firsts = new int[n];
        lasts = new int[n];
        for (int t = 0; t < n; t++) {
            firsts[t] = t;
            lasts[t] = t;
        }
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            widen(tokens.sentenceStart(s), tokens.sentenceEnd(s));
        }
    }

    /** Walks the sentence depth first without recursion, so that a hostile tree cannot exhaust the stack. */
    private void widen(int from, int to) {
        int[] order = new int[to - from];
        int n = 0;
        for (int t = from; t < to; t++) {
            if (tokens.head(t) < 0) {
                order[n++] = t;
            }
        }
        for (int i = 0; i < n; i++) {
            for (int c = 0; c < dependents.count(order[i]); c++) {
                order[n++] = dependents.get(order[i], c);
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            int head = tokens.head(order[i]);
            if (head >= 0) {
                firsts[head] = Math.min(firsts[head], firsts[order[i]]);
                lasts[head] = Math.max(lasts[head], lasts[order[i]]);
            }
        }
    }

    public Tokens tokens() {
        return tokens;
    }

    public int childCount(int token) {
        return dependents.count(token);
    }

    /** In text order. */
    public int child(int token, int i) {
        return dependents.get(token, i);
    }

    /** The first token of what hangs under {@code token}, itself included. */
    public int first(int token) {
        return firsts[token];
    }

    /** The last token of what hangs under {@code token}, itself included. */
    public int last(int token) {
        return lasts[token];
    }

    /** The first child whose relation is {@code relation} or a subtype of it; -1 if there is none. */
    public int childBy(int token, String relation) {
        for (int i = 0; i < childCount(token); i++) {
            if (is(child(token, i), relation)) {
                return child(token, i);
            }
        }
        return -1;
    }

    /** Whether the relation of a token is {@code relation} or a subtype of it. */
    public boolean is(int token, String relation) {
        String its = tokens.relation(token);
        return its.startsWith(relation) && (its.length() == relation.length() || its.charAt(relation.length()) == ':');
    }

    /** Whether {@code token} is {@code ancestor} or hangs under it. */
    public boolean under(int token, int ancestor) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 200; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = tokens.head(at);
        }
        return false;
    }
}
