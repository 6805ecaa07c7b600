package org.rashomon.attribution.model;

import org.rashomon.text.Upos;

/** Whether a token heads a cue: its lemma, what hangs on it, what it hangs on, and the quotation it stands by. */
public final class CueFeatures {

    /** How many bits {@link #frame} has. */
    static final int FRAME_BITS = 17;

    private CueFeatures() {}

    /** Whether a token is looked at at all. */
    public static boolean isCandidate(TokenViews v, int t) {
        return switch (Upos.values()[v.pos[t]]) {
            case VERB -> true;
            case NOUN, ADJ -> v.prior[t] >= 2;
            case AUX, PRON, DET, CCONJ, PART, NUM, SYM, X, INTJ -> v.prior[t] >= 4;
            case ADV, ADP, SCONJ, PROPN, PUNCT -> v.prior[t] >= 2;
        };
    }

    /** Bits for the relations of the children of a token. */
    static int frame(TokenViews v, int t) {
        int frame = 0;
        for (int i = 0; i < v.trees.childCount(t); i++) {
            int c = v.trees.child(t, i);
            frame |= switch (v.tokens.relation(c)) {
                case "nsubj" -> c < t ? 1 : 2;
                case "nsubj:pass" -> 4;
                case "ccomp" -> c < t ? 8 : 16;
                case "xcomp" -> 32;
                case "obj" -> 64;
                case "obl", "obl:agent" -> 128;
                case "parataxis" -> 256;
                case "aux:pass" -> 512;
                case "csubj" -> 1024;
                case "acl" -> 2048;
                case "nmod", "nmod:poss" -> 4096;
                case "cop" -> 8192;
                case "advcl" -> 16384;
                case "mark" -> 32768;
                case "case" -> 65536;
                default -> 0;
            };
        }
        return frame;
    }

    /** Adds one list. */
    public static void add(TokenViews v, int t, Features out) {
        int lemma = v.lemma[t];
        int pos = v.pos[t];
        int frame = frame(v, t);
        int prior = v.prior[t];
        out.add(Hash.of(1, 0));
        out.add(Hash.of(2, lemma, pos));
        out.add(Hash.of(3, lemma, v.xpos[t]));
        out.add(Hash.of(4, prior, pos));
        out.add(Hash.of(5, v.relation[t], pos));
        out.add(Hash.of(6, lemma, v.relation[t]));
        out.add(Hash.of(7, prior, v.relation[t]));
        out.add(Hash.of(8, frame & 0x7FF, pos));
        out.add(Hash.of(9, lemma, frame & 0x3FF));
        out.add(Hash.of(10, prior, frame & 0xFFF));
        for (int b = 0; b < FRAME_BITS; b++) {
            if ((frame >> b & 1) != 0) {
                out.add(Hash.of(11, b, pos));
                out.add(Hash.of(12, b, lemma));
                out.add(Hash.of(13, b, prior));
            }
        }
        for (int k = 0; k < 4; k++) {
            int cluster = v.clusters[4 * t + k];
            if (cluster != 0) {
                out.add(Hash.of(14, k, cluster, pos));
                out.add(Hash.of(15, k, cluster, frame & 0x7F));
            }
        }
        children(v, t, lemma, prior, out);
        above(v, t, lemma, prior, out);
        around(v, t, lemma, prior, frame, out);
        out.close();
    }

    private static void children(TokenViews v, int t, int lemma, int prior, Features out) {
        for (int i = 0; i < v.trees.childCount(t); i++) {
            int c = v.trees.child(t, i);
            int relation = v.relation[c];
            int side = c < t ? 0 : 1;
            out.add(Hash.of(20, relation, side, v.lemma[c]));
            out.add(Hash.of(21, relation, v.pos[c], prior));
            out.add(Hash.of(22, relation, v.lemma[c], lemma));
            out.add(Hash.of(23, relation, v.clusters[4 * c + 1], prior));
            out.add(Hash.of(24, relation, v.clusters[4 * c + 2], v.pos[t]));
            out.add(Hash.of(25, relation, side, v.xpos[c], prior));
            if (v.trees.is(c, "ccomp") || v.trees.is(c, "xcomp") || v.trees.is(c, "acl") || v.trees.is(c, "obj")) {
                int mark = v.trees.childBy(c, "mark");
                out.add(Hash.of(26, relation, mark < 0 ? 0 : v.lemma[mark], lemma));
                out.add(Hash.of(27, relation, mark < 0 ? 0 : v.lemma[mark], prior));
                out.add(Hash.of(28, relation, v.prior[c], prior));
                int subject = v.trees.childBy(c, "nsubj");
                out.add(Hash.of(29, relation, subject < 0 ? 0 : 1, lemma));
            }
        }
    }

    private static void above(TokenViews v, int t, int lemma, int prior, Features out) {
        int head = v.tokens.head(t);
        if (head < 0) {
            out.add(Hash.of(30, lemma));
            out.add(Hash.of(31, prior));
        } else {
            out.add(Hash.of(32, v.relation[t], v.lemma[head]));
            out.add(Hash.of(33, v.relation[t], v.lemma[head], lemma));
            out.add(Hash.of(34, v.relation[t], v.prior[head], prior));
            out.add(Hash.of(35, v.relation[t], v.pos[head], lemma));
        }
        int path = 0;
        int at = t;
        for (int k = 0; k < 6 && v.tokens.head(at) >= 0; k++) {
            path = path * 31 + v.relation[at];
            at = v.tokens.head(at);
            if (v.prior[at] >= 4) {
                out.add(Hash.of(36, Math.min(k, 3), v.relation[t], v.prior[at]));
                out.add(Hash.of(37, path, v.prior[at]));
                out.add(Hash.of(38, v.lemma[at], k == 0 ? 0 : 1, prior));
                out.add(Hash.of(39, path, prior));
                break;
            }
        }
    }

    private static void around(TokenViews v, int t, int lemma, int prior, int frame, Features out) {
        int s = v.sentence[t];
        int first = v.tokens.sentenceStart(s);
        int last = v.tokens.sentenceEnd(s) - 1;
        int previous = t > first ? v.form[t - 1] : 0;
        int next = t < last ? v.form[t + 1] : 0;
        out.add(Hash.of(40, previous, lemma));
        out.add(Hash.of(41, next, lemma));
        out.add(Hash.of(42, previous, prior));
        out.add(Hash.of(43, next, prior));
        out.add(Hash.of(44, t > first ? v.pos[t - 1] : 99, v.pos[t], t < last ? v.pos[t + 1] : 99));
        out.add(Hash.of(45, t + 1 < last ? v.form[t + 2] : 0, lemma));
        out.add(Hash.of(46, t > first + 1 ? v.form[t - 2] : 0, lemma));
        int quote = v.quotations.of(t);
        boolean quotedSentence = false;
        for (int i = first; i <= last && !quotedSentence; i++) {
            quotedSentence = v.quotations.of(i) >= 0 && v.quotations.of(i) != quote;
        }
        int quoteState = quote >= 0 ? quoteKind(v, quote) : quotedSentence ? 1 : 0;
        out.add(Hash.of(47, quoteState, lemma));
        out.add(Hash.of(48, quoteState, prior, v.pos[t]));
        out.add(Hash.of(49, quoteState, frame & 0x7F));
        int toLeft = quoteBeside(v, t, -1, first);
        int toRight = quoteBeside(v, t, 1, last);
        out.add(Hash.of(50, toLeft, toRight, prior));
        out.add(Hash.of(51, toLeft, toRight, lemma));
        out.add(Hash.of(52, v.tokens.form(last).equals("?") ? 1 : 0, prior));
        out.add(Hash.of(53, Math.min(t - first, 6), prior));
    }

    /** A quotation of a few words is something else than one of sentences. */
    static int quoteKind(TokenViews v, int quotation) {
        Quotations.Quotation q = v.quotations.all().get(quotation);
        int length = q.last() - q.first() - 1;
        return length <= 3 ? 2 : length <= 8 ? 3 : 4;
    }

    /** How far a quotation ends or begins to one side, in steps; 0 for none near. */
    private static int quoteBeside(TokenViews v, int t, int step, int limit) {
        int at = t;
        for (int k = 0; k < 8 && at != limit; k++) {
            at += step;
            if (v.quotations.of(at) >= 0 && v.quotations.of(at) != v.quotations.of(t)) {
                return k < 2 ? 1 : k < 5 ? 2 : 3;
            }
        }
        return 0;
    }
}
