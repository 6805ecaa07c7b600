package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who they were of whom a sentence has just told, in words beside it, wherever a tree hangs them.
 *
 * <pre>
 *   Nine people were killed, most of them <b>farmers</b>.
 *   Nine people, all of whom were <b>rebels</b>, were killed.
 *   Nine people were killed, all <b>farmers</b>.
 * </pre>
 *
 * Of some of them, "two of them children", it says nothing of the others.
 */
final class MostOfThem {

    private static final Set<String> MOST = Set.of(
            "all",
            "most",
            "majority",
            "both",
            "each",
            "every",
            "none",
            "neither",
            "nobody",
            "mostly",
            "mainly",
            "largely");

    private static final Set<String> THEM = Set.of("they", "whom");

    private static final int FARTHEST = 6;

    private final Tokens tokens;
    private final boolean[] acts;

    /** @param acts which tokens are words for acts */
    MostOfThem(Tokens tokens, boolean[] acts) {
        this.tokens = tokens;
        this.acts = acts;
    }

    /** Whether a word stands for all of some, or for most: what is said of it is said of them. */
    static boolean isMost(String lemma) {
        return MOST.contains(lemma);
    }

    /** Whether a word stands for those just told of, behind "of" or "among". */
    static boolean isThem(String lemma) {
        return THEM.contains(lemma);
    }

    /** {@code Two of them <b>children</b>}. */
    boolean isOfSomeOnly(int noun) {
        int head = tokens.head(noun);
        return head >= 0
                && head + 2 < noun
                && tokens.upos(head) == Upos.NUM
                && lemma(head + 1).equals("of")
                && THEM.contains(lemma(head + 2));
    }

    /** Whether a noun says so of those to whom an act was done. */
    boolean isOf(int noun, int trigger) {
        int opens = opens(noun);
        if (opens < 0) {
            return false;
        }
        int sentence = tokens.sentenceOf(noun);
        int start = tokens.sentenceStart(sentence);
        for (int token = opens; token >= start; token--) {
            if (acts[token]) {
                return token == trigger;
            }
        }
        for (int token = noun; token < tokens.sentenceEnd(sentence); token++) {
            if (acts[token]) {
                return token == trigger && tokens.xpos(token).equals("VBN");
            }
        }
        return false;
    }

    /** The word that says of how many it is told, behind a comma; below 0 if there is none. */
    private int opens(int noun) {
        int start = Math.max(tokens.sentenceStart(tokens.sentenceOf(noun)) + 1, noun - FARTHEST);
        for (int token = noun - 1; token >= start; token--) {
            Upos upos = tokens.upos(token);
            boolean mark =
                    tokens.form(token - 1).equals(",") || tokens.form(token - 1).equals("—");
            if (mark && MOST.contains(lemma(token))) {
                return token;
            }
            boolean between = upos == Upos.ADJ
                    || upos == Upos.ADP
                    || upos == Upos.DET
                    || upos == Upos.AUX
                    || upos == Upos.ADV
                    || upos == Upos.NOUN && token > noun - 2
                    || THEM.contains(lemma(token));
            if (!between) {
                return -1;
            }
        }
        return -1;
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
