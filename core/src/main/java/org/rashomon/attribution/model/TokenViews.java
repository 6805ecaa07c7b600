package org.rashomon.attribution.model;

import java.util.List;
import java.util.Locale;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** What features see of each token, as ints, made once a document. */
public final class TokenViews {

    /** The step of {@link SourcePriors} up to which a noun does not speak. */
    private static final int MUTE = 2;

    /** The least step of nouns that sources are often called by. */
    private static final int SPEAKS = 5;

    final Tokens tokens;
    final Trees trees;
    final Quotations quotations;

    /** Of the lower-cased form. */
    final int[] form;

    final int[] lemma;
    final byte[] pos;
    final int[] xpos;

    /** Of the relation without its subtype, but for passive subjects, agents and relative clauses. */
    final int[] relation;

    /** Four ints a token: word clusters from coarse to fine; 0 for a word without one. */
    final int[] clusters;

    final int[] sentence;

    /** The block each token stands in. */
    final int[] block;

    /** How often the lemma heads a cue, from 0 (never seen) to 6; {@link CuePriors}. */
    final byte[] prior;

    private final SourcePriors sources;

    public TokenViews(
            Document document,
            Tokens tokens,
            Trees trees,
            Quotations quotations,
            CuePriors priors,
            SourcePriors sources) {
        this.sources = sources;
        this.tokens = tokens;
        this.trees = trees;
        this.quotations = quotations;
        int n = tokens.size();
        form = new int[n];
        lemma = new int[n];
        pos = new byte[n];
        xpos = new int[n];
        relation = new int[n];
        clusters = new int[4 * n];
        sentence = new int[n];
        block = new int[n];
        prior = new byte[n];
        String text = document.text();
        ClusterMemo memo = new ClusterMemo();
        int b = 0;
        List<Block> blocks = document.layout().blocks();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            for (int t = tokens.sentenceStart(s); t < tokens.sentenceEnd(s); t++) {
                form[t] = lower(text, tokens.start(t), tokens.end(t));
                memo.copy(tokens, t, form[t], clusters);
                lemma[t] = tokens.lemma(t).toLowerCase(Locale.ROOT).hashCode();
                pos[t] = (byte) tokens.upos(t).ordinal();
                xpos[t] = tokens.xpos(t).hashCode();
                relation[t] = relation(tokens.relation(t));
                sentence[t] = s;
                prior[t] = priors.of(lemma[t], pos[t]);
                while (b + 1 < blocks.size() && blocks.get(b).span().end() <= tokens.start(t)) {
                    b++;
                }
                block[t] = b;
            }
        }
    }

    private static int lower(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }

    private static int relation(String relation) {
        int colon = relation.indexOf(':');
        boolean kept = colon < 0
                || relation.equals("nsubj:pass")
                || relation.equals("obl:agent")
                || relation.equals("acl:relcl")
                || relation.equals("aux:pass")
                || relation.equals("compound:prt")
                || relation.equals("nmod:poss");
        return kept ? relation.hashCode() : relation.substring(0, colon).hashCode();
    }

    /** How often a noun like this heads a source; {@link SourcePriors}. */
    int speaks(int token) {
        return sources.of(this, token);
    }

    /** Whether a token is a name, or a noun of the kind that sources are often called by. */
    public boolean canSpeak(int token) {
        return is(token, Upos.PROPN) || is(token, Upos.NOUN) && speaks(token) >= SPEAKS;
    }

    /** Whether a source is a common noun that no one is called by who speaks. */
    public boolean isMute(List<int[]> source) {
        if (source.isEmpty()) {
            return false;
        }
        int head = JudgeFeatures.top(this, source);
        return is(head, Upos.NOUN) && speaks(head) <= MUTE;
    }

    boolean is(int token, Upos upos) {
        return pos[token] == upos.ordinal();
    }

    public Tokens tokens() {
        return tokens;
    }

    public Trees trees() {
        return trees;
    }

    public Quotations quotations() {
        return quotations;
    }
}
