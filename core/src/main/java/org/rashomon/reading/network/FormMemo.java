package org.rashomon.reading.network;

import java.util.Arrays;

/**
 * What forms bring to the first layer and to the outputs. It does not depend on the sentence, so it is kept for forms seen
 * before, those seen often above all: a form found moves up one place among the few that share its places, a new one takes the last.
 * The forms of a sentence that are not kept are made together. The results are the same whatever is kept. Holds the working memory of one
 * thread.
 */
final class FormMemo {

    private static final int SET_BITS = 11;
    private static final int WAYS = 4;

    /** Longer forms are not kept. */
    private static final int LONGEST = 24;

    /** What one form brings. */
    static final class Entry {

        private final char[] form = new char[LONGEST];
        private int length;

        /** To the gates of its own token, of the one after it and of the one before it, and to the outputs. */
        final float[] own;

        final float[] after;
        final float[] before;
        final float[] outputs;

        private Entry(int gates, int outputs) {
            this.own = new float[gates];
            this.after = new float[gates];
            this.before = new float[gates];
            this.outputs = new float[outputs];
        }

        private boolean is(CharSequence text, int start, int end) {
            if (length != end - start) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(start + i) != form[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Network network;
    private final FormFeatures features;
    private final Entry[] kept = new Entry[WAYS << SET_BITS];
    private Entry[] entries = new Entry[0];

    /** Entries that no token of the sentence needs, and those that are free once it is read. */
    private Entry[] free = new Entry[16];

    private int freeCount;
    private Entry[] leaving = new Entry[16];
    private int leavingCount;

    /** The forms to be made, and their rows. */
    private int made;

    private float[][] vectors = new float[0][];
    private float[][] embeddings = new float[0][];
    private float[][] own = new float[0][];
    private float[][] after = new float[0][];
    private float[][] before = new float[0][];
    private float[][] outputs = new float[0][];

    FormMemo(Network network, WordTable table) {
        this.network = network;
        this.features = new FormFeatures(table, network.words());
    }

    /**
     * Finds what the forms of a sentence bring; good until the next call.
     *
     * @param starts offsets of all tokens of the document
     * @param ends offsets after them
     * @param first the first token of the sentence
     * @param n how many tokens it has
     */
    Entry[] read(CharSequence text, int[] starts, int[] ends, int first, int n) {
        grow(n);
        while (leavingCount > 0) {
            free = with(free, freeCount++, leaving[--leavingCount]);
        }
        made = 0;
        for (int t = 0; t < n; t++) {
            entries[t] = find(text, starts[first + t], ends[first + t]);
        }
        makeAll();
        return entries;
    }

    private Entry find(CharSequence text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            Entry entry = begin(text, start, end);
            leaving = with(leaving, leavingCount++, entry);
            return entry;
        }
        int hash = length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int set = (hash * 0x9E3779B1 >>> 32 - SET_BITS) * WAYS;
        int last = set + WAYS - 1;
        int at = set;
        while (kept[at] != null && !kept[at].is(text, start, end) && at < last) {
            at++;
        }
        Entry there = kept[at];
        if (there != null && there.is(text, start, end)) {
            if (at > set) {
                kept[at] = kept[at - 1];
                kept[at - 1] = there;
            }
            return there;
        }
        if (there != null) {
            leaving = with(leaving, leavingCount++, there);
        }
        Entry entry = begin(text, start, end);
        for (int i = 0; i < length; i++) {
            entry.form[i] = text.charAt(start + i);
        }
        entry.length = length;
        kept[at] = entry;
        return entry;
    }

    /** Notes what the first layer looks at in a form that is to be made. */
    private Entry begin(CharSequence text, int start, int end) {
        Entry entry = freeCount > 0
                ? free[--freeCount]
                : new Entry(6 * network.sizes().units(), network.outputs());
        features.read(text, start, end);
        float[] embedding = embeddings[made];
        System.arraycopy(network.formBias, 0, embedding, 0, embedding.length);
        for (int i = 0; i < features.count(); i++) {
            Kernels.add(network.embeddings[features.rows()[i]], embedding);
        }
        if (features.hasVector()) {
            System.arraycopy(features.vector(), 0, vectors[made], 0, vectors[made].length);
        } else {
            Arrays.fill(vectors[made], 0);
        }
        System.arraycopy(network.bias[0], 0, entry.own, 0, entry.own.length);
        Arrays.fill(entry.after, 0);
        Arrays.fill(entry.before, 0);
        System.arraycopy(network.outBias, 0, entry.outputs, 0, entry.outputs.length);
        own[made] = entry.own;
        after[made] = entry.after;
        before[made] = entry.before;
        outputs[made] = entry.outputs;
        made++;
        return entry;
    }

    private void makeAll() {
        Kernels.addProduct(vectors, made, network.vectorIn, embeddings);
        for (int i = 0; i < made; i++) {
            Kernels.squash(embeddings[i]);
        }
        Kernels.addProduct(embeddings, made, network.in[0], own);
        Kernels.addProduct(embeddings, made, network.before, after);
        Kernels.addProduct(embeddings, made, network.after, before);
        Kernels.addProduct(embeddings, made, network.formOut, outputs);
    }

    private void grow(int n) {
        if (entries.length < n) {
            int room = n + n / 2;
            entries = new Entry[room];
            vectors = new float[room][network.vectorIn.length];
            embeddings = new float[room][network.sizes().form()];
            own = new float[room][];
            after = new float[room][];
            before = new float[room][];
            outputs = new float[room][];
        }
    }

    private static Entry[] with(Entry[] entries, int at, Entry entry) {
        Entry[] grown = at < entries.length ? entries : Arrays.copyOf(entries, 2 * at);
        grown[at] = entry;
        return grown;
    }
}
