package org.rashomon.attribution.model;

import java.util.Arrays;

/**
 * What speaks for an element of a window being source, cue or content of the cue at its head: three lists an element (the element
 * itself, a span that begins with it, a span that ends with it), then one list for each span that a tree or a quotation offers.
 */
public final class RoleFeatures {

    static final int INSIDE = 0;
    static final int BEGIN = 1;
    static final int END = 2;
    static final int LISTS = 3;

    final Window window = new Window();
    private final Features features = new Features();

    /** Spans that trees and quotations offer: first and last element; list {@code LISTS * size + i} of the features. */
    int[] offeredFirsts = new int[128];

    int[] offeredLasts = new int[128];
    int offered;

    private int[] lca = new int[64];
    private int[] branch = new int[64];
    private int[] depth = new int[64];
    private int[] path = new int[64];

    /** The relations from the cue up to its third governor, as one int. */
    private int upThree;

    private static final int FARTHEST_UP = 4;

    public Features features() {
        return features;
    }

    public int size() {
        return window.size;
    }

    /** Reads what stands around a cue's head. */
    public void read(TokenViews v, int cue) {
        window.read(v, cue);
        features.clear();
        int lemma = v.lemma[cue];
        int frame = CueFeatures.frame(v, cue);
        paths(v, cue);
        join(v, cue);
        int n = window.size;
        for (int e = 0; e < n; e++) {
            boolean own = e >= window.ownStart && e < window.ownEnd;
            if (own) {
                inside(v, cue, lemma, frame, window.firsts[e]);
            } else {
                piece(v, cue, lemma, e);
            }
            features.close();
            boundary(v, cue, lemma, e - 1, e, 200);
            features.close();
            boundary(v, cue, lemma, e, e + 1, 300);
            features.close();
        }
        offered = 0;
        offerYields(v, cue, lemma, frame);
        offerQuotations(v, lemma);
    }

    /** For each token of the sentence: which governor of the cue it hangs under, by which child, how deep. */
    private void paths(TokenViews v, int cue) {
        int s = v.sentence[cue];
        int first = v.tokens.sentenceStart(s);
        int n = v.tokens.sentenceEnd(s) - first;
        if (lca.length < n) {
            lca = new int[2 * n];
            branch = new int[2 * n];
            depth = new int[2 * n];
            path = new int[2 * n];
        }
        Arrays.fill(lca, 0, n, -1);
        int at = cue;
        for (int k = 0; at >= 0 && k < 60; k++) {
            lca[at - first] = k;
            branch[at - first] = at;
            depth[at - first] = 0;
            at = v.tokens.head(at);
        }
        for (int t = first; t < first + n; t++) {
            int steps = 0;
            int up = t;
            while (lca[up - first] < 0 && v.tokens.head(up) >= 0 && steps < 60) {
                up = v.tokens.head(up);
                steps++;
            }
            if (lca[up - first] < 0) {
                lca[up - first] = 59;
                branch[up - first] = up;
                depth[up - first] = 0;
            }
            int l = lca[up - first];
            boolean onPath = depth[up - first] == 0;
            int d = depth[up - first];
            int walk = t;
            int k = steps;
            while (walk != up) {
                int next = v.tokens.head(walk);
                lca[walk - first] = l;
                depth[walk - first] = d + k;
                branch[walk - first] = onPath ? childTowards(v, t, up) : branch[up - first];
                walk = next;
                k--;
            }
        }
    }

    private static int childTowards(TokenViews v, int token, int ancestor) {
        int at = token;
        while (v.tokens.head(at) != ancestor) {
            at = v.tokens.head(at);
        }
        return at;
    }

    /** For each token of the sentence the way from the cue to it, as one int: up to what governs both, and by which child down. */
    private void join(TokenViews v, int cue) {
        int[] ups = new int[FARTHEST_UP + 1];
        int up = cue;
        for (int k = 0; k < FARTHEST_UP; k++) {
            ups[k + 1] = up < 0 ? ups[k] : ups[k] * 31 + v.relation[up];
            up = up < 0 ? up : v.tokens.head(up);
        }
        upThree = ups[3];
        int s = v.sentence[cue];
        for (int i = 0; i < v.tokens.sentenceEnd(s) - v.tokens.sentenceStart(s); i++) {
            int relation = depth[i] == 0 ? 7 : v.relation[branch[i]];
            path[i] = (ups[Math.min(lca[i], FARTHEST_UP)] * 31 + relation) * 31 + Math.min(lca[i], 5);
        }
    }

    private int path(TokenViews v, int cue, int t) {
        return path[t - v.tokens.sentenceStart(v.sentence[cue])];
    }

    private void inside(TokenViews v, int cue, int lemma, int frame, int t) {
        int i = t - v.tokens.sentenceStart(v.sentence[cue]);
        int path = path(v, cue, t);
        int side = t < cue ? 0 : t == cue ? 1 : 2;
        int d = Math.min(depth[i], 3);
        int branchSide = branch[i] < cue ? 0 : 1;
        int pos = v.pos[cue];
        int quote = quote(v, cue, t);
        int distance = distance(t - cue);
        Features f = features;
        f.add(Hash.of(100, path, side));
        f.add(Hash.of(101, path, side, lemma));
        f.add(Hash.of(102, path, side, pos));
        f.add(Hash.of(103, path, d, side));
        f.add(Hash.of(104, path, frame & 0x3FF));
        f.add(Hash.of(105, path, quote, side));
        f.add(Hash.of(106, quote, side));
        f.add(Hash.of(107, quote, side, lemma));
        f.add(Hash.of(108, distance, pos));
        f.add(Hash.of(109, distance, v.pos[t], v.relation[t]));
        f.add(Hash.of(110, v.lemma[t], side));
        f.add(Hash.of(111, v.lemma[t], path));
        f.add(Hash.of(112, v.relation[t], v.pos[t], path));
        f.add(Hash.of(114, path, v.clusters[4 * cue + 2]));
        f.add(Hash.of(115, v.clusters[4 * t + 1], path));
        f.add(Hash.of(116, v.prior[t], path));
        f.add(Hash.of(117, v.lemma[branch[i]], path, d));
        f.add(Hash.of(118, v.pos[branch[i]], path, lemma));
        f.add(Hash.of(119, v.xpos[branch[i]], path, branchSide));
        f.add(Hash.of(120, distance, lemma));
        f.add(Hash.of(121, v.form[t], distance));
        f.add(Hash.of(122, frame & 0x7FF, side, quote));
        f.add(Hash.of(123, v.xpos[t], path, v.prior[cue]));
        int governor = v.tokens.head(t);
        f.add(Hash.of(124, governor < 0 ? 0 : v.lemma[governor], v.relation[t], side));
        f.add(Hash.of(126, upThree, path));
    }

    private void piece(TokenViews v, int cue, int lemma, int e) {
        int first = window.firsts[e];
        int last = window.lasts[e];
        int away = e < window.ownStart ? Math.max(-4, e - window.ownStart) : Math.min(4, e - window.ownEnd + 1);
        int sentencesAway = Math.max(-3, Math.min(3, v.sentence[first] - v.sentence[cue]));
        boolean quoted = v.quotations.of(first) >= 0;
        int ownStart = window.firsts[window.ownStart];
        int ownEnd = window.firsts[window.ownEnd - 1];
        int link = 0;
        if (quoted) {
            int q = v.quotations.of(first);
            link = q == v.quotations.of(ownStart) || q == v.quotations.of(ownEnd) ? 2 : 1;
            link += q == v.quotations.of(cue) ? 4 : 0;
        }
        int ownQuote = (v.quotations.of(ownStart) >= 0 ? 1 : 0)
                + (v.quotations.of(ownEnd) >= 0 || v.quotations.of(Math.max(ownStart, ownEnd - 1)) >= 0 ? 2 : 0)
                + (v.quotations.of(cue) >= 0 ? 4 : 0);
        int otherCue = 0;
        for (int t = first; t <= last; t++) {
            otherCue = Math.max(otherCue, v.prior[t]);
        }
        int sameBlock = v.block[first] == v.block[cue] ? 1 : 0;
        Features f = features;
        f.add(Hash.of(150, away, link));
        f.add(Hash.of(151, away, link, ownQuote));
        f.add(Hash.of(152, sentencesAway, link, otherCue));
        f.add(Hash.of(153, away, link, lemma));
        f.add(Hash.of(154, link, v.prior[cue], sameBlock));
        f.add(Hash.of(155, link, away, v.lemma[first]));
        f.add(Hash.of(156, link, ownQuote, v.relation[cue]));
        f.add(Hash.of(157, link, sentencesAway, Math.min(6, (last - first) / 4)));
        f.add(Hash.of(158, link, away, v.form[Math.max(0, window.firsts[window.ownEnd - 1])]));
        f.add(Hash.of(159, link, away < 0 ? -1 : 1, v.form[ownStart]));
        f.add(Hash.of(160, link, away < 0 ? -1 : 1, Math.min(8, (ownEnd - ownStart) / 3)));
    }

    /** Where a span begins or ends: between the last token of element {@code left} and the first of {@code right}. */
    private void boundary(TokenViews v, int cue, int lemma, int left, int right, int template) {
        int l = left >= 0 ? window.lasts[left] : -1;
        int r = right < window.size ? window.firsts[right] : -1;
        int lf = l < 0 ? 1 : v.form[l];
        int rf = r < 0 ? 1 : v.form[r];
        int lp = l < 0 ? 99 : v.pos[l];
        int rp = r < 0 ? 99 : v.pos[r];
        boolean leftOwn = left >= window.ownStart && left < window.ownEnd;
        boolean rightOwn = right >= window.ownStart && right < window.ownEnd;
        int lpath = leftOwn ? path(v, cue, l) : left < window.ownStart ? 1 : 2;
        int rpath = rightOwn ? path(v, cue, r) : right < window.ownStart ? 1 : 2;
        int quote = (l >= 0 && v.quotations.of(l) >= 0 ? 1 : 0) + (r >= 0 && v.quotations.of(r) >= 0 ? 2 : 0);
        if (quote == 3 && v.quotations.of(l) != v.quotations.of(r)) {
            quote = 4;
        }
        int headSide = l == cue ? 1 : r == cue ? 2 : l < cue ? 3 : 4;
        int sentenceEdge = l >= 0 && r >= 0 && v.sentence[l] == v.sentence[r] ? 0 : 1;
        Features f = features;
        f.add(Hash.of(template, quote, sentenceEdge, headSide));
        f.add(Hash.of(template + 2, lf, rp, headSide));
        f.add(Hash.of(template + 3, lp, rf, headSide));
        f.add(Hash.of(template + 4, lp, rp, headSide, quote));
        f.add(Hash.of(template + 5, lpath, rpath));
        f.add(Hash.of(template + 6, lpath, rpath, lemma));
        f.add(Hash.of(template + 7, lf, rpath, headSide));
        f.add(Hash.of(template + 8, lpath, rf));
        f.add(Hash.of(template + 9, lf, quote, headSide));
        f.add(Hash.of(template + 10, rf, quote, headSide));
        f.add(Hash.of(template + 13, l < 0 ? 0 : v.relation[l], r < 0 ? 0 : v.relation[r], headSide, lp * 31 + rp));
        f.add(Hash.of(template + 16, lpath, lf, quote));
        f.add(Hash.of(template + 17, rpath, rf, quote));
        if (rightOwn && leftOwn) {
            // Does a constituent close or open here, and which?
            int closing = 0;
            int top = l;
            for (int k = 0; k < 12 && v.tokens.head(top) >= 0 && v.trees.last(top) == l; k++) {
                closing = v.relation[top];
                top = v.tokens.head(top);
            }
            int opening = 0;
            top = r;
            for (int k = 0; k < 12 && v.tokens.head(top) >= 0 && v.trees.first(top) == r; k++) {
                opening = v.relation[top];
                top = v.tokens.head(top);
            }
            f.add(Hash.of(template + 20, closing, opening, headSide));
            f.add(Hash.of(template + 21, closing, rf, lpath));
            f.add(Hash.of(template + 22, opening, lf, rpath));
            f.add(Hash.of(template + 23, opening, lemma, headSide));
        }
    }

    private void offerYields(TokenViews v, int cue, int lemma, int frame) {
        int from = window.firsts[window.ownStart];
        int end = window.lasts[window.ownEnd - 1] + 1;
        for (int t = from; t < end; t++) {
            int first = v.trees.first(t);
            int last = v.trees.last(t);
            if (last == first && v.relation[t] == PUNCT) {
                continue;
            }
            if (first <= cue && cue <= last) {
                // A clause that holds the cue may be its content without it: before the cue's own branch, or behind it.
                int own = cue;
                while (v.tokens.head(own) >= 0 && v.tokens.head(own) != t) {
                    own = v.tokens.head(own);
                }
                if (own != t && v.tokens.head(own) == t) {
                    offerTrimmed(v, cue, lemma, frame, t, first, v.trees.first(own) - 1, 1);
                    offerTrimmed(v, cue, lemma, frame, t, v.trees.last(own) + 1, last, 2);
                }
                continue;
            }
            offerTrimmed(v, cue, lemma, frame, t, first, last, 0);
        }
    }

    private static final int PUNCT = "punct".hashCode();

    private void offerTrimmed(TokenViews v, int cue, int lemma, int frame, int top, int first, int last, int how) {
        if (first > last) {
            return;
        }
        offer(v, cue, lemma, frame, top, first, last, how);
        int a = first;
        int b = last;
        while (a < b && v.relation[a] == PUNCT && v.quotations.of(a) < 0) {
            a++;
        }
        while (a < b && v.relation[b] == PUNCT && v.quotations.of(b) < 0) {
            b--;
        }
        if (a != first || b != last) {
            offer(v, cue, lemma, frame, top, a, b, how + 4);
        }
        int end = window.lasts[window.ownEnd - 1];
        if (b + 1 < end && v.relation[b + 1] == PUNCT && b + 1 != cue) {
            offer(v, cue, lemma, frame, top, a, b + 1, how + 8);
            if (b + 2 < end && v.relation[b + 2] == PUNCT && b + 2 != cue) {
                offer(v, cue, lemma, frame, top, a, b + 2, how + 12);
                if (a > window.firsts[window.ownStart] && v.relation[a - 1] == PUNCT) {
                    offer(v, cue, lemma, frame, top, a - 1, b + 2, how + 16);
                }
            }
        }
    }

    private void offer(TokenViews v, int cue, int lemma, int frame, int top, int first, int last, int how) {
        int base = window.ownStart - window.firsts[window.ownStart];
        if (first < window.firsts[window.ownStart] || last > window.lasts[window.ownEnd - 1]) {
            return;
        }
        push(first + base, last + base);
        int path = path(v, cue, top);
        Features f = features;
        f.add(Hash.of(400, how));
        f.add(Hash.of(401, how, path));
        f.add(Hash.of(402, how, path, lemma));
        f.add(Hash.of(403, how, v.relation[top], top < cue ? 0 : 1));
        f.add(Hash.of(404, how, path, frame & 0x3FF));
        f.add(Hash.of(405, how, v.pos[top], path));
        f.add(Hash.of(406, how, v.lemma[first], path));
        f.add(Hash.of(407, path, v.lemma[top], how & 3));
        f.add(Hash.of(408, path, v.clusters[4 * top + 1], how & 3));
        f.add(Hash.of(409, v.relation[top], v.clusters[4 * top + 2], how & 3));
        int mark = v.trees.childBy(top, "mark");
        f.add(Hash.of(411, mark < 0 ? 0 : v.lemma[mark], lemma, v.relation[top]));
        f.close();
    }

    private void offerQuotations(TokenViews v, int lemma) {
        int last = -1;
        for (int e = 0; e < window.size; e++) {
            int q = v.quotations.of(window.firsts[e]);
            if (q < 0 || q == last) {
                continue;
            }
            last = q;
            int end = e;
            while (end + 1 < window.size && v.quotations.of(window.firsts[end + 1]) == q) {
                end++;
            }
            if (e <= window.head && window.head <= end) {
                continue;
            }
            int kind = CueFeatures.quoteKind(v, q);
            int side = e < window.head ? 0 : 1;
            int reach = (e < window.ownStart ? 1 : 0) + (end >= window.ownEnd ? 2 : 0);
            push(e, end);
            features.add(Hash.of(450, kind, side, reach));
            features.add(Hash.of(451, kind, lemma, side));
            features.close();
        }
    }

    private void push(int first, int last) {
        if (offered == offeredFirsts.length) {
            offeredFirsts = Arrays.copyOf(offeredFirsts, 2 * offered);
            offeredLasts = Arrays.copyOf(offeredLasts, 2 * offered);
        }
        offeredFirsts[offered] = first;
        offeredLasts[offered++] = last;
    }

    static int distance(int d) {
        int a = Math.abs(d);
        int step = a <= 4 ? a : a <= 7 ? 5 : a <= 12 ? 6 : a <= 20 ? 7 : 8;
        return d < 0 ? -step : step;
    }

    /** 0 neither in quotation marks, 1 only the cue, 2 only the token, 3 both in one, 4 in two. */
    private static int quote(TokenViews v, int cue, int t) {
        int a = v.quotations.of(cue);
        int b = v.quotations.of(t);
        return b < 0 ? a < 0 ? 0 : 1 : a < 0 ? 2 : a == b ? 3 : 4;
    }
}
