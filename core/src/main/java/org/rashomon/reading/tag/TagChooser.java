package org.rashomon.reading.tag;

import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.network.WordTable;

/**
 * Chooses the tags of a sentence: the network's, but where that sees two or more nearly alike, the one that words,
 * neighbours and tree speak for besides. From left to right; what was chosen counts for what follows. Each thread needs
 * its own.
 */
public final class TagChooser {

    private final TagModel model;
    private final TagFeatures features;
    private final int tagCount;
    private final Candidates candidates = new Candidates();

    /** @throws IllegalArgumentException if the model is for a network with other tags */
    public TagChooser(TagModel model, Network network, WordTable table) {
        if (model.tags() != network.tags().hashCode()) {
            throw new IllegalArgumentException("the model of tags is for another network");
        }
        this.model = model;
        this.features = new TagFeatures(table, network.relations());
        this.tagCount = network.tags().size();
    }

    /**
     * Fills in the tags.
     *
     * @param scores has read the sentence
     * @param starts offsets of all tokens of the document
     * @param ends offsets after them
     * @param first the first token of the sentence
     * @param n how many tokens it has
     * @param heads of the sentence's tokens, counted from its first; -1 for the root
     * @param relations numbers of their relations
     * @param tags where the numbers of the tags go
     */
    public void choose(
            SentenceNetwork scores,
            CharSequence text,
            int[] starts,
            int[] ends,
            int first,
            int n,
            int[] heads,
            int[] relations,
            int[] tags) {
        boolean sure = true;
        for (int t = 0; t < n; t++) {
            tags[t] = scores.tag(t);
        }
        for (int t = 0; t < n; t++) {
            float[] row = scores.tagScores(t);
            if (isSure(row, tags[t])) {
                continue;
            }
            if (sure) {
                features.begin(text, starts, ends, first, n, heads, relations, tags);
                sure = false;
            }
            features.read(t);
            candidates.read(row, tagCount, TagModel.MARGIN);
            tags[t] = best(row);
        }
    }

    private boolean isSure(float[] row, int best) {
        float limit = row[best] - TagModel.MARGIN;
        int near = 0;
        for (int i = 0; i < tagCount; i++) {
            near += row[i] > limit ? 1 : 0;
        }
        return near < 2;
    }

    private int best(float[] row) {
        int best = candidates.tags[0];
        float most = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < candidates.count; k++) {
            int tag = candidates.tags[k];
            float score = row[tag] * TagModel.UNITS + model.score(features.found, features.count, tag);
            if (score > most) {
                most = score;
                best = tag;
            }
        }
        return best;
    }

    /** The best tags of a token, best first; of equals the one with the lower number. */
    static final class Candidates {

        final int[] tags = new int[TagModel.CANDIDATES];
        int count;

        void read(float[] row, int tagCount, float margin) {
            count = 0;
            for (int i = 0; i < tagCount; i++) {
                int at = count;
                while (at > 0 && row[i] > row[tags[at - 1]]) {
                    at--;
                }
                if (at < tags.length) {
                    int moved = Math.min(count, tags.length - 1) - at;
                    System.arraycopy(tags, at, tags, at + 1, moved);
                    tags[at] = i;
                    count = Math.min(count + 1, tags.length);
                }
            }
            while (row[tags[count - 1]] <= row[tags[0]] - margin) {
                count--;
            }
        }
    }
}
