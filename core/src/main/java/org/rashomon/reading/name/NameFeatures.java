package org.rashomon.reading.name;

import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.RecentForms;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Tokens;

/**
 * What tells whether a token is part of a name: itself, its neighbours, their letters, shapes and clusters, how the word is
 * written elsewhere in the document, and what {@link NameLists} say. Takes one document at a time; not thread-safe.
 */
final class NameFeatures {

    static final int MOST = 96;

    private static final int KEPT_BITS = 13;
    private static final int FACTS = 12;

    private static final int LOWER_ELSEWHERE = 1;
    private static final int CAPITAL_ELSEWHERE = 2;
    private static final int CAPITALS_ELSEWHERE = 4;

    private static final byte LOWER = 0;
    private static final byte CAPITAL = 1;
    private static final byte CAPITALS = 2;
    private static final byte OTHER = 3;

    private static final byte AS_USUAL = 0;
    private static final byte NO_CAPITAL = 1;
    private static final byte ALL_CAPITAL = 2;
    private static final byte IN_CAPITALS = 3;
    private static final byte MOST_CAPITAL = 4;

    private final WordTable table;
    private final NameLists lists;
    private final FormFeatures forms;
    private Tokens tokens;
    private int size;
    private int[] words = new int[0];
    private int[] cased = new int[0];
    private int[] shapes = new int[0];
    private int[] ends3 = new int[0];
    private int[] ends2 = new int[0];
    private int[] begins3 = new int[0];
    private int[] clusters = new int[0];
    private int[] vectors = new int[0];
    private int[] digests = new int[0];
    private int[] roles = new int[0];
    private int[] mains = new int[0];
    private int[] listed = new int[0];
    private byte[] kinds = new byte[0];
    private byte[] elsewhere = new byte[0];
    private byte[] styles = new byte[0];
    private int manner;
    private int[] keys = new int[16];
    private byte[] flags = new byte[16];

    /** What is known of a form alone, {@link #FACTS} numbers each, of the forms seen last. */
    private final RecentForms kept = new RecentForms(KEPT_BITS);

    private final int[] facts = new int[kept.size() * FACTS];

    NameFeatures(WordTable table, NameLists lists, Tokens tokens) {
        this.table = table;
        this.lists = lists;
        this.forms = new FormFeatures(table, new Vocabulary(new int[0]));
        this.tokens = tokens;
        begin(tokens);
    }

    /** Takes a document. */
    void begin(Tokens document) {
        tokens = document;
        size = document.size();
        if (words.length < size) {
            int room = Math.max(size, 2 * words.length);
            words = new int[room];
            cased = new int[room];
            shapes = new int[room];
            ends3 = new int[room];
            ends2 = new int[room];
            begins3 = new int[room];
            clusters = new int[room];
            vectors = new int[room];
            digests = new int[room];
            roles = new int[room];
            mains = new int[room];
            listed = new int[room];
            kinds = new byte[room];
            elsewhere = new byte[room];
            styles = new byte[room];
        }
        String text = document.text();
        for (int t = 0; t < size; t++) {
            look(text, t, document.start(t), document.end(t));
            listed[t] = 0;
        }
        countWritings();
        for (int s = 0; s < document.sentenceCount(); s++) {
            int first = document.sentenceStart(s);
            int end = document.sentenceEnd(s);
            byte style = style(first, end);
            java.util.Arrays.fill(styles, first, end, style);
            lookUp(first, end, style);
        }
        manner = manner(document);
    }

    /** Reads a token, or takes what was found of its form the last time. */
    private void look(String text, int t, int start, int end) {
        int place = kept.find(0, text, start, end);
        if (place >= 0) {
            take(t, place * FACTS);
            return;
        }
        read(text, t, start, end);
        if (place != RecentForms.NO_PLACE) {
            keep(t, ~place * FACTS);
        }
    }

    private void take(int t, int at) {
        words[t] = facts[at];
        cased[t] = facts[at + 1];
        shapes[t] = facts[at + 2];
        ends3[t] = facts[at + 3];
        ends2[t] = facts[at + 4];
        begins3[t] = facts[at + 5];
        clusters[t] = facts[at + 6];
        vectors[t] = facts[at + 7];
        digests[t] = facts[at + 8];
        roles[t] = facts[at + 9];
        mains[t] = facts[at + 10];
        kinds[t] = (byte) facts[at + 11];
    }

    private void keep(int t, int at) {
        facts[at] = words[t];
        facts[at + 1] = cased[t];
        facts[at + 2] = shapes[t];
        facts[at + 3] = ends3[t];
        facts[at + 4] = ends2[t];
        facts[at + 5] = begins3[t];
        facts[at + 6] = clusters[t];
        facts[at + 7] = vectors[t];
        facts[at + 8] = digests[t];
        facts[at + 9] = roles[t];
        facts[at + 10] = mains[t];
        facts[at + 11] = kinds[t];
    }

    private void read(String text, int t, int start, int end) {
        int lower = 17;
        int exact = 19;
        int shape = 23;
        int run = 0;
        int last = 0;
        int stop = Math.min(end, start + 40);
        int begin = 29;
        boolean small = false;
        boolean capital = false;
        for (int i = start; i < stop; i++) {
            char c = text.charAt(i);
            int folded = fold(c);
            int kind;
            if (c >= '0' && c <= '9') {
                kind = '0';
            } else if (Character.isLetter(c)) {
                boolean upper = Character.isUpperCase(c);
                kind = upper ? 'A' : 'a';
                capital |= upper;
                small |= !upper;
            } else {
                kind = folded;
            }
            lower = mix(lower, folded);
            exact = mix(exact, kind == '0' ? '0' : c);
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2) {
                shape = mix(shape, kind);
            }
            if (i - start < 3) {
                begin = mix(begin, folded);
            }
        }
        words[t] = lower;
        cased[t] = exact;
        shapes[t] = shape;
        begins3[t] = begin;
        ends3[t] = tail(text, start, end, 3);
        ends2[t] = tail(text, start, end, 2);
        boolean first = Character.isUpperCase(text.charAt(start));
        kinds[t] = !capital && !small
                ? OTHER
                : !capital ? LOWER : !small && end - start > 1 ? CAPITALS : first ? CAPITAL : OTHER;
        digests[t] = forms.lowerDigest(text, start, end);
        clusters[t] = table.cluster(digests[t]);
        int row = table.row(forms.digest(text, start, end));
        row = row < 0 ? table.row(digests[t]) : row;
        vectors[t] = row < 0 ? -1 : lists.cluster(row);
        roles[t] = kinds[t] == OTHER ? 0 : lists.roles(digests[t]);
        mains[t] = NameLists.mainRole(roles[t]) | kinds[t] << 8;
    }

    /** How a sentence is written: as usual, or without capitals, in capitals, with a capital in every word or in most. */
    private byte style(int first, int end) {
        int small = 0;
        int capital = 0;
        int capitals = 0;
        for (int t = first; t < end; t++) {
            boolean isLong = tokens.end(t) - tokens.start(t) > 3;
            small += kinds[t] == LOWER && isLong ? 1 : 0;
            capital += kinds[t] == CAPITAL ? 1 : 0;
            capitals += kinds[t] == CAPITALS ? 1 : 0;
        }
        if (capital + capitals == 0) {
            return NO_CAPITAL;
        }
        if (capitals > Math.max(small, capital)) {
            return IN_CAPITALS;
        }
        return small == 0 ? ALL_CAPITAL : capital > small ? MOST_CAPITAL : AS_USUAL;
    }

    /** How long the sentences of a document are in the mean: a letter's are shorter than an article's. */
    private static int manner(Tokens document) {
        int sentences = document.sentenceCount();
        if (sentences < 3) {
            return 0;
        }
        int mean = document.size() / sentences;
        return mean < 8 ? 1 : mean < 14 ? 2 : mean < 20 ? 3 : 4;
    }

    /** Marks names of several words that the lists have; in small letters only where the sentence has no capital. */
    private void lookUp(int first, int end, byte style) {
        for (int t = first; t < end; t++) {
            if (kinds[t] != OTHER && (style == NO_CAPITAL || kinds[t] != LOWER) && NameLists.mayBegin(roles[t])) {
                long key = NameLists.key(NameLists.key(), digests[t]);
                for (int last = t + 1; last < Math.min(end, t + NameLists.LONGEST); last++) {
                    key = NameLists.key(key, digests[last]);
                    if (NameLists.mayEnd(roles[last])) {
                        mark(t, last, lists.kinds(key));
                    }
                }
            }
        }
    }

    /** Notes at each word which kinds of names it begins, goes on and ends. */
    private void mark(int first, int last, int kind) {
        if (kind != 0) {
            listed[first] |= kind;
            listed[last] |= kind << 4;
            for (int t = first + 1; t < last; t++) {
                listed[t] |= kind << 2;
            }
        }
    }

    private static int tail(String text, int start, int end, int length) {
        int h = 31 + length;
        for (int i = Math.max(start, end - length); i < end; i++) {
            h = mix(h, fold(text.charAt(i)));
        }
        return h;
    }

    private static int fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c >= '0' && c <= '9' ? '0' : c;
        }
        return c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.toLowerCase(c);
    }

    /** Notes for every word whether the document has it in small letters, or with a capital where no sentence begins. */
    private void countWritings() {
        int room = Math.max(16, Integer.highestOneBit(Math.max(1, size)) << 2);
        if (keys.length < room) {
            keys = new int[room];
            flags = new byte[room];
        } else {
            java.util.Arrays.fill(keys, 0);
            java.util.Arrays.fill(flags, (byte) 0);
        }
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            for (int t = first; t < end; t++) {
                if (kinds[t] == LOWER) {
                    flags[slot(words[t])] |= LOWER_ELSEWHERE;
                } else if (kinds[t] == CAPITAL && t > first && kinds[t - 1] == LOWER) {
                    flags[slot(words[t])] |= CAPITAL_ELSEWHERE;
                } else if (kinds[t] == CAPITALS) {
                    flags[slot(words[t])] |= CAPITALS_ELSEWHERE;
                }
            }
        }
        for (int t = 0; t < size; t++) {
            elsewhere[t] = kinds[t] == OTHER ? 0 : flags[slot(words[t])];
        }
    }

    private int slot(int word) {
        int key = word == 0 ? 1 : word;
        int mask = keys.length - 1;
        int slot = key * 0x9E3779B1 >>> 7 & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        return slot;
    }

    /**
     * Whether token {@code t} and those beside it are words in small letters or signs, in a sentence with capitals as usual: no part of
     * any name there. They need no features.
     */
    boolean isPlain(int t, int first, int end) {
        return styles[t] == AS_USUAL
                && roles[t] == 0
                && isSmall(t)
                && (t == first || isSmall(t - 1))
                && (t + 1 == end || isSmall(t + 1));
    }

    private boolean isSmall(int t) {
        return kinds[t] == LOWER || kinds[t] == OTHER && roles[t] == 0 && tokens.end(t) - tokens.start(t) == 1;
    }

    /** Fills in the features of token {@code t} in the sentence [first, end); returns how many there are. */
    int fill(int t, int first, int end, int[] features) {
        int w0 = words[t];
        int wB = t > first ? words[t - 1] : 1;
        int wA = t + 1 < end ? words[t + 1] : 2;
        int wBB = t - 1 > first ? words[t - 2] : 1;
        int wAA = t + 2 < end ? words[t + 2] : 2;
        int s0 = shapes[t];
        int sB = t > first ? shapes[t - 1] : 1;
        int sA = t + 1 < end ? shapes[t + 1] : 2;
        int seen = elsewhere[t] + (t == first ? 8 : 0) + kinds[t] * 16;
        int n = 0;
        features[n++] = mix(1, w0);
        features[n++] = mix(2, cased[t]);
        features[n++] = mix(3, wB);
        features[n++] = mix(4, wA);
        features[n++] = mix(5, wBB);
        features[n++] = mix(6, wAA);
        features[n++] = mix(mix(7, wB), w0);
        features[n++] = mix(mix(8, w0), wA);
        features[n++] = mix(mix(9, wB), wA);
        features[n++] = mix(10, s0);
        features[n++] = mix(mix(11, sB), s0);
        features[n++] = mix(mix(12, s0), sA);
        features[n++] = mix(mix(mix(13, sB), s0), sA);
        features[n++] = mix(14, begins3[t]);
        features[n++] = mix(mix(15, ends3[t]), kinds[t]);
        features[n++] = mix(mix(16, ends2[t]), kinds[t]);
        features[n++] = mix(17, seen);
        features[n++] = mix(mix(18, seen), s0);
        features[n++] = mix(mix(19, wB), s0);
        features[n++] = mix(mix(20, wA), s0);
        features[n++] = mix(mix(mix(21, wBB), wB), s0);
        features[n++] = mix(mix(mix(22, wA), wAA), s0);
        n = fillClusters(t, first, end, s0, features, n);
        n = fillStyle(t, first, end, wA, features, n);
        return fillLists(t, first, end, features, n);
    }

    private int fillClusters(int t, int first, int end, int s0, int[] features, int n) {
        int c0 = clusters[t];
        int cB = t > first ? clusters[t - 1] : -1;
        int cA = t + 1 < end ? clusters[t + 1] : -1;
        int six0 = 0;
        int sixB = 0;
        int sixA = 0;
        if (c0 >= 0) {
            int[] cuts = table.clusterFeatures(c0);
            for (int i = 0; i < cuts.length; i++) {
                features[n++] = mix(mix(30 + i, cuts[i]), kinds[t]);
            }
            six0 = cuts[2] + 1;
            features[n++] = mix(mix(36, cuts[cuts.length - 1]), s0);
        } else {
            features[n++] = mix(mix(37, kinds[t]), s0);
        }
        if (cB >= 0) {
            int[] cuts = table.clusterFeatures(cB);
            features[n++] = mix(mix(38, cuts[cuts.length - 1]), kinds[t]);
            features[n++] = mix(39, cuts[1]);
            sixB = cuts[2] + 1;
        }
        if (cA >= 0) {
            int[] cuts = table.clusterFeatures(cA);
            features[n++] = mix(mix(40, cuts[cuts.length - 1]), kinds[t]);
            features[n++] = mix(41, cuts[1]);
            sixA = cuts[2] + 1;
        }
        features[n++] = mix(mix(42, sixB), six0);
        features[n++] = mix(mix(43, six0), sixA);
        features[n++] = mix(mix(mix(44, sixB), six0), sixA);
        features[n++] = mix(mix(mix(45, sixB), s0), sixA);
        return n;
    }

    private int fillStyle(int t, int first, int end, int wA, int[] features, int n) {
        int kind = kinds[t];
        int length = Math.min(4, end - first);
        int style = styles[t];
        features[n++] = mix(mix(60, length), kind * 8 + Math.min(4, t - first));
        features[n++] = mix(mix(mix(61, length), shapes[t]), wA);
        features[n++] = mix(mix(62, style), kind + (t == first ? 8 : 0));
        features[n++] = mix(mix(63, style), shapes[t]);
        features[n++] = mix(mix(mix(64, style), elsewhere[t]), kind);
        features[n++] = mix(mix(mix(65, manner), style), kind);
        features[n++] = mix(mix(66, manner), shapes[t]);
        features[n++] = mix(mix(67, manner), mains[t]);
        features[n++] = mix(mix(68, manner), cased[t]);
        return n;
    }

    private int fillLists(int t, int first, int end, int[] features, int n) {
        int kind = kinds[t];
        for (int role = 0; roles[t] != 0 && role < NameLists.ROLES; role++) {
            int count = NameLists.count(roles[t], role);
            if (count > 0) {
                features[n++] = mix(mix(mix(50, role), count), kind);
            }
        }
        int mainB = t > first ? mains[t - 1] : -1;
        int mainA = t + 1 < end ? mains[t + 1] : -1;
        features[n++] = mix(mix(51, mains[t]), t == first ? 1 : 0);
        features[n++] = mix(mix(52, mainB), mains[t]);
        features[n++] = mix(mix(53, mains[t]), mainA);
        features[n++] = mix(mix(54, listed[t]), kind);
        for (int bit = 0; listed[t] >> bit != 0; bit++) {
            if ((listed[t] >> bit & 1) != 0) {
                features[n++] = mix(mix(55, bit), kind);
            }
        }
        if (vectors[t] >= 0) {
            features[n++] = mix(mix(56, vectors[t]), kind);
        }
        if (t > first && vectors[t - 1] >= 0) {
            features[n++] = mix(mix(57, vectors[t - 1]), kind);
        }
        if (t + 1 < end && vectors[t + 1] >= 0) {
            features[n++] = mix(mix(58, vectors[t + 1]), kind);
        }
        return n;
    }

    private static int mix(int hash, int value) {
        int h = (hash ^ value) * 0x9E3779B1;
        return h ^ (h >>> 15);
    }
}
