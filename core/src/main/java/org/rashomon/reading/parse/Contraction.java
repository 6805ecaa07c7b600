package org.rashomon.reading.parse;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * The best tree over a dense graph: contracts one cycle after another in place, then opens them in reverse order. Each
 * contraction takes time linear in the nodes that are left times the length of the cycle, plus a new look for best heads.
 */
final class Contraction {

    /**
     * A cycle that was made one node.
     *
     * @param from for each node of the cycle the token its arc within the cycle comes from
     * @param to the token that arc leads to
     * @param nodes the nodes of the cycle, each called by the first of the tokens that it stands for
     * @param lasts the last token, in the chain of {@code next}, that each of them stood for then
     */
    private record Cycle(int[] from, int[] to, int[] nodes, int[] lasts) {}

    private int m;
    private long[][] score = new long[0][];
    private int[][] from = new int[0][];
    private int[][] to = new int[0][];
    /** The tokens that a node stands for are a chain from its own token on, and joining two nodes joins their chains. */
    private int[] next = new int[0];

    private int[] last = new int[0];
    private boolean[] gone = new boolean[0];
    private boolean[] inside = new boolean[0];
    private int[] found = new int[0];
    private int[] parent = new int[0];
    private int[] marks = new int[0];
    private final Deque<Cycle> cycles = new ArrayDeque<>();

    /** Makes room for a graph of so many nodes; the first is the root. What {@link #score} holds is stale until set. */
    void begin(int nodes) {
        m = nodes;
        if (score.length < m) {
            int room = m + m / 4;
            score = new long[room][room];
            from = new int[room][room];
            to = new int[room][room];
            next = new int[room];
            last = new int[room];
            gone = new boolean[room];
            inside = new boolean[room];
            found = new int[room];
            parent = new int[room];
            marks = new int[room];
        }
        for (int d = 0; d < m; d++) {
            last[d] = d;
            gone[d] = false;
            for (int h = 0; h < m; h++) {
                from[d][h] = h;
                to[d][h] = d;
            }
        }
    }

    /** The scores of the arcs to a node, by where they come from. */
    long[] scores(int node) {
        return score[node];
    }

    /** The parent of each node; 0 for the root's own. */
    int[] solve() {
        for (int d = 1; d < m; d++) {
            parent[d] = bestParent(d);
        }
        for (int length = cycle(); length > 0; length = cycle()) {
            contract(Arrays.copyOf(found, length));
        }
        int[] result = new int[m];
        Arrays.fill(result, -1);
        for (int d = 1; d < m; d++) {
            if (!gone[d]) {
                result[to[d][parent[d]]] = from[d][parent[d]];
            }
        }
        while (!cycles.isEmpty()) {
            Cycle cycle = cycles.pop();
            for (int k = 0; k < cycle.from.length; k++) {
                if (noneHasParent(cycle.nodes[k], cycle.lasts[k], result)) {
                    result[cycle.to[k]] = cycle.from[k];
                }
            }
        }
        result[0] = 0;
        return result;
    }

    private boolean noneHasParent(int first, int last, int[] result) {
        int token = first;
        while (result[token] < 0 && token != last) {
            token = next[token];
        }
        return result[token] < 0;
    }

    private int bestParent(int d) {
        int best = d == 0 ? 1 : 0;
        for (int h = 1; h < m; h++) {
            if (h != d && !gone[h] && score[d][h] > score[d][best]) {
                best = h;
            }
        }
        return best;
    }

    /** How many nodes are in a cycle of best parents, 0 for no cycle; they stand in {@code found}. */
    private int cycle() {
        Arrays.fill(marks, 0, m, 0);
        for (int start = 1; start < m; start++) {
            int at = start;
            while (at != 0 && !gone[at] && marks[at] == 0) {
                marks[at] = start;
                at = parent[at];
            }
            if (at != 0 && !gone[at] && marks[at] == start) {
                int length = 0;
                int first = at;
                do {
                    found[length++] = at;
                    at = parent[at];
                } while (at != first);
                return length;
            }
        }
        return 0;
    }

    /** Makes a cycle its first node. */
    private void contract(int[] cycle) {
        int length = cycle.length;
        Arrays.fill(inside, 0, m, false);
        long[] own = new long[length];
        Cycle record = new Cycle(new int[length], new int[length], cycle, new int[length]);
        for (int k = 0; k < length; k++) {
            int d = cycle[k];
            inside[d] = true;
            own[k] = score[d][parent[d]];
            record.from[k] = from[d][parent[d]];
            record.to[k] = to[d][parent[d]];
            record.lasts[k] = last[d];
        }
        cycles.push(record);
        int node = cycle[0];
        for (int x = 0; x < m; x++) {
            if (!gone[x] && !inside[x]) {
                join(cycle, own, x, node);
            }
        }
        for (int k = 1; k < length; k++) {
            next[last[node]] = cycle[k];
            last[node] = last[cycle[k]];
            gone[cycle[k]] = true;
        }
        parent[node] = bestParent(node);
        for (int d = 1; d < m; d++) {
            if (!gone[d] && inside[parent[d]] && d != node) {
                parent[d] = node;
            }
        }
    }

    /** The best arc between a node outside and the cycle, either way. */
    private void join(int[] cycle, long[] own, int x, int node) {
        int in = 0;
        int out = 0;
        for (int k = 1; k < cycle.length; k++) {
            if (score[cycle[k]][x] - own[k] > score[cycle[in]][x] - own[in]) {
                in = k;
            }
            if (score[x][cycle[k]] > score[x][cycle[out]]) {
                out = k;
            }
        }
        // The first node of the cycle is overwritten, so read before writing.
        long inScore = score[cycle[in]][x] - own[in];
        int inFrom = from[cycle[in]][x];
        int inTo = to[cycle[in]][x];
        long outScore = score[x][cycle[out]];
        int outFrom = from[x][cycle[out]];
        int outTo = to[x][cycle[out]];
        score[node][x] = inScore;
        from[node][x] = inFrom;
        to[node][x] = inTo;
        score[x][node] = outScore;
        from[x][node] = outFrom;
        to[x][node] = outTo;
    }
}
