package org.rashomon.attribution.model;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * A sum of regression trees over numbers (gradient boosting, Friedman 2001), all of one depth. A node sends a row to the right when
 * the row's number is at least the node's cut.
 */
public final class BoostedTrees {

    private final int depth;
    private final float base;

    /** By tree and node, the root first, the children of node {@code k} at {@code 2k + 1} and {@code 2k + 2}. */
    private final byte[] features;

    private final float[] cuts;

    /** The cuts as ints in the order of the floats. */
    private final int[] cutKeys;

    /** By tree and leaf. */
    private final float[] leaves;

    /**
     * @param depth of every tree
     * @param base what every row is given before the first tree
     * @param features the number each inner node looks at, {@code 2^depth - 1} a tree
     * @param cuts as many; positive infinity sends all to the left
     * @param leaves {@code 2^depth} a tree
     */
    public BoostedTrees(int depth, float base, byte[] features, float[] cuts, float[] leaves) {
        int inner = (1 << depth) - 1;
        if (features.length != cuts.length || features.length / inner * (inner + 1) != leaves.length) {
            throw new IllegalArgumentException("trees of depth " + depth + " do not have these nodes and leaves");
        }
        this.depth = depth;
        this.base = base;
        this.features = features;
        this.cuts = cuts;
        this.cutKeys = keys(cuts);
        this.leaves = leaves;
    }

    /** No trees: every row is given 0. */
    public static BoostedTrees none() {
        return new BoostedTrees(1, 0, new byte[0], new float[0], new float[0]);
    }

    /** The mean of several of one depth. */
    public static BoostedTrees mean(List<BoostedTrees> all) {
        int nodes = all.stream().mapToInt(t -> t.features.length).sum();
        int leaves = all.stream().mapToInt(t -> t.leaves.length).sum();
        ByteBuffer features = ByteBuffer.allocate(nodes);
        FloatBuffer cuts = FloatBuffer.allocate(nodes);
        FloatBuffer values = FloatBuffer.allocate(leaves);
        float base = 0;
        for (BoostedTrees trees : all) {
            base += trees.base / all.size();
            features.put(trees.features);
            cuts.put(trees.cuts);
            for (float leaf : trees.leaves) {
                values.put(leaf / all.size());
            }
        }
        return new BoostedTrees(all.get(0).depth, base, features.array(), cuts.array(), values.array());
    }

    /** The logit of a row. */
    public double logit(float[] row) {
        int inner = (1 << depth) - 1;
        int[] keys = keys(row);
        double sum = base;
        int leaf = 0;
        for (int root = 0; root < features.length; root += inner) {
            int node = 0;
            while (node < inner) {
                // -1 where the number is below the cut. Nobody could foresee a branch here.
                long below = (long) keys[features[root + node]] - cutKeys[root + node] >> 63;
                node = 2 * node + 2 + (int) below;
            }
            sum += leaves[leaf + node - inner];
            leaf += inner + 1;
        }
        return sum;
    }

    private static int[] keys(float[] values) {
        int[] keys = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToRawIntBits(values[i] + 0f);
            keys[i] = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        }
        return keys;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(depth);
        out.writeFloat(base);
        out.writeInt(features.length);
        out.write(features);
        for (float cut : cuts) {
            out.writeFloat(cut);
        }
        for (float leaf : leaves) {
            out.writeFloat(leaf);
        }
    }

    static BoostedTrees read(ByteBuffer in) {
        int depth = in.get();
        float base = in.getFloat();
        byte[] features = new byte[in.getInt()];
        in.get(features);
        int inner = (1 << depth) - 1;
        return new BoostedTrees(
                depth, base, features, floats(in, features.length), floats(in, features.length / inner * (inner + 1)));
    }

    private static float[] floats(ByteBuffer in, int n) {
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = in.getFloat();
        }
        return values;
    }
}
