package org.rashomon.reading.network;

import java.util.Arrays;

/**
 * What forms bring to the first layer and to the outputs. It does not depend on the sentence, so it is kept for forms seen
 * before, those seen often above all: a form found moves up one place among the few that share its places, a new one takes the last.
 * Forms that are not kept are made together with those of the sentences that follow, so that weights are fetched once for many. The results
 * are the same whatever is kept. Holds the working memory of one thread.
 */
final class FormMemo {

    private static final int SET_BITS = 11;
    private static final int WAYS = 4;

    /** For so many tokens forms are made together, longer sentences apart. */
    private static final int TOGETHER = 512;

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

        private boolean is(String text, int start, int end) {
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

    /** The hashes of the forms that are kept, which are nearer at hand than the forms. */
    private final int[] hashes = new int[WAYS << SET_BITS];

    private String text = "";
    private int[] starts = new int[0];
    private int[] ends = new int[0];

    /** What the tokens from {@link #from} to before {@link #to} bring. */
    private Entry[] entries = new Entry[0];

    private int from;
    private int to;

    /** Entries that no token needs, and those that are free once others are asked for. */
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
     * Takes a document. Text and offsets must stay as they are while it is read.
     *
     * @param tokenStarts offsets of all tokens
     * @param tokenEnds offsets after them
     */
    void begin(CharSequence document, int[] tokenStarts, int[] tokenEnds) {
        text = document.toString();
        starts = tokenStarts;
        ends = tokenEnds;
        from = 0;
        to = 0;
    }

    /** Finds what the forms of a sentence bring, for {@link #of}. */
    void read(int first, int end) {
        if (first >= from && end <= to) {
            return;
        }
        from = first;
        to = Math.max(end, Math.min(starts.length, first + TOGETHER));
        grow(to - from);
        while (leavingCount > 0) {
            free = with(free, freeCount++, leaving[--leavingCount]);
        }
        made = 0;
        for (int t = from; t < to; t++) {
            entries[t - from] = find(starts[t], ends[t]);
        }
        makeAll();
    }

    /** What a token of the sentence brings; good until the next is read. */
    Entry of(int token) {
        return entries[token - from];
    }

    private Entry find(int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            Entry entry = begin(start, end);
            leaving = with(leaving, leavingCount++, entry);
            return entry;
        }
        int hash = length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int set = (hash * 0x9E3779B1 >>> 32 - SET_BITS) * WAYS;
        int last = set + WAYS - 1;
        for (int at = set; at <= last && kept[at] != null; at++) {
            if (hashes[at] == hash && kept[at].is(text, start, end)) {
                return at > set ? moveUp(at) : kept[at];
            }
        }
        return keep(hash, set, begin(start, end), start, end);
    }

    private Entry moveUp(int at) {
        Entry found = kept[at];
        int hash = hashes[at];
        kept[at] = kept[at - 1];
        hashes[at] = hashes[at - 1];
        kept[at - 1] = found;
        hashes[at - 1] = hash;
        return found;
    }

    /** Keeps a form at the first free place of those it may have, else at the last. */
    private Entry keep(int hash, int set, Entry entry, int start, int end) {
        int at = set;
        while (at < set + WAYS - 1 && kept[at] != null) {
            at++;
        }
        if (kept[at] != null) {
            leaving = with(leaving, leavingCount++, kept[at]);
        }
        text.getChars(start, end, entry.form, 0);
        entry.length = end - start;
        kept[at] = entry;
        hashes[at] = hash;
        return entry;
    }

    /** Notes what the first layer looks at in a form that is to be made. */
    private Entry begin(int start, int end) {
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
