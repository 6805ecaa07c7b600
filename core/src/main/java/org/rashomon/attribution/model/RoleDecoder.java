package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Lays source, cue and content over the elements around a cue so that the sum of the scores of the spans is greatest: a
 * semi-Markov model (Sarawagi and Cohen 2004), decoded exactly. A span's score is that of its elements, of its beginning and
 * end, of its length, of how it sits on quotation marks, of the constituent it is, and of the role before it. The cue's head is
 * always cue.
 */
public final class RoleDecoder {

    public static final int SOURCE = 0;
    public static final int CUE = 1;
    public static final int CONTENT = 2;

    static final int LABELS = 3;
    /** Nothing yet; source, cue, content that has just ended; the same with something between. */
    static final int LASTS = 7;

    /** Those with and without a source before, with and without a content before. */
    static final int FLAGS = 4;

    static final int STATES = LASTS * FLAGS;

    private static final int[] LENGTHS = {1, 2, 3, 4, 6, 9, 14, 20, 30, 50};
    private static final byte[] STEP_OF_LENGTH = stepOfLength();
    static final int LENGTH_STEPS = 11;
    static final int QUOTE_KINDS = 9;
    private static final int LONGEST_CUE = 14;
    private static final float MOST_MARGIN = 50;

    private final Weights weights;

    private float[] prefix = new float[0];
    private float[] begin = new float[0];
    private float[] end = new float[0];
    private float[] extra = new float[0];
    private float[] best = new float[0];
    private int[] backStart = new int[0];
    private int[] backState = new int[0];
    private float[] enter = new float[0];
    private int[] enterFrom = new int[0];
    private int[] offeredByEnd = new int[0];
    private int[] offeredNext = new int[0];
    private float[] offeredScores = new float[0];
    private final float[] lengths = new float[LENGTH_STEPS * LABELS];
    private final float[] quotes = new float[QUOTE_KINDS * LABELS];
    private final float[] transitions = new float[2 * STATES * LABELS];
    private final float[] last = new float[STATES];

    /** Of the last decoding. */
    private double score;

    /** The elements of the last decoding. */
    private int decoded;

    public RoleDecoder(Weights weights) {
        this.weights = weights;
    }

    public double score() {
        return score;
    }

    /** How much better the best roles of the last decoding that have a source are than the best without one. */
    double sourceMargin() {
        return margin(1);
    }

    /** The same for content. */
    double contentMargin() {
        return margin(2);
    }

    private double margin(int flag) {
        float with = -MOST_MARGIN;
        float without = -MOST_MARGIN;
        for (int state = 0; state < STATES; state++) {
            float s = (float) (best[decoded * STATES + state] + last[state] - score);
            if ((state / LASTS & flag) != 0) {
                with = Math.max(with, s);
            } else {
                without = Math.max(without, s);
            }
        }
        return with - without;
    }

    /**
     * The best segments {@code {label, first element, element after}}, in order.
     *
     * @param gold when not empty, every wrong segment and element is given {@code cost} more, for learning with a margin
     */
    public List<int[]> decode(RoleInstance x, List<int[]> gold, float cost) {
        int n = x.size;
        decoded = n;
        prepare(x, n);
        if (!gold.isEmpty()) {
            addCost(x, gold, cost);
        }
        Arrays.fill(best, 0, (n + 1) * STATES, Float.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int j = 0; j <= n; j++) {
            if (j > 0) {
                step(x, j, gold, cost);
            }
            enter(j, j > x.head ? 1 : 0);
        }
        int state = 0;
        for (int s = 1; s < STATES; s++) {
            if (best[n * STATES + s] + last[s] > best[n * STATES + state] + last[state]) {
                state = s;
            }
        }
        score = best[n * STATES + state] + last[state];
        List<int[]> segments = new ArrayList<>();
        int j = n;
        while (j > 0) {
            int start = backStart[j * STATES + state];
            if (start < 0) {
                state = backState[j * STATES + state];
                j--;
                continue;
            }
            segments.add(new int[] {state % LASTS - 1, start, j});
            state = backState[j * STATES + state];
            j = start;
        }
        Collections.reverse(segments);
        return segments;
    }

    private void step(RoleInstance x, int j, List<int[]> gold, float cost) {
        int previous = (j - 1) * STATES;
        int here = j * STATES;
        if (j - 1 != x.head) {
            for (int flags = 0; flags < STATES; flags += LASTS) {
                best[here + flags] = best[previous + flags];
                backStart[here + flags] = -1;
                backState[here + flags] = flags;
                for (int label = 0; label < LABELS; label++) {
                    int ended = flags + 1 + label;
                    int carried = ended + LABELS;
                    boolean now = best[previous + ended] > best[previous + carried];
                    best[here + carried] = best[previous + (now ? ended : carried)];
                    backStart[here + carried] = -1;
                    backState[here + carried] = now ? ended : carried;
                }
            }
        }
        for (int o = offeredByEnd[j - 1]; o >= 0; o = offeredNext[o]) {
            for (int label = 0; label < LABELS; label++) {
                extra[x.offeredFirsts[o] * LABELS + label] += offeredScores[o * LABELS + label];
            }
        }
        // Only a cue holds the cue's head.
        int farthest = j > x.head ? x.head + 1 : 0;
        for (int i = j - 1; i >= farthest; i--) {
            int length = lengthStep(x.before[j] - x.before[i]) * LABELS;
            int quote = quoteKind(x, i, j) * LABELS;
            lay(SOURCE, i, j, length, quote, gold, cost);
            lay(CONTENT, i, j, length, quote, gold, cost);
        }
        for (int i = j - 1; i >= 0 && x.before[j] - x.before[i] <= LONGEST_CUE; i--) {
            int length = lengthStep(x.before[j] - x.before[i]) * LABELS;
            lay(CUE, i, j, length, quoteKind(x, i, j) * LABELS, gold, cost);
        }
        for (int o = offeredByEnd[j - 1]; o >= 0; o = offeredNext[o]) {
            for (int label = 0; label < LABELS; label++) {
                extra[x.offeredFirsts[o] * LABELS + label] = 0;
            }
        }
    }

    /** The best way to begin a segment of each label at a place, by the flags that it leaves. */
    private void enter(int j, int side) {
        Arrays.fill(enter, j * LABELS * FLAGS, (j + 1) * LABELS * FLAGS, Float.NEGATIVE_INFINITY);
        for (int state = 0; state < STATES; state++) {
            float here = best[j * STATES + state];
            if (here == Float.NEGATIVE_INFINITY) {
                continue;
            }
            int flags = state / LASTS;
            for (int label = 0; label < LABELS; label++) {
                if (state == flags * LASTS + 1 + label) {
                    continue;
                }
                float s = here + transitions[(side * STATES + state) * LABELS + label];
                int at = (j * LABELS + label) * FLAGS + after(flags, label);
                if (s > enter[at]) {
                    enter[at] = s;
                    enterFrom[at] = state;
                }
            }
        }
    }

    /** Ends a segment of a label at {@code j} that began at {@code i}, where no better way to end there is known. */
    private void lay(int label, int i, int j, int length, int quote, List<int[]> gold, float cost) {
        float s = prefix[j * LABELS + label]
                - prefix[i * LABELS + label]
                + begin[i * LABELS + label]
                + end[(j - 1) * LABELS + label]
                + lengths[length + label]
                + quotes[quote + label]
                + extra[i * LABELS + label];
        if (cost != 0) {
            s += isGold(gold, label, i, j) ? -cost : 0.5f * cost;
        }
        // Behind a source there are only the flags that have one, and so for content.
        for (int flags = after(0, label); flags < FLAGS; flags += label == SOURCE ? 2 : 1) {
            int entered = (i * LABELS + label) * FLAGS + flags;
            int at = j * STATES + flags * LASTS + 1 + label;
            if (s + enter[entered] > best[at]) {
                best[at] = s + enter[entered];
                backStart[at] = i;
                backState[at] = enterFrom[entered];
            }
        }
    }

    static int after(int flags, int label) {
        return label == SOURCE ? flags | 1 : label == CONTENT ? flags | 2 : flags;
    }

    private static boolean isGold(List<int[]> gold, int label, int i, int j) {
        for (int[] g : gold) {
            if (g[0] == label && g[1] == i && g[2] == j) {
                return true;
            }
        }
        return false;
    }

    private void addCost(RoleInstance x, List<int[]> gold, float cost) {
        int[] labels = new int[x.size];
        Arrays.fill(labels, -1);
        for (int[] g : gold) {
            Arrays.fill(labels, g[1], g[2], g[0]);
        }
        float[] sum = new float[LABELS];
        for (int e = 0; e < x.size; e++) {
            // Elements are told outside from inside at a fifth of the price of a segment.
            for (int label = 0; label < LABELS; label++) {
                sum[label] += labels[e] == label ? -0.2f * cost : labels[e] >= 0 ? 0.1f * cost : 0.2f * cost;
                prefix[(e + 1) * LABELS + label] += sum[label];
            }
        }
    }

    private void prepare(RoleInstance x, int n) {
        if (best.length < (n + 1) * STATES) {
            int m = 2 * n + 2;
            prefix = new float[m * LABELS];
            begin = new float[m * LABELS];
            end = new float[m * LABELS];
            extra = new float[m * LABELS];
            enter = new float[m * LABELS * FLAGS];
            enterFrom = new int[m * LABELS * FLAGS];
            best = new float[m * STATES];
            backStart = new int[m * STATES];
            backState = new int[m * STATES];
            offeredByEnd = new int[m];
        }
        if (offeredNext.length < x.offered) {
            offeredNext = new int[2 * x.offered];
            offeredScores = new float[2 * x.offered * LABELS];
        }
        Arrays.fill(prefix, 0, LABELS, 0);
        for (int e = 0; e < n; e++) {
            sum(x.features, 3 * e, prefix, (e + 1) * LABELS);
            for (int label = 0; label < LABELS; label++) {
                prefix[(e + 1) * LABELS + label] += prefix[e * LABELS + label];
            }
            sum(x.features, 3 * e + 1, begin, e * LABELS);
            sum(x.features, 3 * e + 2, end, e * LABELS);
            offeredByEnd[e] = -1;
        }
        for (int o = 0; o < x.offered; o++) {
            sum(x.features, 3 * n + o, offeredScores, o * LABELS);
            offeredNext[o] = offeredByEnd[x.offeredLasts[o]];
            offeredByEnd[x.offeredLasts[o]] = o;
        }
        for (int step = 0; step < LENGTH_STEPS; step++) {
            int any = weights.slot(Hash.of(500, step));
            int ofPos = weights.slot(Hash.of(501, step, x.pos));
            int ofLemma = weights.slot(Hash.of(502, step, x.lemma));
            for (int label = 0; label < LABELS; label++) {
                lengths[step * LABELS + label] =
                        weights.at(any + label) + weights.at(ofPos + label) + weights.at(ofLemma + label);
            }
        }
        for (int kind = 0; kind < QUOTE_KINDS; kind++) {
            int any = weights.slot(Hash.of(510, kind));
            int ofLemma = weights.slot(Hash.of(511, kind, x.lemma));
            for (int label = 0; label < LABELS; label++) {
                quotes[kind * LABELS + label] = weights.at(any + label) + weights.at(ofLemma + label);
            }
        }
        for (int state = 0; state < STATES; state++) {
            for (int side = 0; side < 2; side++) {
                int any = weights.slot(Hash.of(520, state, side));
                int ofLemma = weights.slot(Hash.of(521, state, side, x.lemma));
                int ofPos = weights.slot(Hash.of(522, state, side, x.pos));
                for (int label = 0; label < LABELS; label++) {
                    transitions[(side * STATES + state) * LABELS + label] =
                            weights.at(any + label) + weights.at(ofLemma + label) + weights.at(ofPos + label);
                }
            }
            last[state] = weights.at(weights.slot(Hash.of(525, state)))
                    + weights.at(weights.slot(Hash.of(526, state, x.lemma)));
        }
    }

    private void sum(Features f, int list, float[] into, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float[] w = weights.values();
        int to = f.end(list);
        for (int i = f.start(list); i < to; i++) {
            int slot = weights.slot(f.at(i));
            a += w[slot];
            b += w[slot + 1];
            c += w[slot + 2];
        }
        into[at] = a;
        into[at + 1] = b;
        into[at + 2] = c;
    }

    static int lengthStep(int tokens) {
        return tokens < STEP_OF_LENGTH.length ? STEP_OF_LENGTH[tokens] : LENGTHS.length;
    }

    private static byte[] stepOfLength() {
        byte[] steps = new byte[LENGTHS[LENGTHS.length - 1] + 1];
        byte step = 0;
        for (int tokens = 0; tokens < steps.length; tokens++) {
            step += tokens > LENGTHS[step] ? 1 : 0;
            steps[tokens] = step;
        }
        return steps;
    }

    /** How elements i to j sit on quotation marks. */
    static int quoteKind(RoleInstance x, int i, int j) {
        int a = x.quotations[i];
        int b = x.quotations[j - 1];
        if (a < 0) {
            return b < 0 ? 0 : x.closes[j - 1] ? 1 : 2;
        }
        if (b < 0) {
            return x.opens[i] ? 3 : 4;
        }
        if (a != b) {
            return x.opens[i] && x.closes[j - 1] ? 5 : 2;
        }
        return x.opens[i] ? x.closes[j - 1] ? 6 : 7 : x.closes[j - 1] ? 7 : 8;
    }

    /** The best score of each state at each place of the last decoding. */
    float[] best() {
        return best;
    }

    /** By side of the cue's head, state and label. */
    float[] transitions() {
        return transitions;
    }

    /** By offered span and label. */
    float[] offered() {
        return offeredScores;
    }

    /** By state. */
    float[] last() {
        return last;
    }

    /** The score of a segment for each label, but for what trees and quotations offer; minus infinity for one that cannot be. */
    void segment(RoleInstance x, int i, int j, List<int[]> gold, float cost, float[] into) {
        boolean holdsHead = i <= x.head && x.head < j;
        int tokens = x.before[j] - x.before[i];
        int length = lengthStep(tokens) * LABELS;
        int quote = quoteKind(x, i, j) * LABELS;
        for (int label = 0; label < LABELS; label++) {
            boolean cannot = label == CUE ? tokens > LONGEST_CUE : holdsHead;
            into[label] = cannot
                    ? Float.NEGATIVE_INFINITY
                    : prefix[j * LABELS + label]
                            - prefix[i * LABELS + label]
                            + begin[i * LABELS + label]
                            + end[(j - 1) * LABELS + label]
                            + lengths[length + label]
                            + quotes[quote + label]
                            + (isGold(gold, label, i, j) ? -cost : 0.5f * cost);
        }
    }

    /** Names the features of a length. */
    void ofLength(RoleInstance x, int step, IntConsumer feature) {
        feature.accept(Hash.of(500, step));
        feature.accept(Hash.of(501, step, x.pos));
        feature.accept(Hash.of(502, step, x.lemma));
    }

    /** Names the features of how a segment sits on quotation marks. */
    void ofQuotes(RoleInstance x, int kind, IntConsumer feature) {
        feature.accept(Hash.of(510, kind));
        feature.accept(Hash.of(511, kind, x.lemma));
    }

    /** Names the features of a segment that begins in a state, on a side of the cue's head. */
    void ofMove(RoleInstance x, int state, int side, IntConsumer feature) {
        feature.accept(Hash.of(520, state, side));
        feature.accept(Hash.of(521, state, side, x.lemma));
        feature.accept(Hash.of(522, state, side, x.pos));
    }

    /** Names the features of ending in a state; they have one weight. */
    void ofLast(RoleInstance x, int state, IntConsumer feature) {
        feature.accept(Hash.of(525, state));
        feature.accept(Hash.of(526, state, x.lemma));
    }
}
