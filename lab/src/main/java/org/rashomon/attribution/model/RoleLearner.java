package org.rashomon.attribution.model;

import java.util.Arrays;
import java.util.List;

/**
 * Learns the weights of {@link RoleDecoder} as those of a semi-Markov conditional random field (Sarawagi and Cohen 2004): the gold
 * labelling is made likelier than all others together, wrong ones counted for more by their cost (softmax-margin, Gimpel and Smith
 * 2010). Steps are AdaGrad's.
 *
 * <p>Sums over labellings are kept as plain products: at each place they are divided by the score of the best labelling up to
 * there, so that they neither overflow nor vanish.
 */
public final class RoleLearner {

    private static final int LABELS = RoleDecoder.LABELS;
    private static final int LASTS = RoleDecoder.LASTS;
    private static final int FLAGS = RoleDecoder.FLAGS;
    private static final int STATES = RoleDecoder.STATES;
    private static final double NEGLIGIBLE = 1e-3;

    private final Weights weights;
    private final float[] w;
    private final float[] squares;
    private final double rate;
    private final double l2;
    private final float cost;
    private final RoleDecoder decoder;

    private double[] scale = new double[0];
    private double[] alpha = new double[0];
    private double[] beta = new double[0];

    /** By place, label and flags: all ways to come to a segment that begins there, and to go on from one. */
    private double[] enter = new double[0];

    private double[] leave = new double[0];

    /** By {@link #index} and label. */
    private double[] segments = new double[0];

    private int[] firstOffer = new int[0];
    private int[] nextOffer = new int[0];
    private final double[] moves = new double[2 * STATES * LABELS];

    /** Expected less gold counts. */
    private double[] inside = new double[0];

    private double[] begins = new double[0];
    private double[] ends = new double[0];
    private double[] offers = new double[0];
    private final double[] lengths = new double[RoleDecoder.LENGTH_STEPS * LABELS];
    private final double[] quotes = new double[RoleDecoder.QUOTE_KINDS * LABELS];
    private final double[] steps = new double[2 * STATES * LABELS];
    private final double[] lasts = new double[STATES];

    /**
     * @param cost of a wrong segment, in units of score
     */
    public RoleLearner(Weights weights, double rate, double l2, float cost) {
        this.weights = weights;
        this.w = weights.values();
        this.squares = new float[w.length];
        this.rate = rate;
        this.l2 = l2;
        this.cost = cost;
        this.decoder = new RoleDecoder(weights);
    }

    /** One step towards the gold segments of one cue. */
    public void learn(RoleInstance x, List<int[]> gold) {
        decoder.decode(x, gold, cost);
        makeRoom(x);
        scale(x);
        weigh(x, gold);
        forward(x);
        double total = backward(x);
        expect(x, total);
        subtract(x, gold);
        step(x);
    }

    private void makeRoom(RoleInstance x) {
        int n = x.size;
        if (alpha.length < (n + 1) * STATES) {
            int m = 2 * n + 2;
            scale = new double[m];
            alpha = new double[m * STATES];
            beta = new double[m * STATES];
            enter = new double[m * LABELS * FLAGS];
            leave = new double[m * LABELS * FLAGS];
            inside = new double[m * LABELS];
            begins = new double[m * LABELS];
            ends = new double[m * LABELS];
        }
        if (firstOffer.length < n * (n + 1) / 2) {
            firstOffer = new int[n * (n + 1)];
            segments = new double[n * (n + 1) * LABELS];
        }
        if (nextOffer.length < x.offered) {
            nextOffer = new int[2 * x.offered];
            offers = new double[2 * x.offered * LABELS];
        }
    }

    private void scale(RoleInstance x) {
        float[] best = decoder.best();
        for (int j = 0; j <= x.size; j++) {
            float top = Float.NEGATIVE_INFINITY;
            for (int s = 0; s < STATES; s++) {
                top = Math.max(top, best[j * STATES + s]);
            }
            scale[j] = top;
        }
    }

    private void weigh(RoleInstance x, List<int[]> gold) {
        int n = x.size;
        for (int i = 0; i < moves.length; i++) {
            moves[i] = Math.exp(decoder.transitions()[i]);
        }
        Arrays.fill(firstOffer, 0, n * (n + 1) / 2, -1);
        for (int o = 0; o < x.offered; o++) {
            int at = index(x.offeredFirsts[o], x.offeredLasts[o] + 1);
            nextOffer[o] = firstOffer[at];
            firstOffer[at] = o;
        }
        float[] scores = new float[LABELS];
        for (int j = 1; j <= n; j++) {
            for (int i = 0; i < j; i++) {
                decoder.segment(x, i, j, gold, cost, scores);
                int at = index(i, j);
                for (int label = 0; label < LABELS; label++) {
                    double s = scores[label];
                    for (int o = firstOffer[at]; o >= 0; o = nextOffer[o]) {
                        s += decoder.offered()[o * LABELS + label];
                    }
                    segments[at * LABELS + label] = Math.exp(s - scale[j] + scale[i]);
                }
            }
        }
    }

    private void forward(RoleInstance x) {
        Arrays.fill(alpha, 0, (x.size + 1) * STATES, 0);
        alpha[0] = Math.exp(-scale[0]);
        for (int j = 0; j <= x.size; j++) {
            int here = j * STATES;
            if (j > 0 && j - 1 != x.head) {
                double by = Math.exp(scale[j - 1] - scale[j]);
                for (int flags = here; flags < here + STATES; flags += LASTS) {
                    int before = flags - STATES;
                    alpha[flags] += by * alpha[before];
                    for (int label = 1; label <= LABELS; label++) {
                        alpha[flags + LABELS + label] += by * (alpha[before + label] + alpha[before + LABELS + label]);
                    }
                }
            }
            for (int i = 0; i < j; i++) {
                for (int label = 0; label < LABELS; label++) {
                    double s = segments[index(i, j) * LABELS + label];
                    for (int flags = 0; s > 0 && flags < FLAGS; flags++) {
                        alpha[here + after(flags, label)] += s * enter[(i * LABELS + label) * FLAGS + flags];
                    }
                }
            }
            for (int label = 0; label < LABELS; label++) {
                for (int flags = 0; flags < FLAGS; flags++) {
                    double sum = 0;
                    for (int state = flags * LASTS; state < (flags + 1) * LASTS; state++) {
                        if (state != flags * LASTS + 1 + label) {
                            sum += alpha[here + state] * moves[move(x, j, state, label)];
                        }
                    }
                    enter[(j * LABELS + label) * FLAGS + flags] = sum;
                }
            }
        }
    }

    /** Returns the sum over all labellings. */
    private double backward(RoleInstance x) {
        int n = x.size;
        double total = 0;
        for (int s = 0; s < STATES; s++) {
            beta[n * STATES + s] = Math.exp(decoder.last()[s] + scale[n] - decoder.score());
            total += alpha[n * STATES + s] * beta[n * STATES + s];
        }
        for (int j = n - 1; j >= 0; j--) {
            int here = j * STATES;
            Arrays.fill(beta, here, here + STATES, 0);
            if (j != x.head) {
                double by = Math.exp(scale[j] - scale[j + 1]);
                for (int flags = here; flags < here + STATES; flags += LASTS) {
                    int next = flags + STATES;
                    beta[flags] += by * beta[next];
                    for (int label = 1; label <= LABELS; label++) {
                        beta[flags + label] += by * beta[next + LABELS + label];
                        beta[flags + LABELS + label] += by * beta[next + LABELS + label];
                    }
                }
            }
            for (int label = 0; label < LABELS; label++) {
                for (int flags = 0; flags < FLAGS; flags++) {
                    double sum = 0;
                    for (int k = j + 1; k <= n; k++) {
                        sum += segments[index(j, k) * LABELS + label] * beta[k * STATES + after(flags, label)];
                    }
                    leave[(j * LABELS + label) * FLAGS + flags] = sum;
                    for (int state = flags * LASTS; state < (flags + 1) * LASTS; state++) {
                        if (state != flags * LASTS + 1 + label) {
                            beta[here + state] += sum * moves[move(x, j, state, label)];
                        }
                    }
                }
            }
        }
        return total;
    }

    private void expect(RoleInstance x, double total) {
        int n = x.size;
        Arrays.fill(inside, 0, (n + 1) * LABELS, 0);
        Arrays.fill(begins, 0, (n + 1) * LABELS, 0);
        Arrays.fill(ends, 0, (n + 1) * LABELS, 0);
        Arrays.fill(offers, 0, x.offered * LABELS, 0);
        Arrays.fill(lengths, 0);
        Arrays.fill(quotes, 0);
        Arrays.fill(steps, 0);
        for (int j = 1; j <= n; j++) {
            for (int i = 0; i < j; i++) {
                for (int label = 0; label < LABELS; label++) {
                    double p = 0;
                    for (int flags = 0; flags < FLAGS; flags++) {
                        p += enter[(i * LABELS + label) * FLAGS + flags] * beta[j * STATES + after(flags, label)];
                    }
                    p *= segments[index(i, j) * LABELS + label] / total;
                    if (p > 1e-6) {
                        count(x, i, j, label, p);
                    }
                }
            }
        }
        for (int j = 0; j < n; j++) {
            for (int label = 0; label < LABELS; label++) {
                for (int flags = 0; flags < FLAGS; flags++) {
                    double on = leave[(j * LABELS + label) * FLAGS + flags] / total;
                    for (int state = flags * LASTS; state < (flags + 1) * LASTS; state++) {
                        if (state != flags * LASTS + 1 + label) {
                            int move = move(x, j, state, label);
                            steps[move] += alpha[j * STATES + state] * moves[move] * on;
                        }
                    }
                }
            }
        }
        for (int s = 0; s < STATES; s++) {
            lasts[s] = alpha[n * STATES + s] * beta[n * STATES + s] / total;
        }
    }

    private void subtract(RoleInstance x, List<int[]> gold) {
        int flags = 0;
        int last = 0;
        int end = 0;
        for (int[] g : gold) {
            int state = flags * LASTS + (last == 0 ? 0 : last + (g[1] > end ? LABELS : 0));
            steps[move(x, g[1], state, g[0])] -= 1;
            count(x, g[1], g[2], g[0], -1);
            flags = RoleDecoder.after(flags, g[0]);
            last = 1 + g[0];
            end = g[2];
        }
        lasts[flags * LASTS + (last == 0 ? 0 : last + (x.size > end ? LABELS : 0))] -= 1;
    }

    private void count(RoleInstance x, int i, int j, int label, double p) {
        inside[i * LABELS + label] += p;
        inside[j * LABELS + label] -= p;
        begins[i * LABELS + label] += p;
        ends[(j - 1) * LABELS + label] += p;
        lengths[RoleDecoder.lengthStep(x.before[j] - x.before[i]) * LABELS + label] += p;
        quotes[RoleDecoder.quoteKind(x, i, j) * LABELS + label] += p;
        for (int o = firstOffer[index(i, j)]; o >= 0; o = nextOffer[o]) {
            offers[o * LABELS + label] += p;
        }
    }

    private void step(RoleInstance x) {
        for (int label = 0; label < LABELS; label++) {
            double in = 0;
            for (int e = 0; e < x.size; e++) {
                in += inside[e * LABELS + label];
                step(x.features, 3 * e, label, in);
                step(x.features, 3 * e + 1, label, begins[e * LABELS + label]);
                step(x.features, 3 * e + 2, label, ends[e * LABELS + label]);
            }
            for (int o = 0; o < x.offered; o++) {
                step(x.features, 3 * x.size + o, label, offers[o * LABELS + label]);
            }
            for (int k = 0; k < RoleDecoder.LENGTH_STEPS; k++) {
                decoder.ofLength(x, k, slot(label, lengths[k * LABELS + label]));
            }
            for (int k = 0; k < RoleDecoder.QUOTE_KINDS; k++) {
                decoder.ofQuotes(x, k, slot(label, quotes[k * LABELS + label]));
            }
            for (int state = 0; state < STATES; state++) {
                for (int side = 0; side < 2; side++) {
                    decoder.ofMove(x, state, side, slot(label, steps[(side * STATES + state) * LABELS + label]));
                }
            }
        }
        for (int state = 0; state < STATES; state++) {
            decoder.ofLast(x, state, slot(0, lasts[state]));
        }
    }

    private void step(Features features, int list, int label, double gradient) {
        for (int i = features.start(list); Math.abs(gradient) > NEGLIGIBLE && i < features.end(list); i++) {
            change(weights.slot(features.at(i)) + label, gradient);
        }
    }

    private java.util.function.IntConsumer slot(int label, double gradient) {
        return feature -> {
            if (Math.abs(gradient) > NEGLIGIBLE) {
                change(weights.slot(feature) + label, gradient);
            }
        };
    }

    private void change(int slot, double gradient) {
        double g = gradient + l2 * w[slot];
        squares[slot] += (float) (g * g);
        w[slot] -= (float) (rate * g / Math.sqrt(squares[slot] + 1e-2));
    }

    private static int index(int i, int j) {
        return j * (j - 1) / 2 + i;
    }

    private static int move(RoleInstance x, int j, int state, int label) {
        return ((j > x.head ? 1 : 0) * STATES + state) * LABELS + label;
    }

    private static int after(int flags, int label) {
        return RoleDecoder.after(flags, label) * LASTS + 1 + label;
    }
}
