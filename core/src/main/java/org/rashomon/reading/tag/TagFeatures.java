package org.rashomon.reading.tag;

import java.util.List;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;

/**
 * What speaks for one tag or another: the word, its ends, shape and clusters, its neighbours and their tags, its head,
 * its relation and what hangs on it. Takes one sentence at a time; not thread-safe.
 */
final class TagFeatures {

    static final int MOST = 64;

    private static final byte SMALL = 1;
    private static final byte CAPITAL = 2;
    private static final byte CAPITALS = 3;
    private static final byte ONE_CAPITAL = 4;
    private static final byte MIXED = 5;

    /** Relations whose presence below a token counts, each in a bit of its own. */
    private static final List<List<String>> BELOW = List.of( //
            List.of("det"), //
            List.of("case"), //
            List.of("nsubj", "nsubj:pass"), //
            List.of("obj", "xcomp", "ccomp"), //
            List.of("aux"), //
            List.of("aux:pass"), //
            List.of("compound", "amod"), //
            List.of("flat"), //
            List.of("mark"), //
            List.of("obl"));

    private final WordTable table;
    private final FormFeatures forms;
    private final int[] bits;

    private CharSequence text = "";
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private int first;
    private int n;
    private int[] heads = new int[0];
    private int[] relations = new int[0];
    private int[] tags = new int[0];
    private int style;
    /** How many numbers stand for a word in {@link #words}. */
    private static final int WIDTH = 9;

    private static final int LOWER = 0;
    private static final int ENDS_3 = 1;
    private static final int ENDS_4 = 2;
    private static final int BEGINS_3 = 3;
    private static final int SHAPE = 4;
    private static final int COARSE = 5;
    private static final int MIDDLE = 6;
    private static final int CLUSTER = 7;
    private static final int CLASS = 8;

    private int[] words = new int[0];
    private boolean[] known = new boolean[0];
    private byte[] capitals = new byte[0];
    private final int[] nothing = new int[WIDTH];

    final int[] found = new int[MOST];
    int count;

    TagFeatures(WordTable table, List<String> relations) {
        this.table = table;
        this.forms = new FormFeatures(table, new Vocabulary(new int[0]));
        this.bits = new int[relations.size()];
        for (int r = 0; r < bits.length; r++) {
            for (int b = 0; b < BELOW.size(); b++) {
                bits[r] |= BELOW.get(b).contains(relations.get(r)) ? 1 << b : 0;
            }
        }
    }

    /** Takes a sentence: tokens of a document from one on, and heads, relations and tags counted from its first. */
    void begin(
            CharSequence document,
            int[] tokenStarts,
            int[] tokenEnds,
            int firstToken,
            int size,
            int[] sentenceHeads,
            int[] sentenceRelations,
            int[] sentenceTags) {
        text = document;
        starts = tokenStarts;
        ends = tokenEnds;
        first = firstToken;
        n = size;
        heads = sentenceHeads;
        relations = sentenceRelations;
        tags = sentenceTags;
        if (known.length < n) {
            known = new boolean[n + n / 2];
            capitals = new byte[known.length];
            words = new int[known.length * WIDTH];
        }
        int letters = 0;
        int upper = 0;
        int shouted = 0;
        for (int t = 0; t < n; t++) {
            known[t] = false;
            capitals[t] = capitals(starts[first + t], ends[first + t]);
            letters += capitals[t] > 0 ? 1 : 0;
            upper += capitals[t] == CAPITAL || capitals[t] == CAPITALS ? 1 : 0;
            shouted += capitals[t] == CAPITALS ? 1 : 0;
        }
        style = letters == 0
                ? 0
                : 2 * shouted > letters ? 3 : 10 * upper > 7 * letters ? 2 : 10 * upper > 4 * letters ? 1 : 0;
    }

    /** How a word that begins with a letter is written, or 0. */
    private byte capitals(int start, int end) {
        if (!Character.isLetter(text.charAt(start))) {
            return 0;
        }
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end; i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Character.isLowerCase(text.charAt(i));
        }
        if (!upper) {
            return SMALL;
        }
        if (!lower) {
            return end - start == 1 ? ONE_CAPITAL : CAPITALS;
        }
        return Character.isUpperCase(text.charAt(start)) ? CAPITAL : MIXED;
    }

    /** Where in {@link #words} a token stands; reads it if need be. */
    private int word(int t) {
        int at = t * WIDTH;
        if (!known[t]) {
            known[t] = true;
            int start = starts[first + t];
            int end = ends[first + t];
            int digest = forms.lowerDigest(text, start, end);
            words[at + LOWER] = digest;
            words[at + ENDS_3] = letters(Math.max(start, end - 3), end);
            words[at + ENDS_4] = letters(Math.max(start, end - 4), end) + 1;
            words[at + BEGINS_3] = letters(start, Math.min(end, start + 3)) + 2;
            words[at + SHAPE] = shape(start, end);
            int cluster = table.cluster(digest);
            int[] cuts = cluster < 0 ? nothing : table.clusterFeatures(cluster);
            words[at + COARSE] = cluster < 0 ? 0 : cuts[0] + 1;
            words[at + MIDDLE] = cluster < 0 ? 0 : cuts[2] + 1;
            words[at + CLUSTER] = cluster < 0 ? 0 : cuts[4] + 1;
            int row = table.row(digest);
            words[at + CLASS] = row < 0 ? 0 : table.tagClass(row) + 1;
        }
        return at;
    }

    private int letters(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = mix(hash, Character.toLowerCase(text.charAt(i)));
        }
        return hash;
    }

    private int shape(int start, int end) {
        int hash = 7;
        int last = 0;
        for (int i = start; i < Math.min(end, start + 40); i++) {
            char c = text.charAt(i);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? '0' : c;
            if (kind != last) {
                hash = mix(hash, kind);
            }
            last = kind;
        }
        return hash;
    }

    private static int mix(int a, int b) {
        int hash = (a ^ b * 0x9E3779B1) * 0x85EBCA6B;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }

    private void add(int template, int value) {
        found[count++] = mix(value, template);
    }

    private void add(int template, int a, int b) {
        found[count++] = mix(mix(a, b), template);
    }

    private int number(int t, int what) {
        return t >= 0 && t < n ? words[word(t) + what] : 0;
    }

    private int tag(int t) {
        return t >= 0 && t < n ? tags[t] + 1 : 0;
    }

    private int capital(int t) {
        return t >= 0 && t < n ? capitals[t] : 6;
    }

    /** Puts what speaks about a token's tag into {@link #found}. */
    void read(int t) {
        count = 0;
        int at = word(t);
        int lower = words[at + LOWER];
        int ends3 = words[at + ENDS_3];
        int middle = words[at + MIDDLE];
        int kind = words[at + CLASS];
        add(1, 0);
        add(2, lower);
        add(3, lower, capitals[t]);
        add(4, ends3);
        add(5, words[at + ENDS_4]);
        add(6, words[at + BEGINS_3]);
        add(7, words[at + SHAPE]);
        add(8, words[at + COARSE]);
        add(9, middle);
        add(10, words[at + CLUSTER]);
        add(11, kind);
        neighbours(t, lower, ends3, middle, kind);
        tree(t, lower, ends3, middle, kind);
        writing(t, lower);
    }

    private void neighbours(int t, int lower, int ends3, int middle, int kind) {
        int before = tag(t - 1);
        int after = tag(t + 1);
        add(12, before);
        add(13, after);
        add(14, tag(t - 2), before);
        add(15, before, after);
        add(16, after, tag(t + 2));
        add(17, lower, before);
        add(18, lower, after);
        int wordBefore = number(t - 1, LOWER);
        int wordAfter = number(t + 1, LOWER);
        add(19, lower, wordBefore);
        add(20, lower, wordAfter);
        add(21, wordBefore);
        add(22, wordAfter);
        add(23, ends3, before);
        add(24, ends3, after);
        add(25, middle, before);
        add(26, middle, after);
        add(27, words[word(t) + SHAPE], before);
        add(28, kind, before);
        add(29, middle, number(t - 1, MIDDLE));
        add(30, middle, number(t + 1, MIDDLE));
    }

    private void tree(int t, int lower, int ends3, int middle, int kind) {
        int head = heads[t];
        int relation = relations[t];
        int headTag = tag(head);
        int headWord = number(head, LOWER);
        add(31, relation);
        add(32, headTag);
        add(33, relation, headTag);
        add(34, relation, lower);
        add(35, headWord);
        add(36, lower, headWord);
        add(37, relation, head > t ? 1 : 2);
        add(38, middle, number(head, MIDDLE));
        add(39, words[word(t) + CLUSTER], relation);
        add(40, ends3, relation);
        add(41, kind, relation);
        int below = 0;
        for (int c = 0; c < n; c++) {
            below |= heads[c] == t ? bits[relations[c]] : 0;
        }
        add(42, below);
        add(43, below, relation);
        add(44, below, ends3);
        add(45, tags[t]);
    }

    private void writing(int t, int lower) {
        int own = capitals[t];
        boolean opens = t == 0 || !Character.isLetterOrDigit(text.charAt(starts[first + t - 1]));
        add(46, own * 8 + capital(t - 1), capital(t + 1));
        add(47, own, style);
        add(48, own, t == 0 ? 1 : 0);
        add(49, own * 4 + style, opens ? 1 : 0);
        add(50, lower, style);
    }
}
