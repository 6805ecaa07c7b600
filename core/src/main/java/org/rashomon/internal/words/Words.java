package org.rashomon.internal.words;

import java.util.Arrays;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * The prose of a document as runs of letters, runs of digits ({@code 12,000} and {@code 1.5} are one) and single marks.
 * Between blocks, and at a blank line, stands an empty {@link Kind#BREAK}. Asking beyond either end gives a break.
 */
public final class Words {

    /** What a word is made of. */
    public enum Kind {
        LETTERS,
        DIGITS,
        MARK,
        BREAK
    }

    private static final Kind[] KINDS = Kind.values();

    private final String text;
    private int[] starts;
    private int[] ends;
    private int[] ids;
    private byte[] kinds;
    private int size;

    private Words(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        starts = new int[guess];
        ends = new int[guess];
        ids = new int[guess];
        kinds = new byte[guess];
    }

    /** Reads the blocks that are prose. */
    public static Words of(Document document, Vocabulary vocabulary) {
        Words words = new Words(document.text());
        for (Block block : document.layout().blocks()) {
            if (block.kind().isProse()) {
                words.read(block.span(), vocabulary);
                words.add(block.span().end(), block.span().end(), Kind.BREAK, 0);
            }
        }
        return words;
    }

    /** Reads a text from end to end, without breaks. */
    public static Words of(String text, Vocabulary vocabulary) {
        Words words = new Words(text);
        words.read(new Span(0, text.length()), vocabulary);
        return words;
    }

    private void read(Span span, Vocabulary vocabulary) {
        int at = span.start();
        int end = span.end();
        while (at < end) {
            char c = text.charAt(at);
            int from = at;
            if (isLetter(c)) {
                do {
                    at++;
                } while (at < end && isLetter(text.charAt(at)));
                add(from, at, Kind.LETTERS, vocabulary.find(text, from, at));
            } else if (isDigit(c)) {
                at = endOfNumber(at, end);
                add(from, at, Kind.DIGITS, 0);
            } else if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
                at++;
                if (c == '\n' && at < end && text.charAt(at) == '\n') {
                    add(at, at, Kind.BREAK, 0);
                }
            } else {
                at++;
                add(from, at, Kind.MARK, vocabulary.find(text, from, at));
            }
        }
    }

    /** A comma belongs to a number only before three digits, a point only before a digit. */
    private int endOfNumber(int from, int end) {
        int at = from;
        boolean point = false;
        while (at < end) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                at++;
            } else if (c == ',' && !point && digits(at + 1, end) == 3 && at - from <= 15 && leads(from, at)) {
                at += 4;
            } else if (c == '.' && !point && digits(at + 1, end) > 0 && !dotted(at, end)) {
                point = true;
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    /** Whether what stands before a comma is at most three digits, or ends in a group of three. */
    private boolean leads(int from, int comma) {
        int run = 0;
        for (int i = comma - 1; i >= from && isDigit(text.charAt(i)) && run < 4; i--) {
            run++;
        }
        return run <= 3;
    }

    /** Whether the point at {@code at} is the first of two, as in 17.09.2016. */
    private boolean dotted(int at, int end) {
        int next = at + 1 + digits(at + 1, end);
        return next + 1 < end && text.charAt(next) == '.' && isDigit(text.charAt(next + 1));
    }

    private int digits(int at, int end) {
        int n = 0;
        while (at + n < end && n < 20 && isDigit(text.charAt(at + n))) {
            n++;
        }
        return n;
    }

    private void add(int start, int end, Kind kind, int id) {
        if (size == starts.length) {
            int larger = size * 2;
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            ids = Arrays.copyOf(ids, larger);
            kinds = Arrays.copyOf(kinds, larger);
        }
        starts[size] = start;
        ends[size] = end;
        ids[size] = id;
        kinds[size++] = (byte) kind.ordinal();
    }

    private static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public int size() {
        return size;
    }

    public String text() {
        return text;
    }

    public int start(int word) {
        return word < 0 ? 0 : word >= size ? text.length() : starts[word];
    }

    public int end(int word) {
        return word < 0 ? 0 : word >= size ? text.length() : ends[word];
    }

    /** From the start of {@code first} to the end of {@code last}, both included. */
    public Span span(int first, int last) {
        return new Span(starts[first], ends[last]);
    }

    public Kind kind(int word) {
        return word < 0 || word >= size ? Kind.BREAK : KINDS[kinds[word]];
    }

    /** Its number in the vocabulary, 0 if it has none. */
    public int id(int word) {
        return word < 0 || word >= size ? 0 : ids[word];
    }

    public String form(int word) {
        return word < 0 || word >= size ? "" : text.substring(starts[word], ends[word]);
    }

    /** Whether the word reads so, without regard to case; {@code form} is lower-case. */
    public boolean is(int word, String form) {
        return word >= 0
                && word < size
                && ends[word] - starts[word] == form.length()
                && text.regionMatches(true, starts[word], form, 0, form.length());
    }

    public boolean isAny(int word, String... forms) {
        for (String form : forms) {
            if (is(word, form)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the one character. */
    public boolean isMark(int word, char mark) {
        return word >= 0 && word < size && ends[word] - starts[word] == 1 && text.charAt(starts[word]) == mark;
    }

    public boolean isDash(int word) {
        return isMark(word, '-') || isMark(word, '\u2010') || isMark(word, '\u2011') || isMark(word, '\u2013');
    }

    public boolean isApostrophe(int word) {
        return isMark(word, '\'') || isMark(word, '\u2019') || isMark(word, '\u2018');
    }

    public boolean isDigits(int word) {
        return kind(word) == Kind.DIGITS;
    }

    /** Whether nothing stands between it and the word before. */
    public boolean isGlued(int word) {
        return word > 0 && word < size && starts[word] == ends[word - 1] && kinds[word] != Kind.BREAK.ordinal();
    }

    public boolean isCapitalised(int word) {
        return word >= 0
                && word < size
                && starts[word] < ends[word]
                && Character.isUpperCase(text.charAt(starts[word]));
    }

    /** The value of a run of at most nine digits with neither comma nor point; -1 for anything else. */
    public int integer(int word) {
        if (kind(word) != Kind.DIGITS || ends[word] - starts[word] > 9) {
            return -1;
        }
        int value = 0;
        for (int i = starts[word]; i < ends[word]; i++) {
            char c = text.charAt(i);
            if (!isDigit(c)) {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** How many characters it has. */
    public int length(int word) {
        return end(word) - start(word);
    }
}
