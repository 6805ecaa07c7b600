package org.rashomon.lab.train.network;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.rashomon.lab.Known;
import org.rashomon.reading.network.Kernels;
import org.rashomon.reading.network.Network;

/** Runs a sentence forward with dropout and its errors backward. Holds working memory and the gradient of its share. */
final class Backpropagation {

    /** Share of inputs and states that are left out. */
    private final float dropout;

    /** A word seen f times is taken for an unknown one with probability w/(w+f). */
    private static final float WORD_DROPOUT = 0.25f;

    private final Network network;
    private final Map<String, float[][]> weights;
    private final Transposed transposed;
    final Gradient gradient;
    private final RecurrentLayer[] layers;
    private double loss;

    Backpropagation(Network network, Transposed transposed, float dropout) {
        this.network = network;
        this.weights = network.matrices();
        this.transposed = transposed;
        this.gradient = new Gradient(network);
        this.layers = new RecurrentLayer[network.sizes().layers()];
        for (int i = 0; i < layers.length; i++) {
            layers[i] = new RecurrentLayer(network.sizes().units());
        }
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
        int width = 2 * sizes.units();

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
                Kernels.add(Known.at(weights, "embeddings")[i == 0 && unknown[t] ? 0 : form.rows()[i]], sum);
            }
            if (form.vector().length > 0) {
                Products.addProduct(form.vector(), Known.at(weights, "vectorIn"), sum);
            }
            rawForms[t] = sum.clone();
            Kernels.squash(sum);
            multiply(sum, formMask);
        }
        float[][][] inputs = new float[layers.length + 1][][];
        float[][][] gates = new float[layers.length][][];
        float[][] masks = new float[layers.length][];
        inputs[0] = forms;
        for (int k = 0; k < layers.length; k++) {
            gates[k] = rows(n, row("bias" + k));
            Products.addProduct(inputs[k], n, Known.at(weights, "in" + k), gates[k]);
            if (k == 0) {
                Products.addProduct(forms, n - 1, Known.at(weights, "before"), tail(gates[0]));
                Products.addProduct(tail(forms), n - 1, Known.at(weights, "after"), gates[0]);
            }
            masks[k] = mask(width, random);
            inputs[k + 1] = new float[n][width];
            layers[k].forward(gates[k], n, Known.at(weights, "cell" + k), inputs[k + 1]);
            multiply(inputs[k + 1], masks[k]);
        }

        // Heads, each with its share of the derivatives of the last layer's states.
        float[][] states = inputs[layers.length];
        float[][] dStates = new float[n][width];
        float[][] outputs = rows(n, row("outBias"));
        Products.addProduct(states, n, Known.at(weights, "out"), outputs);
        Products.addProduct(forms, n, Known.at(weights, "formOut"), outputs);
        float[][] dOutputs = new float[n][network.outputs()];
        learnTags(example, outputs, dOutputs);
        learnArcs(example, outputs, dOutputs, random);
        learnRelations(example, outputs, dOutputs, random);
        back("out", "outBias", states, dOutputs, dStates);

        // Backward.
        float[][] dForms = dStates;
        for (int k = layers.length - 1; k >= 0; k--) {
            multiply(dForms, masks[k]);
            float[][] dGates = new float[n][3 * width];
            layers[k].backward(gates[k], n, Known.at(weights, "cell" + k), dForms, dGates, gradient.get("cell" + k));
            dForms = new float[n][k == 0 ? sizes.form() : width];
            back("in" + k, "bias" + k, inputs[k], dGates, dForms);
            if (k == 0) {
                back("formOut", "", forms, dOutputs, dForms);
                back("before", "", head(forms), tail(dGates), head(dForms));
                back("after", "", tail(forms), head(dGates), tail(dForms));
            }
        }
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
                Products.add(form.vector()[i], d, dVector[i]);
            }
        }
    }

    private void learnTags(Example example, float[][] outputs, float[][] dOutputs) {
        int tags = network.tags().size();
        for (int t = 0; t < example.size(); t++) {
            System.arraycopy(outputs[t], 0, dOutputs[t], 0, tags);
            loss += softmaxError(dOutputs[t], tags, example.tags()[t]);
        }
    }

    private void learnArcs(Example example, float[][] outputs, float[][] dOutputs, SplittableRandom random) {
        int n = example.size();
        int width = network.sizes().arc();
        float[] dependentMask = mask(width, random);
        float[] headMask = mask(width, random);
        int at = network.tags().size();
        float[][] rawDependents = columns(outputs, at, width);
        float[][] rawHeads = columns(outputs, at + width, width);
        float[][] dependents = squashed(rawDependents, dependentMask);
        float[][] heads = squashed(rawHeads, headMask);
        float[][] queries = rows(n, row("headPrior"));
        Products.addProduct(dependents, n, Known.at(weights, "arcs"), queries);
        float[][] distances = new float[n][Network.DISTANCES];
        Products.addProduct(dependents, n, Known.at(weights, "distances"), distances);

        float[][] dQueries = new float[n][width];
        float[][] dHeads = new float[n][width];
        float[][] dDistances = new float[n][Network.DISTANCES];
        float[] rootHead = row("rootHead");
        float[] dRootHead = gradient.get("rootHead")[0];
        float[] scores = new float[n + 1];
        for (int t = 0; t < n; t++) {
            scores[0] = Products.dot(queries[t], rootHead);
            for (int h = 0; h < n; h++) {
                scores[h + 1] =
                        h == t ? -1e9f : Products.dot(queries[t], heads[h]) + distances[t][Network.distance(t, h)];
            }
            loss += softmaxError(scores, n + 1, example.heads()[t] + 1);
            Products.add(scores[0], rootHead, dQueries[t]);
            Products.add(scores[0], queries[t], dRootHead);
            for (int h = 0; h < n; h++) {
                float d = scores[h + 1];
                if (h != t && Math.abs(d) > 1e-6f) {
                    Products.add(d, heads[h], dQueries[t]);
                    Products.add(d, queries[t], dHeads[h]);
                    dDistances[t][Network.distance(t, h)] += d;
                }
            }
        }
        float[][] dDependents = new float[n][width];
        back("arcs", "headPrior", dependents, dQueries, dDependents);
        back("distances", "", dependents, dDistances, dDependents);
        unsquash(dDependents, rawDependents, dependentMask);
        unsquash(dHeads, rawHeads, headMask);
        putColumns(dDependents, dOutputs, at);
        putColumns(dHeads, dOutputs, at + width);
    }

    private void learnRelations(Example example, float[][] outputs, float[][] dOutputs, SplittableRandom random) {
        int n = example.size();
        int width = network.sizes().relation();
        float[] hiddenMask = mask(width, random);
        int at = network.outputs() - 2 * width;
        float[][] fromDependents = columns(outputs, at, width);
        float[][] fromHeads = columns(outputs, at + width, width);
        for (int t = 0; t < n; t++) {
            int h = example.heads()[t];
            if (h < 0) {
                Kernels.add(row("relationRoot"), fromDependents[t]);
            } else {
                Kernels.add(fromHeads[h], fromDependents[t]);
                Kernels.add(Known.at(weights, "relationDistances")[Network.distance(t, h)], fromDependents[t]);
            }
        }
        float[][] hidden = squashed(fromDependents, hiddenMask);
        float[][] scores = rows(n, row("relationOutBias"));
        Products.addProduct(hidden, n, Known.at(weights, "relationOut"), scores);
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
        putColumns(dHidden, dOutputs, at);
        putColumns(dHeads, dOutputs, at + width);
    }

    /** Through {@code y = x·w + b}: adds to the gradients of w and b and to the derivatives of x. */
    private void back(String w, String b, float[][] x, float[][] dy, float[][] dx) {
        int n = x.length;
        float[][] dw = gradient.get(w);
        for (int i = 0; i < dw.length; i++) {
            int t = 0;
            for (; t + 4 <= n; t += 4) {
                Products.add(
                        x[t][i], x[t + 1][i], x[t + 2][i], x[t + 3][i], dy[t], dy[t + 1], dy[t + 2], dy[t + 3], dw[i]);
            }
            for (; t < n; t++) {
                Products.add(x[t][i], dy[t], dw[i]);
            }
        }
        if (!b.isEmpty()) {
            for (float[] d : dy) {
                Kernels.add(d, gradient.get(b)[0]);
            }
        }
        Products.addProduct(dy, n, transposed.get(w), dx);
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
            double e = exp(scores[i] - max);
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

    /** All rows but the first. */
    private static float[][] tail(float[][] rows) {
        return Arrays.copyOfRange(rows, 1, rows.length);
    }

    /** All rows but the last. */
    private static float[][] head(float[][] rows) {
        return Arrays.copyOf(rows, rows.length - 1);
    }

    /** The exponential of a number that is not above 0, by its own power series on a 1024th and ten squarings. */
    private static double exp(double x) {
        if (x < -80) {
            return 0;
        }
        double y = x / 1024;
        double e = 1 + y * (1 + y * (0.5 + y * (1.0 / 6 + y / 24)));
        for (int i = 0; i < 10; i++) {
            e *= e;
        }
        return e;
    }

    private static float[][] columns(float[][] rows, int at, int width) {
        float[][] columns = new float[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            columns[t] = Arrays.copyOfRange(rows[t], at, at + width);
        }
        return columns;
    }

    private static void putColumns(float[][] columns, float[][] rows, int at) {
        for (int t = 0; t < rows.length; t++) {
            System.arraycopy(columns[t], 0, rows[t], at, columns[t].length);
        }
    }

    private float[] row(String name) {
        return Known.at(weights, name)[0];
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
}
