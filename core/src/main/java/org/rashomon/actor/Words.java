package org.rashomon.actor;

import java.util.Arrays;

/**
 * A phrase cut into the words that the tables are made of. Hyphens cut ({@code US-led} is two words, the second joined to
 * the first), {@code 's} is a word of its own, brackets and commas are marks.
 */
final class Words {

    static final byte WORD = 0;
    static final byte POSSESSIVE = 1;
    /** A comma, colon, dash or semicolon. */
    static final byte COMMA = 2;

    static final byte BRACKET = 3;

    /** A phrase longer than this is cut: nobody's name for an actor is. */
    private static final int MOST = 80;

    private static final int FIRST = 10;
    private static final long POSSESSIVE_HASH = hash("'s");

    int size;
    String[] folded = new String[FIRST];
    /** Of the folded word, 64 bits. */
    long[] hashes = new long[FIRST];

    int[] starts = new int[FIRST];
    int[] ends = new int[FIRST];
    byte[] kinds = new byte[FIRST];
    /** Whether a hyphen stands before the word. */
    boolean[] joined = new boolean[FIRST];

    boolean[] capital = new boolean[FIRST];
    /** No lower-case letter, and a letter at all. */
    boolean[] upper = new boolean[FIRST];

    private CharSequence text = "";

    Words(CharSequence text, int start, int end) {
        read(text, start, end);
    }

    /** Cuts another phrase in the place of the last. */
    Words read(CharSequence text, int start, int end) {
        this.text = text;
        size = 0;
        int i = start;
        boolean hyphen = false;
        while (i < end && size < MOST) {
            char c = text.charAt(i);
            if (isWord(c)) {
                int j = i + 1;
                while (j < end && continues(j, end)) {
                    j++;
                }
                hyphen = addWord(i, j, hyphen);
                i = j;
                continue;
            }
            if (isHyphen(c) && size > 0 && ends[size - 1] == i && i + 1 < end && isWord(text.charAt(i + 1))) {
                hyphen = true;
            } else if (c == ',' || c == ';' || c == ':' || c == '\u2013' || c == '\u2014' || c == '-') {
                add("", i, i + 1, COMMA, false);
            } else if (c == '(' || c == ')' || c == '[' || c == ']') {
                add("", i, i + 1, BRACKET, false);
            } else if (Folding.isApostrophe(c)
                    && size > 0
                    && ends[size - 1] == i
                    && kinds[size - 1] == WORD
                    && folded[size - 1].endsWith("s")
                    && i + 1 < end) {
                add("", i, i + 1, POSSESSIVE, false);
            } else if (c == '&') {
                add("and", i, i + 1, WORD, false);
            }
            i++;
        }
        return this;
    }

    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 31;
    }

    private boolean addWord(int start, int end, boolean hyphen) {
        int stop = end;
        boolean possessive = false;
        if (end - start > 2
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && Folding.isApostrophe(text.charAt(end - 2))) {
            stop = end - 2;
            possessive = true;
        }
        add(Folding.fold(text, start, stop), start, stop, WORD, hyphen);
        if (possessive) {
            add("", stop, end, POSSESSIVE, false);
        }
        return false;
    }

    private boolean continues(int j, int end) {
        char c = text.charAt(j);
        if (isWord(c)) {
            return true;
        }
        if (c == '.') {
            // "U.S.", "St.", but not the full stop of a sentence after a long lower-case word
            return j + 1 < end && isWord(text.charAt(j + 1))
                    || j >= 2 && text.charAt(j - 2) == '.'
                    || Character.isUpperCase(text.charAt(j - 1))
                    || j >= 2 && Character.isUpperCase(text.charAt(j - 2));
        }
        return Folding.isApostrophe(c) && j + 1 < end && isWord(text.charAt(j + 1));
    }

    private static boolean isWord(char c) {
        return c < 0x80
                ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
                : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
    }

    private void add(String word, int start, int end, byte kind, boolean hyphen) {
        if (size == starts.length) {
            int longer = size * 2;
            folded = Arrays.copyOf(folded, longer);
            hashes = Arrays.copyOf(hashes, longer);
            starts = Arrays.copyOf(starts, longer);
            ends = Arrays.copyOf(ends, longer);
            kinds = Arrays.copyOf(kinds, longer);
            joined = Arrays.copyOf(joined, longer);
            capital = Arrays.copyOf(capital, longer);
            upper = Arrays.copyOf(upper, longer);
        }
        folded[size] = word;
        hashes[size] = kind == POSSESSIVE ? POSSESSIVE_HASH : hash(word);
        starts[size] = start;
        ends[size] = end;
        kinds[size] = kind;
        joined[size] = hyphen;
        capital[size] = false;
        upper[size] = false;
        if (kind == WORD) {
            capital[size] = Character.isUpperCase(text.charAt(start));
            upper[size] = isUpper(start, end);
        }
        size++;
    }

    private boolean isUpper(int start, int end) {
        boolean up = false;
        for (int k = start; k < end; k++) {
            char c = text.charAt(k);
            if (c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c)) {
                return false;
            }
            up |= c < 0x80 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
        }
        return up;
    }

    boolean isWord(int i, String word) {
        return kinds[i] == WORD && folded[i].equals(word);
    }

    boolean isDigit(int i) {
        return kinds[i] == WORD && !folded[i].isEmpty() && Character.isDigit(folded[i].charAt(0));
    }

    boolean isArticle(int i) {
        return kinds[i] == WORD && (folded[i].equals("the") || folded[i].equals("a") || folded[i].equals("an"));
    }
}
