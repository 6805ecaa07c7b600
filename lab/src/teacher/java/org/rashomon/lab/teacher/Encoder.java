package org.rashomon.lab.teacher;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.rashomon.lab.Known;

/**
 * The teacher's network: MiniLM (six layers of 384), to whose input is added what the table of forms knows of each word (case,
 * ends, clusters), and from whose states at each word's first piece tags, arcs and relations are chosen.
 */
final class Encoder {

    private static final int WIDTH = 384;
    private static final int LAYERS = 6;
    private static final int ATTENTIONS = 12;
    private static final float EPSILON = 1e-12f;
    static final int FORM = 96;
    private static final int ARC = 256;
    private static final int RELATION = 64;
    private static final int HIDDEN = 256;

    /** Learned from nothing, so at a higher rate than what MiniLM brings. */
    final Map<String, NDArray> fresh = new LinkedHashMap<>();

    final Map<String, NDArray> tuned = new LinkedHashMap<>();
    private final Map<String, NDArray> frozen = new LinkedHashMap<>();
    private final NDManager manager;
    private final SplittableRandom random = new SplittableRandom(1);
    private final float dropout;
    boolean training;

    Encoder(NDManager manager, InputStream onnx, int rows, int dimensions, int tags, int relations, float dropout)
            throws IOException {
        this.manager = manager;
        this.dropout = dropout;
        OnnxWeights.read(onnx).forEach((name, tensor) -> {
            boolean known = name.startsWith("encoder.layer.") || name.startsWith("embeddings.");
            if (known) {
                NDArray array = manager.create(tensor.values(), new Shape(tensor.shape()));
                boolean still = name.equals("embeddings.word_embeddings.weight");
                (still ? frozen : tuned).put(name, array);
            }
        });
        fresh("form.rows", rows + 1, FORM, 0.1);
        fresh("form.vectors", dimensions, FORM, 0.1);
        fresh("form.in", FORM, WIDTH, 0);
        int width = WIDTH + FORM;
        layer("tag.hidden", width, HIDDEN);
        layer("tag.out", HIDDEN, tags);
        layer("arc.dependent", width, ARC);
        layer("arc.head", width, ARC);
        fresh("arc.pair", ARC, ARC, 1.0 / Math.sqrt(ARC));
        fresh("arc.prior", ARC, 1, 0.1);
        layer("relation.dependent", width, RELATION);
        layer("relation.head", width, RELATION);
        fresh("relation.pair", RELATION * RELATION, relations, 1.0 / RELATION);
        layer("relation.out", 2 * RELATION, relations);
        tuned.values().forEach(a -> a.setRequiresGradient(true));
        fresh.values().forEach(a -> a.setRequiresGradient(true));
    }

    private void layer(String name, int in, int out) {
        fresh(name + ".weight", in, out, Math.sqrt(2.0 / (in + out)));
        fresh(name + ".bias", 1, out, 0);
    }

    private void fresh(String name, int in, int out, double deviation) {
        float[] values = new float[in * out];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * Math.sqrt(3) * (random.nextDouble() * 2 - 1));
        }
        fresh.put(name, manager.create(values, new Shape(in, out)));
    }

    /** What is chosen from: scores of tags {@code [words, tags]}, of arcs {@code [sentences, words, words]}, and the words' states. */
    record Scores(NDArray tags, NDArray arcs, NDArray states) {}

    Scores run(Batch batch) {
        NDArray form = lookUp(batch.rows, "form.rows").sum(new int[] {1})
                .add(batch.vectors.matMul(fresh("form.vectors")));
        form = drop(form.getNDArrayInternal().gelu());
        NDArray x = lookUp(batch.pieces, frozen("embeddings.word_embeddings.weight"));
        NDArray positions = tuned("embeddings.position_embeddings.weight").get("0:" + batch.length);
        NDArray kind = tuned("embeddings.token_type_embeddings.weight").get("0:1");
        x = x.add(positions.expandDims(0)).add(kind.expandDims(0));
        NDArray formIn = form.matMul(fresh("form.in"));
        x = x.add(lookUp(batch.wordOfPiece, formIn).reshape(batch.sentences, batch.length, WIDTH));
        x = drop(norm(x, "embeddings.LayerNorm"));
        for (int i = 0; i < LAYERS; i++) {
            String layer = "encoder.layer." + i;
            NDArray attended = attend(x, layer + ".attention", batch);
            x = norm(x.add(drop(attended)), layer + ".attention.output.LayerNorm");
            NDArray wide = linear(x, layer + ".intermediate.dense").getNDArrayInternal().gelu();
            x = norm(x.add(drop(linear(wide, layer + ".output.dense"))), layer + ".output.LayerNorm");
        }
        NDArray flat = x.reshape((long) batch.sentences * batch.length, WIDTH);
        NDArray states = drop(lookUp(batch.firstPieces, flat).concat(form, 1));
        NDArray tags = freshLinear(drop(freshLinear(states, "tag.hidden").getNDArrayInternal().gelu()), "tag.out");
        NDArray dependents = drop(freshLinear(states, "arc.dependent").getNDArrayInternal().gelu());
        NDArray heads = drop(freshLinear(states, "arc.head").getNDArrayInternal().gelu());
        NDArray queries = dependents.matMul(fresh("arc.pair")).reshape(batch.sentences, batch.words, ARC);
        NDArray prior = heads.matMul(fresh("arc.prior")).reshape(batch.sentences, 1, batch.words);
        NDArray keys = heads.reshape(batch.sentences, batch.words, ARC).transpose(0, 2, 1);
        NDArray arcs = queries.matMul(keys).add(prior).mul((float) (1 / Math.sqrt(ARC))).add(batch.arcMask);
        return new Scores(tags, arcs, states);
    }

    /** Scores of relations to the heads, given as words of the batch: {@code [words, relations]}. */
    NDArray relations(NDArray states, NDArray headWords) {
        NDArray dependents = drop(freshLinear(states, "relation.dependent").getNDArrayInternal().gelu());
        NDArray heads = freshLinear(states, "relation.head").getNDArrayInternal().gelu();
        heads = drop(lookUp(headWords, heads));
        NDArray pair = dependents.expandDims(2).mul(heads.expandDims(1)).reshape(-1, RELATION * RELATION);
        return pair.matMul(fresh("relation.pair")).mul((float) (1 / Math.sqrt(RELATION))).add(freshLinear(dependents.concat(heads, 1), "relation.out"));
    }

    private NDArray attend(NDArray x, String name, Batch batch) {
        NDArray q = heads(linear(x, name + ".self.query"), batch);
        NDArray k = heads(linear(x, name + ".self.key"), batch);
        NDArray v = heads(linear(x, name + ".self.value"), batch);
        NDArray scores = q.matMul(k.transpose(0, 1, 3, 2))
                .mul((float) (1 / Math.sqrt((double) WIDTH / ATTENTIONS)))
                .add(batch.attention);
        NDArray mixed = drop(scores.softmax(-1)).matMul(v);
        return linear(
                mixed.transpose(0, 2, 1, 3).reshape(batch.sentences, batch.length, WIDTH), name + ".output.dense");
    }

    private static NDArray heads(NDArray x, Batch batch) {
        return x.reshape(batch.sentences, batch.length, ATTENTIONS, WIDTH / ATTENTIONS).transpose(0, 2, 1, 3);
    }

    private NDArray linear(NDArray x, String name) {
        return x.matMul(tuned(name + ".weight")).add(tuned(name + ".bias"));
    }

    private NDArray freshLinear(NDArray x, String name) {
        return x.matMul(fresh(name + ".weight")).add(fresh(name + ".bias"));
    }

    private NDArray norm(NDArray x, String name) {
        return x.getNDArrayInternal()
                .layerNorm(x, new Shape(WIDTH), tuned(name + ".weight"), tuned(name + ".bias"), EPSILON)
                .singletonOrThrow();
    }

    private NDArray drop(NDArray x) {
        return training ? x.getNDArrayInternal().dropout(x, dropout, true).singletonOrThrow() : x;
    }

    private NDArray lookUp(NDArray indices, String name) {
        return lookUp(indices, fresh(name));
    }

    private static NDArray lookUp(NDArray indices, NDArray table) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }

    private NDArray fresh(String name) {
        return Known.at(fresh, name);
    }

    private NDArray tuned(String name) {
        return Known.at(tuned, name);
    }

    private NDArray frozen(String name) {
        return Known.at(frozen, name);
    }
}
