package org.rashomon.text;

import java.util.Arrays;

/**
 * The tokens of one document in the UD convention, with tags, lemmas and trees, as parallel arrays: a token is an index.
 *
 * <p>Tokens are in text order and do not overlap. A multiword token ({@code don't}, {@code cannot}) stands as its words,
 * each with the characters that are its own. Sentences are runs of tokens; every token is in exactly one. Heads are
 * document-wide token indices, {@link #ROOT} for the root of a sentence; a head is always in its token's sentence.
 */
public final class Tokens {

    /** The head of a sentence's root. */
    public static final int ROOT = -1;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] sentenceStarts;
    private final byte[] upos;
    private final String[] xpos;
    private final String[] features;
    private final String[] lemmas;
    private final int[] heads;
    private final String[] relations;

    /**
     * Takes over the arrays, which must not be changed afterwards. Strings are expected to be shared (interned by the
     * models), not one object a token.
     *
     * @param text {@link Document#text()}
     * @param starts offset of each token's first character
     * @param ends offset after its last
     * @param sentenceStarts the first token of each sentence, ascending from 0; empty when there are no tokens
     * @param upos ordinals of {@link Upos}
     * @param xpos Penn tags
     * @param features UD features, {@code Mood=Ind|Tense=Past}, {@code _} for none
     * @param lemmas dictionary forms
     * @param heads token index of the head, or {@link #ROOT}
     * @param relations full UD relation, {@code nsubj:pass}
     */
    public Tokens(
            String text,
            int[] starts,
            int[] ends,
            int[] sentenceStarts,
            byte[] upos,
            String[] xpos,
            String[] features,
            String[] lemmas,
            int[] heads,
            String[] relations) {
        int n = starts.length;
        if (ends.length != n
                || upos.length != n
                || xpos.length != n
                || features.length != n
                || lemmas.length != n
                || heads.length != n
                || relations.length != n) {
            throw new IllegalArgumentException("arrays differ in length");
        }
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.sentenceStarts = sentenceStarts;
        this.upos = upos;
        this.xpos = xpos;
        this.features = features;
        this.lemmas = lemmas;
        this.heads = heads;
        this.relations = relations;
    }

    /** The document's text. */
    public String text() {
        return text;
    }

    public int size() {
        return starts.length;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Span span(int token) {
        return new Span(starts[token], ends[token]);
    }

    /** From the start of {@code first} to the end of {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    /** The token as published; cut from the text at each call. */
    public String form(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Whether the token is {@code form}, letter by letter as published. */
    public boolean is(int token, String form) {
        return ends[token] - starts[token] == form.length() && text.startsWith(form, starts[token]);
    }

    /** Whether the token is {@code form}, in capitals or not. */
    public boolean isIgnoringCase(int token, String form) {
        return ends[token] - starts[token] == form.length()
                && text.regionMatches(true, starts[token], form, 0, form.length());
    }

    public String lemma(int token) {
        return lemmas[token];
    }

    public Upos upos(int token) {
        return Upos.of(upos[token]);
    }

    /** The Penn tag. */
    public String xpos(int token) {
        return xpos[token];
    }

    /** UD features in their order, {@code Mood=Ind|Tense=Past}, or {@code _}. */
    public String features(int token) {
        return features[token];
    }

    /** The head's token index, or {@link #ROOT}. */
    public int head(int token) {
        return heads[token];
    }

    /** The full UD relation to the head: {@code nsubj:pass}. */
    public String relation(int token) {
        return relations[token];
    }

    public int sentenceCount() {
        return sentenceStarts.length;
    }

    /** The first token of a sentence. */
    public int sentenceStart(int sentence) {
        return sentenceStarts[sentence];
    }

    /** The token after the last of a sentence. */
    public int sentenceEnd(int sentence) {
        return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : starts.length;
    }

    /** The sentence that holds a token. */
    public int sentenceOf(int token) {
        int at = Arrays.binarySearch(sentenceStarts, token);
        return at >= 0 ? at : -at - 2;
    }

    public Span sentenceSpan(int sentence) {
        return span(sentenceStart(sentence), sentenceEnd(sentence) - 1);
    }

    /** The first token that ends after {@code offset}; {@link #size()} if there is none. */
    public int firstEndingAfter(int offset) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
