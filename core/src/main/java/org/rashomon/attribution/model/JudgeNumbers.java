package org.rashomon.attribution.model;

import java.util.Arrays;
import java.util.List;
import org.rashomon.attribution.model.JudgeFeatures.Candidate;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * What the trees of the judge look at: the same things as {@link JudgeFeatures}, as numbers, with the first judgement of this
 * candidate and of those around it.
 */
public final class JudgeNumbers {

    /** How many numbers a row has. */
    public static final int COUNT = 74;

    private static final double NONE = -9;
    private static final int NOT_A_NOUN = 9;
    private static final int REACH = 40;
    private static final List<String> RELATIONS = List.of(
            "root",
            "ccomp",
            "xcomp",
            "advcl",
            "acl",
            "acl:relcl",
            "conj",
            "parataxis",
            "nsubj",
            "obj",
            "obl",
            "nmod",
            "amod",
            "dep",
            "compound",
            "advmod");
    private static final List<String> TAGS =
            List.of("VB", "VBP", "VBZ", "VBD", "VBN", "VBG", "NN", "NNS", "NNP", "JJ", "RB", "IN");
    private static final List<String> OPENINGS = List.of(
            "that", "to", "if", "whether", "why", "how", "what", "the", "a", "his", "her", "their", "for", "it");

    private final TokenViews v;
    private final List<Candidate> all;
    private final double[] first;
    private float[] row = new float[COUNT];
    private int at;

    /**
     * @param all the candidates of the document in order of their cues
     * @param first what {@link JudgeFeatures} gave each of them, as a logit
     */
    public JudgeNumbers(TokenViews v, List<Candidate> all, double[] first) {
        this.v = v;
        this.all = all;
        this.first = first;
    }

    /** Fills a row for one candidate. */
    public void fill(int index, float[] into) {
        fill(index, first[index], false, into);
    }

    /**
     * @param own the first judgement of the candidate
     * @param alone as if no other candidate's content held this one
     */
    void fill(int index, double own, boolean alone, float[] into) {
        Candidate c = all.get(index);
        row = into;
        at = 0;
        Arrays.fill(row, 0);
        put(c.logit());
        put(c.roleScore());
        put(c.sourceMargin());
        put(c.contentMargin());
        put(own);
        around(index, own, alone);
        source(c);
        content(c);
        cue(c.cue(), c.draft());
    }

    private void put(double value) {
        row[at++] = (float) value;
    }

    private void put(boolean value) {
        row[at++] = value ? 1 : 0;
    }

    private void around(int index, double own, boolean alone) {
        Candidate c = all.get(index);
        double outer = NONE;
        double outerFirst = NONE;
        double inner = NONE;
        double innerFirst = NONE;
        double clash = NONE;
        double clashFirst = NONE;
        double beside = NONE;
        double sameSource = NONE;
        int outers = 0;
        int holder = -1;
        for (int k = Math.max(0, index - REACH); k < Math.min(all.size(), index + REACH); k++) {
            Candidate o = all.get(k);
            boolean within = Draft.holds(o.draft().content, c.cue());
            boolean holds = Draft.holds(c.draft().content, o.cue());
            if (k == index || alone && within && !holds) {
                continue;
            }
            if (within && !holds) {
                outers++;
                outer = Math.max(outer, o.logit());
                holder = first[k] > outerFirst ? k : holder;
                outerFirst = Math.max(outerFirst, first[k]);
            } else if (holds && !within) {
                inner = Math.max(inner, o.logit());
                innerFirst = Math.max(innerFirst, first[k]);
            } else if (within && holds || JudgeFeatures.overlap(c.draft().content, o.draft().content)) {
                clash = Math.max(clash, o.logit() - c.logit());
                clashFirst = Math.max(clashFirst, first[k] - own);
            } else if (v.sentence[o.cue()] == v.sentence[c.cue()]) {
                beside = Math.max(beside, first[k]);
            }
            if (!c.draft().source.isEmpty()
                    && !o.draft().source.isEmpty()
                    && c.draft().source.get(0)[0] == o.draft().source.get(0)[0]) {
                sameSource = Math.max(sameSource, first[k]);
            }
        }
        put(outer);
        put(outerFirst);
        put(inner);
        put(innerFirst);
        put(clash);
        put(clashFirst);
        put(beside);
        put(sameSource);
        put(outers);
        int quotation = v.quotations.of(c.cue());
        put(holder >= 0 && quotation >= 0 && v.quotations.of(all.get(holder).cue()) != quotation);
        put(holder < 0 ? 0 : v.prior[all.get(holder).cue()]);
        put(holder < 0 ? 0 : Draft.size(all.get(holder).draft().content));
    }

    private void source(Candidate c) {
        int size = Draft.size(c.draft().source);
        int head = size == 0 ? -1 : JudgeFeatures.top(v, c.draft().source);
        put(size);
        put(head < 0 ? -1 : v.pos[head]);
        put(head < 0 ? 0 : head - c.cue());
        put(head < 0 ? -1 : v.trees.childCount(head));
        put(head < 0 ? -1 : relation(head));
        put(head >= 0 && v.tokens.head(head) == c.cue());
        put(head >= 0 && v.is(head, Upos.NOUN) ? v.speaks(head) : NOT_A_NOUN);
        put(head >= 0 && v.tokens.relation(head).startsWith("nsubj"));
    }

    private void content(Candidate c) {
        List<int[]> content = c.draft().content;
        int size = Draft.size(content);
        int head = size == 0 ? -1 : JudgeFeatures.top(v, content);
        int begin = size == 0 ? c.cue() : content.get(0)[0];
        int end = size == 0 ? c.cue() : content.get(content.size() - 1)[1];
        int quoted = 0;
        for (int[] range : content) {
            for (int t = range[0]; t <= range[1]; t++) {
                quoted += v.quotations.of(t) >= 0 ? 1 : 0;
            }
        }
        put(size);
        put(content.size());
        put(size == 0 ? 0 : (double) quoted / size);
        put(begin - c.cue());
        put(end - c.cue());
        put(head < 0 ? -1 : v.pos[head]);
        put(head < 0 ? -1 : relation(head));
        put(head < 0 ? 0 : head - c.cue());
        put(head >= 0 && v.tokens.head(head) == c.cue());
        put(v.sentence[begin] != v.sentence[c.cue()]);
        put(v.sentence[end] != v.sentence[c.cue()]);
        put(size == 0 ? -1 : v.pos[begin]);
        put(size == 0 ? -2 : OPENINGS.indexOf(v.tokens.lemma(begin)));
        put(head < 0 ? -1 : v.prior[head]);
        put(head >= 0 && v.trees.childBy(head, "nsubj") >= 0);
        put(head >= 0 && v.trees.childBy(head, "mark") >= 0);
    }

    private void cue(int t, Draft draft) {
        Tokens tokens = v.tokens;
        int sentence = v.sentence[t];
        put(Draft.size(draft.cue));
        put(draft.cue.size());
        put(v.pos[t]);
        put(TAGS.indexOf(tokens.xpos(t)));
        put(v.prior[t]);
        put(relation(t));
        put(tokens.sentenceEnd(sentence) - tokens.sentenceStart(sentence));
        put(t - tokens.sentenceStart(sentence));
        put(v.block[t] == 0 && v.block[tokens.size() - 1] > 0);
        put(v.quotations.of(t) < 0 ? 0 : CueFeatures.quoteKind(v, v.quotations.of(t)));
        int depth = 0;
        for (int up = tokens.head(t); up >= 0 && depth < 20; up = tokens.head(up)) {
            depth++;
        }
        put(depth);
        int head = tokens.head(t);
        put(head < 0 ? -1 : v.prior[head]);
        put(head < 0 ? -1 : v.pos[head]);
        boolean negated = false;
        boolean modal = false;
        boolean conditional = false;
        for (int i = 0; i < v.trees.childCount(t); i++) {
            int child = v.trees.child(t, i);
            String lemma = tokens.lemma(child);
            negated |= lemma.equals("not") || lemma.equals("never");
            modal |= tokens.xpos(child).equals("MD");
            conditional |= lemma.equals("if");
        }
        put(negated);
        put(modal);
        put(conditional);
        int frame = CueFeatures.frame(v, t);
        for (int bit = 0; bit < CueFeatures.FRAME_BITS; bit++) {
            put((frame >> bit & 1) != 0);
        }
    }

    private int relation(int token) {
        return RELATIONS.indexOf(v.tokens.relation(token));
    }
}
