package org.rashomon.lab.train.network;

import java.util.Map;
import java.util.SplittableRandom;
import org.rashomon.reading.network.Kernels;
import org.rashomon.reading.network.Network;

/** Runs a sentence forward with dropout and its errors backward. Holds working memory and the gradient of its share. */
final class Backpropagation {

    /** Share of inputs and states that are left out. */
    private final float dropout;

    /** A word seen f times is taken for an unknown one with probability w/(w+f). */
    private static final float WORD_DROPOUT = 0.25f;

    private static final float TAG_WEIGHT = 1f;

    private final Network network;
    private final Map<String, float[][]> weights;
    private final Transposed transposed;
    final Gradient gradient;
    private final RecurrentLayer layer1;
    private final RecurrentLayer layer2;
    private double loss;

    Backpropagation(Network network, Transposed transposed, float dropout) {
        this.network = network;
        this.weights = network.matrices();
        this.transposed = transposed;
        this.gradient = new Gradient(network);
        this.layer1 = new RecurrentLayer(network.sizes().first());
        this.layer2 = new RecurrentLayer(network.sizes().second());
        this.dropout = dropout;
    }

    double loss() {
        return loss;
    }

    void clear() {
        gradient.clear();
        loss = 0;
    }

    /** Adds the derivatives of a sentence's loss. */
    void learn(Example example, SplittableRandom random) {
        int n = example.size();
        Network.Sizes sizes = network.sizes();
        float[] formMask = mask(sizes.form(), random);
        float[] mask1 = mask(2 * sizes.first(), random);
        float[] mask2 = mask(2 * sizes.second(), random);

        // Forward.
        boolean[] unknown = new boolean[n];
        float[][] forms = new float[n][sizes.form()];
        float[][] rawForms = new float[n][];
        for (int t = 0; t < n; t++) {
            Example.Form form = example.forms()[t];
            unknown[t] = random.nextDouble() * (WORD_DROPOUT + form.frequency()) < WORD_DROPOUT;
            float[] sum = forms[t];
            Kernels.add(row("formBias"), sum);
            for (int i = 0; i < form.rows().length; i++) {
                Kernels.add(weights.get("embeddings")[i == 0 && unknown[t] ? 0 : form.rows()[i]], sum);
            }
            if (form.vector().length > 0) {
                Kernels.addProduct(form.vector(), weights.get("vectorIn"), sum);
            }
            rawForms[t] = sum.clone();
            Kernels.squash(sum);
            multiply(sum, formMask);
        }
        float[][] gates1 = rows(n, row("firstBias"));
        Kernels.addProduct(forms, n, weights.get("firstIn"), gates1);
        float[][] states1 = new float[n][2 * sizes.first()];
        layer1.forward(gates1, n, weights.get("firstCell"), states1);
        multiply(states1, mask1);
        float[][] gates2 = rows(n, row("secondBias"));
        Kernels.addProduct(states1, n, weights.get("secondIn"), gates2);
        float[][] states2 = new float[n][2 * sizes.second()];
        layer2.forward(gates2, n, weights.get("secondCell"), states2);
        multiply(states2, mask2);

        // Heads, each with its share of the derivatives of the second layer's states.
        float[][] dStates2 = new float[n][2 * sizes.second()];
        learnTags(example, states2, dStates2);
        learnArcs(example, states2, dStates2, random);
        learnRelations(example, states2, dStates2, random);

        // Backward.
        multiply(dStates2, mask2);
        float[][] dGates2 = new float[n][6 * sizes.second()];
        layer2.backward(gates2, n, weights.get("secondCell"), dStates2, dGates2, gradient.get("secondCell"));
        float[][] dStates1 = new float[n][2 * sizes.first()];
        back("secondIn", "secondBias", states1, dGates2, dStates1);
        multiply(dStates1, mask1);
        float[][] dGates1 = new float[n][6 * sizes.first()];
        layer1.backward(gates1, n, weights.get("firstCell"), dStates1, dGates1, gradient.get("firstCell"));
        float[][] dForms = new float[n][sizes.form()];
        back("firstIn", "firstBias", forms, dGates1, dForms);
        for (int t = 0; t < n; t++) {
            float[] d = dForms[t];
            for (int j = 0; j < d.length; j++) {
                d[j] *= formMask[j] * Kernels.squashSlope(rawForms[t][j]);
            }
            Kernels.add(d, gradient.get("formBias")[0]);
            Example.Form form = example.forms()[t];
            for (int i = 0; i < form.rows().length; i++) {
                Kernels.add(d, gradient.embedding(i == 0 && unknown[t] ? 0 : form.rows()[i]));
            }
            float[][] dVector = gradient.get("vectorIn");
            for (int i = 0; i < form.vector().length; i++) {
                Kernels.add(form.vector()[i], d, dVector[i]);
            }
        }
    }

    private void learnTags(Example example, float[][] states, float[][] dStates) {
        int n = example.size();
        float[][] scores = rows(n, row("tagBias"));
        Kernels.addProduct(states, n, weights.get("tagOut"), scores);
        for (int t = 0; t < n; t++) {
            loss += softmaxError(scores[t], scores[t].length, example.tags()[t]);
            scale(scores[t], TAG_WEIGHT);
        }
        back("tagOut", "tagBias", states, scores, dStates);
    }

    private void learnArcs(Example example, float[][] states, float[][] dStates, SplittableRandom random) {
        int n = example.size();
        int width = network.sizes().arc();
        float[] dependentMask = mask(width, random);
        float[] headMask = mask(width, random);
        float[][] rawDependents = rows(n, row("dependentBias"));
        Kernels.addProduct(states, n, weights.get("dependentIn"), rawDependents);
        float[][] rawHeads = rows(n, row("headBias"));
        Kernels.addProduct(states, n, weights.get("headIn"), rawHeads);
        float[][] dependents = squashed(rawDependents, dependentMask);
        float[][] heads = squashed(rawHeads, headMask);
        float[][] queries = rows(n, row("headPrior"));
        Kernels.addProduct(dependents, n, weights.get("arcs"), queries);
        float[][] distances = new float[n][Network.DISTANCES];
        Kernels.addProduct(dependents, n, weights.get("distances"), distances);

        float[][] dQueries = new float[n][width];
        float[][] dHeads = new float[n][width];
        float[][] dDistances = new float[n][Network.DISTANCES];
        float[] rootHead = row("rootHead");
        float[] dRootHead = gradient.get("rootHead")[0];
        float[] scores = new float[n + 1];
        for (int t = 0; t < n; t++) {
            scores[0] = Kernels.dot(queries[t], rootHead);
            for (int h = 0; h < n; h++) {
                scores[h + 1] =
                        h == t ? -1e9f : Kernels.dot(queries[t], heads[h]) + distances[t][Network.distance(t, h)];
            }
            loss += softmaxError(scores, n + 1, example.heads()[t] + 1);
            Kernels.add(scores[0], rootHead, dQueries[t]);
            Kernels.add(scores[0], queries[t], dRootHead);
            for (int h = 0; h < n; h++) {
                float d = scores[h + 1];
                if (h != t && Math.abs(d) > 1e-6f) {
                    Kernels.add(d, heads[h], dQueries[t]);
                    Kernels.add(d, queries[t], dHeads[h]);
                    dDistances[t][Network.distance(t, h)] += d;
                }
            }
        }
        float[][] dDependents = new float[n][width];
        back("arcs", "headPrior", dependents, dQueries, dDependents);
        back("distances", "", dependents, dDistances, dDependents);
        unsquash(dDependents, rawDependents, dependentMask);
        unsquash(dHeads, rawHeads, headMask);
        back("dependentIn", "dependentBias", states, dDependents, dStates);
        back("headIn", "headBias", states, dHeads, dStates);
    }

    private void learnRelations(Example example, float[][] states, float[][] dStates, SplittableRandom random) {
        int n = example.size();
        int width = network.sizes().relation();
        float[] hiddenMask = mask(width, random);
        float[][] fromDependents = rows(n, row("relationBias"));
        Kernels.addProduct(states, n, weights.get("relationDependentIn"), fromDependents);
        float[][] fromHeads = new float[n][width];
        Kernels.addProduct(states, n, weights.get("relationHeadIn"), fromHeads);
        for (int t = 0; t < n; t++) {
            int h = example.heads()[t];
            if (h < 0) {
                Kernels.add(row("relationRoot"), fromDependents[t]);
            } else {
                Kernels.add(fromHeads[h], fromDependents[t]);
                Kernels.add(weights.get("relationDistances")[Network.distance(t, h)], fromDependents[t]);
            }
        }
        float[][] hidden = squashed(fromDependents, hiddenMask);
        float[][] scores = rows(n, row("relationOutBias"));
        Kernels.addProduct(hidden, n, weights.get("relationOut"), scores);
        for (int t = 0; t < n; t++) {
            loss += softmaxError(scores[t], scores[t].length, example.relations()[t]);
        }
        float[][] dHidden = new float[n][width];
        back("relationOut", "relationOutBias", hidden, scores, dHidden);
        unsquash(dHidden, fromDependents, hiddenMask);
        float[][] dHeads = new float[n][width];
        for (int t = 0; t < n; t++) {
            int h = example.heads()[t];
            if (h < 0) {
                Kernels.add(dHidden[t], gradient.get("relationRoot")[0]);
            } else {
                Kernels.add(dHidden[t], dHeads[h]);
                Kernels.add(dHidden[t], gradient.get("relationDistances")[Network.distance(t, h)]);
            }
        }
        back("relationDependentIn", "relationBias", states, dHidden, dStates);
        back("relationHeadIn", "", states, dHeads, dStates);
    }

    /** Through {@code y = x·w + b}: adds to the gradients of w and b and to the derivatives of x. */
    private void back(String w, String b, float[][] x, float[][] dy, float[][] dx) {
        int n = x.length;
        float[][] dw = gradient.get(w);
        for (int i = 0; i < dw.length; i++) {
            int t = 0;
            for (; t + 4 <= n; t += 4) {
                add(x[t][i], x[t + 1][i], x[t + 2][i], x[t + 3][i], dy[t], dy[t + 1], dy[t + 2], dy[t + 3], dw[i]);
            }
            for (; t < n; t++) {
                Kernels.add(x[t][i], dy[t], dw[i]);
            }
        }
        if (!b.isEmpty()) {
            for (float[] d : dy) {
                Kernels.add(d, gradient.get(b)[0]);
            }
        }
        Kernels.addProduct(dy, n, transposed.get(w), dx);
    }

    private static void add(
            float a, float b, float c, float d, float[] w0, float[] w1, float[] w2, float[] w3, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += (a * w0[j] + b * w1[j]) + (c * w2[j] + d * w3[j]);
        }
    }

    /** Turns scores into the derivatives of the cross entropy and returns it. */
    private static double softmaxError(float[] scores, int n, int gold) {
        float max = scores[0];
        for (int i = 1; i < n; i++) {
            max = Math.max(max, scores[i]);
        }
        double sum = 0;
        double goldScore = scores[gold] - max;
        for (int i = 0; i < n; i++) {
            double e = StrictMath.exp(scores[i] - max);
            scores[i] = (float) e;
            sum += e;
        }
        float over = (float) (1 / sum);
        for (int i = 0; i < n; i++) {
            scores[i] *= over;
        }
        scores[gold] -= 1f;
        return StrictMath.log(sum) - goldScore;
    }

    private float[] row(String name) {
        return weights.get(name)[0];
    }

    private static float[][] rows(int n, float[] bias) {
        float[][] rows = new float[n][];
        for (int t = 0; t < n; t++) {
            rows[t] = bias.clone();
        }
        return rows;
    }

    private float[] mask(int n, SplittableRandom random) {
        float[] mask = new float[n];
        for (int j = 0; j < n; j++) {
            mask[j] = random.nextDouble() < dropout ? 0 : 1f / (1f - dropout);
        }
        return mask;
    }

    private static float[][] squashed(float[][] raw, float[] mask) {
        float[][] out = new float[raw.length][];
        for (int t = 0; t < raw.length; t++) {
            out[t] = raw[t].clone();
            Kernels.squash(out[t]);
            multiply(out[t], mask);
        }
        return out;
    }

    private static void unsquash(float[][] d, float[][] raw, float[] mask) {
        for (int t = 0; t < raw.length; t++) {
            for (int j = 0; j < mask.length; j++) {
                d[t][j] *= mask[j] * Kernels.squashSlope(raw[t][j]);
            }
        }
    }

    private static void multiply(float[][] rows, float[] mask) {
        for (float[] row : rows) {
            multiply(row, mask);
        }
    }

    private static void multiply(float[] row, float[] mask) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= mask[j];
        }
    }

    private static void scale(float[] row, float by) {
        for (int j = 0; j < row.length; j++) {
            row[j] *= by;
        }
    }
}
