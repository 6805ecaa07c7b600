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

    /** Of an ASCII character: whether words are made of it. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
    }

    /** The characters of the phrase; an array, since loops over strings are costly to compile. */
    private char[] chars = {};

    /** Where the phrase begins in its text. */
    private int base;

    Words(String text, int start, int end) {
        read(text, start, end);
    }

    /** Cuts another phrase in the place of the last. */
    Words read(String text, int start, int end) {
        base = start;
        size = 0;
        int length = end - start;
        if (length > chars.length) {
            chars = new char[length];
        }
        text.getChars(start, end, chars, 0);
        cut(length);
        return this;
    }

    private void cut(int length) {
        int i = 0;
        boolean hyphen = false;
        while (i < length && size < MOST) {
            if (isWord(chars[i])) {
                int end = wordEnd(i + 1, length);
                addWord(i, end, hyphen);
                hyphen = false;
                i = end;
            } else {
                hyphen |= mark(i, length);
                i++;
            }
        }
    }

    private int wordEnd(int from, int length) {
        int j = from;
        while (j < length && continues(j, length)) {
            j++;
        }
        return j;
    }

    /** Adds what is no word; whether it is a hyphen inside one. */
    private boolean mark(int i, int length) {
        char c = chars[i];
        boolean before = size > 0 && ends[size - 1] == base + i;
        if (isHyphen(c) && before && i + 1 < length && isWord(chars[i + 1])) {
            return true;
        }
        if (c == ',' || c == ';' || c == ':' || c == '\u2013' || c == '\u2014' || c == '-') {
            add("", i, i + 1, COMMA, false);
        } else if (c == '(' || c == ')' || c == '[' || c == ']') {
            add("", i, i + 1, BRACKET, false);
        } else if (Folding.isApostrophe(c)
                && before
                && kinds[size - 1] == WORD
                && folded[size - 1].endsWith("s")
                && i + 1 < length) {
            add("", i, i + 1, POSSESSIVE, false);
        } else if (c == '&') {
            add("and", i, i + 1, WORD, false);
        }
        return false;
    }

    static long hash(String word) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 31;
    }

    private void addWord(int start, int end, boolean hyphen) {
        int stop = end;
        if (end - start > 2
                && (chars[end - 1] == 's' || chars[end - 1] == 'S')
                && Folding.isApostrophe(chars[end - 2])) {
            stop = end - 2;
        }
        add(Folding.fold(chars, start, stop), start, stop, WORD, hyphen);
        if (stop < end) {
            add("", stop, end, POSSESSIVE, false);
        }
    }

    private boolean continues(int j, int length) {
        char c = chars[j];
        if (isWord(c)) {
            return true;
        }
        if (c == '.') {
            // "U.S.", "St.", but not the full stop of a sentence after a long lower-case word
            return j + 1 < length && isWord(chars[j + 1])
                    || j >= 2 && chars[j - 2] == '.'
                    || Character.isUpperCase(chars[j - 1])
                    || j >= 2 && Character.isUpperCase(chars[j - 2]);
        }
        return Folding.isApostrophe(c) && j + 1 < length && isWord(chars[j + 1]);
    }

    private static boolean isWord(char c) {
        return c < 0x80 ? PLAIN[c] : Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
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
        starts[size] = base + start;
        ends[size] = base + end;
        kinds[size] = kind;
        joined[size] = hyphen;
        capital[size] = false;
        upper[size] = false;
        if (kind == WORD) {
            capital[size] = Character.isUpperCase(chars[start]);
            upper[size] = isUpper(start, end);
        }
        size++;
    }

    private boolean isUpper(int start, int end) {
        boolean up = false;
        for (int k = start; k < end; k++) {
            char c = chars[k];
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
