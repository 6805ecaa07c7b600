package org.rashomon.attribution.model;

import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Tokens;

/** Clusters of the words of one document, looked up once a form. */
final class ClusterMemo {

    private static final int SLOTS = 1 << 12;

    private final int[] keys = new int[SLOTS];
    private final int[][] found = new int[SLOTS][];

    /** Copies four steps of the cluster of a token, from coarse to fine, to {@code 4 * token}; zeros for none. */
    void copy(Tokens tokens, int token, int form, int[] into) {
        int slot = (form * 0x9E3779B1) >>> 20;
        if (found[slot] == null || keys[slot] != form) {
            keys[slot] = form;
            found[slot] = look(tokens.form(token));
        }
        System.arraycopy(found[slot], 0, into, 4 * token, 4);
    }

    private static int[] look(String form) {
        WordTable table = WordTable.bundled();
        int cluster = table.cluster(FormFeatures.lowerDigest(form));
        if (cluster < 0) {
            return new int[4];
        }
        int[] steps = table.clusterFeatures(cluster);
        int last = steps.length - 1;
        return new int[] {steps[0] + 1, steps[Math.min(1, last)] + 1, steps[Math.min(3, last)] + 1, steps[last] + 1};
    }
}
