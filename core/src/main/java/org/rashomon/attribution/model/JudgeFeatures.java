package org.rashomon.attribution.model;

import java.util.List;

/**
 * Whether a cue with its source and content, taken together, is an attribution that no other one holds: what the cue model and
 * the role model said, which roles were found, and what stands around it.
 */
public final class JudgeFeatures {

    private JudgeFeatures() {}

    /**
     * A cue with its roles and what the models gave.
     *
     * @param sourceMargin how much better the best roles with a source are than the best without one
     * @param contentMargin the same for content
     */
    public record Candidate(
            int cue, double logit, double roleScore, double sourceMargin, double contentMargin, Draft draft) {}

    /** Adds one list for {@code all.get(index)}; {@code all} are the candidates of the document in order of their cues. */
    public static void add(TokenViews v, List<Candidate> all, int index, Features out) {
        add(v, all, index, false, out);
    }

    /** @param alone as if no other candidate's content held this one */
    static void add(TokenViews v, List<Candidate> all, int index, boolean alone, Features out) {
        Candidate c = all.get(index);
        Draft d = c.draft();
        int lemma = v.lemma[c.cue()];
        int pos = v.pos[c.cue()];
        int sure = step(c.logit());
        int source = d.source.isEmpty() ? 0 : v.pos[top(v, d.source)] + 1;
        int content = Draft.size(d.content);
        int contentStep =
                content == 0 ? 0 : content < 3 ? 1 : content < 6 ? 2 : content < 12 ? 3 : content < 30 ? 4 : 5;
        int quoted = d.content.isEmpty() ? 0 : v.quotations.of(d.content.get(0)[0]) >= 0 ? 2 : 1;
        int role = step(c.roleScore() / 8);
        out.add(Hash.of(600, 0));
        out.add(Hash.of(601, sure));
        out.add(Hash.of(602, sure, lemma));
        out.add(Hash.of(603, sure, source, contentStep));
        out.add(Hash.of(604, lemma, source > 0 ? 1 : 0, contentStep));
        out.add(Hash.of(605, role));
        out.add(Hash.of(606, role, sure));
        out.add(Hash.of(607, quoted, sure));
        out.add(Hash.of(608, lemma, pos));
        out.add(Hash.of(609, source, sure));
        out.add(Hash.of(610, contentStep, sure));
        out.add(Hash.of(611, CueFeatures.frame(v, c.cue()) & 0x7F, sure));
        if (!d.source.isEmpty()) {
            int head = top(v, d.source);
            out.add(Hash.of(612, v.lemma[head], sure));
            out.add(Hash.of(613, v.clusters[4 * head + 1], sure));
            out.add(Hash.of(614, v.clusters[4 * head + 2], lemma));
            out.add(Hash.of(615, v.relation[head], sure));
        }
        if (!d.content.isEmpty()) {
            int head = top(v, d.content);
            out.add(Hash.of(616, v.form[d.content.get(0)[0]], sure));
            out.add(Hash.of(617, v.pos[head], v.relation[head], sure));
            out.add(Hash.of(618, v.lemma[head], sure));
            out.add(Hash.of(619, v.form[d.content.get(0)[0]], lemma));
        }
        int inQuotation = v.quotations.of(c.cue()) < 0 ? 0 : CueFeatures.quoteKind(v, v.quotations.of(c.cue()));
        out.add(Hash.of(620, inQuotation, sure));
        double outer = -9;
        double outerPrior = 0;
        double inner = -9;
        double clash = -9;
        int outerIsQuote = 0;
        for (int k = Math.max(0, index - 40); k < Math.min(all.size(), index + 40); k++) {
            Candidate o = all.get(k);
            boolean within = Draft.holds(o.draft().content, c.cue());
            boolean holds = Draft.holds(d.content, o.cue());
            if (k == index || alone && within && !holds) {
                continue;
            }
            if (within && !holds && o.logit() > outer) {
                outer = o.logit();
                outerPrior = v.prior[o.cue()];
                outerIsQuote =
                        v.quotations.of(c.cue()) >= 0 && v.quotations.of(o.cue()) != v.quotations.of(c.cue()) ? 1 : 0;
            } else if (holds && !within) {
                inner = Math.max(inner, o.logit());
            } else if (within && holds || overlap(d.content, o.draft().content)) {
                clash = Math.max(clash, o.logit() - c.logit());
            }
        }
        out.add(Hash.of(621, step(outer), sure));
        out.add(Hash.of(622, step(outer)));
        out.add(Hash.of(623, step(outer), outerIsQuote, inQuotation));
        out.add(Hash.of(624, step(inner), sure));
        out.add(Hash.of(625, clash < -8 ? 99 : step(clash), sure));
        out.add(Hash.of(626, (int) outerPrior, step(outer), lemma));
        out.add(Hash.of(627, step(outer), step(inner), source > 0 ? 1 : 0));
        out.close();
    }

    static boolean overlap(List<int[]> a, List<int[]> b) {
        for (int[] x : a) {
            for (int[] y : b) {
                if (x[0] <= y[1] && y[0] <= x[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    static int top(TokenViews v, List<int[]> ranges) {
        for (int[] range : ranges) {
            for (int t = range[0]; t <= range[1]; t++) {
                if (!Draft.holds(ranges, v.tokens.head(t))
                        && !v.tokens.relation(t).equals("punct")) {
                    return t;
                }
            }
        }
        return ranges.get(0)[0];
    }

    private static int step(double logit) {
        return (int) Math.floor(Math.max(-9, Math.min(9, logit)) * 1.5);
    }
}
