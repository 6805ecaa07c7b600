package org.rashomon.reading.token;

import static org.rashomon.reading.token.HashedClassifier.mix;

/**
 * What tells whether a sentence ends between two tokens: the words and their shapes on both sides, the sign that would
 * end it, the space between, how long the sentence is and what it has opened and not closed.
 *
 * <p>Holds one block at a time: {@link #begin} takes it, {@link #advance} moves the sentence on.
 */
final class GapFeatures {

    static final int MOST = 40;

    private static final int REACH = 16;
    private static final int LONGEST_DATELINE = 14;
    private static final int SHORTEST_CITY = 5;

    private final Abbreviations abbreviations;
    private final Ints starts;
    private final Ints ends;
    private final char[] text;
    private int first;
    private int size;
    private int[] words = new int[0];
    private byte[] shapes = new byte[0];
    private int sentence;
    private int brackets;
    private boolean quoted;
    private int capitals;

    GapFeatures(Abbreviations abbreviations, char[] text, Ints starts, Ints ends) {
        this.abbreviations = abbreviations;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** Takes the block of all tokens from {@code firstToken} on. */
    void begin(int firstToken) {
        first = firstToken;
        size = starts.size() - first;
        if (words.length < size) {
            words = new int[Math.max(size, 2 * words.length)];
            shapes = new byte[words.length];
        }
        int letters = 0;
        int upper = 0;
        for (int i = 0; i < size; i++) {
            int start = starts.get(first + i);
            int end = ends.get(first + i);
            words[i] = hash(start, end);
            shapes[i] = (byte) shape(start, end);
            if (shapes[i] == LOWER) {
                letters++;
            } else if (shapes[i] == CAPITALISED || shapes[i] == CAPITALS || shapes[i] == CAPITAL) {
                letters++;
                upper++;
            }
        }
        capitals = letters == 0 ? 0 : upper == 0 ? 1 : upper * 10 > letters * 8 ? 2 : upper * 10 > letters * 4 ? 3 : 4;
        sentence = 0;
        brackets = 0;
        quoted = false;
    }

    /** Whether a sentence may end after the block's token {@code i}; where not, no one need ask. */
    boolean isGap(int i) {
        byte next = shapes[i + 1];
        return next != LOWER
                || shapes[i] == TERMINAL
                || shapes[i] == CLOSING
                || shapes[i] == QUOTE
                || shapes[i] == DOTTED;
    }

    /** Takes token {@code i} into the sentence; {@code ended} if the sentence ended before it. */
    void advance(int i, boolean ended) {
        if (ended) {
            sentence = i;
            brackets = 0;
        }
        byte shape = shapes[i];
        if (shape == OPENING) {
            brackets++;
        } else if (shape == CLOSING && brackets > 0) {
            brackets--;
        } else if (shape == QUOTE) {
            char c = text[starts.get(first + i)];
            quoted = c == '“' || c == '„' || c == '«' || c != '”' && c != '»' && !quoted;
        }
    }

    /**
     * The token at or before {@code i} that ends what the sentence says: brackets, quotation marks and reference marks
     * ({@code [7]}) that close after it are passed over.
     */
    int lastSign(int i) {
        int last = i;
        int stop = Math.max(sentence, i - 12);
        while (last > stop && (shapes[last] == CLOSING || shapes[last] == QUOTE)) {
            last -= last - 2 > stop && isMark(last - 2) ? 3 : 1;
        }
        return last;
    }

    /** Whether {@code [7]} begins here, without a space before it. */
    boolean isMark(int i) {
        return i > 0
                && i + 2 < size
                && text[starts.get(first + i)] == '['
                && shapes[i + 1] == NUMBER
                && text[starts.get(first + i + 2)] == ']'
                && ends.get(first + i - 1) == starts.get(first + i);
    }

    /** Whether token {@code i} is an abbreviation that goes with what follows: Gen. Danso, No. 5. */
    boolean isHeld(int i) {
        if (shapes[i] != DOTTED || shapes[i + 1] == QUOTE) {
            return false;
        }
        Abbreviations.Kind kind = abbreviations.at(text, starts.get(first + i), ends.get(first + i));
        return kind != null
                && switch (kind) {
                    case BEFORE_NAME, INSIDE -> true;
                    case BEFORE_NUMBER -> shapes[i + 1] == NUMBER || shapes[i + 1] == MIXED;
                    case EITHER -> false;
                };
    }

    /**
     * Whether a dateline ends with token {@code i}, a dash: {@code ABUJA, May 4 (Agency) —} at the start of a block,
     * without a word in lower case. The treebanks make it a sentence of its own.
     */
    boolean endsDateline(int i) {
        if (sentence != 0
                || i == 0
                || i > LONGEST_DATELINE
                || shapes[i] != DASH
                || shapes[0] != CAPITALS
                || shapes[i + 1] == LOWER
                || shapes[i + 1] == NUMBER
                || ends.get(first + i) == starts.get(first + i + 1)
                || ends.get(first + i - 1) == starts.get(first + i)) {
            return false;
        }
        boolean divided = false;
        for (int j = 1; j < i; j++) {
            switch (shapes[j]) {
                case CAPITALS, CAPITALISED, CAPITAL, NUMBER, DOTTED -> {}
                case COMMA, OPENING, CLOSING -> divided = true;
                default -> {
                    return false;
                }
            }
        }
        return divided || ends.get(first) - starts.get(first) >= SHORTEST_CITY;
    }

    int fill(int i, int[] features) {
        int w0 = words[i];
        int w1 = words[i + 1];
        int wBefore = i > sentence ? words[i - 1] : 3;
        int w2 = i + 2 < size ? words[i + 2] : 5;
        int s0 = shapes[i];
        int s1 = shapes[i + 1];
        int sBefore = i > sentence ? shapes[i - 1] : 30;
        int s2 = i + 2 < size ? shapes[i + 2] : 31;
        int last = lastSign(i);
        int sign = shapes[last] == TERMINAL || shapes[last] == OTHER ? words[last] : shapes[last];
        int lastWord = last > sentence ? words[last - 1] : 7;
        int lastShape = last > sentence ? shapes[last - 1] : 29;
        int closers = Math.min(2, i - last);
        int space = space(ends.get(first + i), starts.get(first + i + 1));
        int length = bucket(i + 1 - sentence);
        int rest = bucket(size - i - 1);
        int open = (brackets > 0 ? 1 : 0) + (quoted ? 2 : 0);
        int shapePair = mix(mix(1, s0), s1);
        int n = 0;
        features[n++] = shapePair;
        features[n++] = mix(mix(2, sign), s1);
        features[n++] = mix(mix(3, w0), s1);
        features[n++] = mix(mix(4, w1), s0);
        features[n++] = mix(mix(5, wBefore), s0);
        features[n++] = mix(mix(6, w2), s1);
        features[n++] = mix(mix(7, w0), w1);
        features[n++] = mix(mix(8, wBefore), w0);
        features[n++] = mix(mix(9, w1), w2);
        features[n++] = mix(mix(mix(10, sBefore), shapePair), s2);
        features[n++] = mix(mix(mix(11, sign), space), s1);
        features[n++] = mix(mix(12, sign), w1);
        features[n++] = mix(mix(mix(13, sign), lastWord), s1);
        features[n++] = mix(mix(mix(14, sign), lastShape), s1);
        features[n++] = mix(mix(mix(15, sign), length), s1);
        features[n++] = mix(mix(mix(16, sign), rest), s1);
        features[n++] = mix(mix(mix(17, sign), open), s1);
        features[n++] = mix(mix(mix(mix(18, sign), open), closers), s1);
        features[n++] = mix(mix(mix(19, sign), capitals), s1);
        features[n++] = mix(mix(mix(20, shapePair), capitals), length);
        features[n++] = mix(mix(mix(21, words[sentence]), sign), length);
        features[n++] = mix(mix(mix(22, shapes[sentence]), sign), length);
        features[n++] = mix(mix(mix(mix(23, sign), open), s1), s2);
        features[n++] = mix(mix(mix(24, shapePair), length), rest);
        features[n++] = mix(mix(mix(25, sBefore), shapePair), space);
        features[n++] = mix(mix(mix(26, shapePair), s2), capitals);
        features[n++] = mix(mix(mix(27, sign), s1), w2);

        if (shapes[last] == DOTTED) {
            Abbreviations.Kind kind = abbreviations.at(text, starts.get(first + last), ends.get(first + last));
            int code = kind == null ? 0 : kind.ordinal() + 1;
            int tokenLength = Math.min(4, ends.get(first + last) - starts.get(first + last));
            features[n++] = mix(mix(mix(29, code), s1), tokenLength);
            features[n++] = mix(mix(mix(30, code), w1), tokenLength);
            features[n++] = mix(mix(mix(31, code), s1), s2);
            features[n++] = mix(mix(32, words[last]), s1);
        }
        return n;
    }

    /** 0 none, 1 a space, 2 more, 3 a line break. */
    private int space(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isLineBreak(text[i])) {
                return 3;
            }
        }
        return Math.min(2, to - from);
    }

    private static int bucket(int count) {
        return count < 5 ? count : count < 8 ? 5 : count < 12 ? 6 : count < 20 ? 7 : count < 35 ? 8 : 9;
    }

    private int hash(int start, int end) {
        int h = 17;
        int stop = Math.min(end, start + REACH);
        for (int i = start; i < stop; i++) {
            char c = text[i];
            if (c < 0x80) {
                h = mix(h, c >= 'A' && c <= 'Z' ? c + 32 : c >= '0' && c <= '9' ? '0' : c);
            } else {
                h = mix(h, c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.toLowerCase(c));
            }
        }
        return h;
    }

    static final int LOWER = 1;
    static final int CAPITALISED = 2;
    static final int CAPITALS = 3;
    /** A single capital. */
    static final int CAPITAL = 4;

    static final int NUMBER = 5;
    static final int TERMINAL = 6;
    static final int CLOSING = 7;
    static final int OPENING = 8;
    static final int QUOTE = 9;
    /** A token of more than signs that ends with a full stop. */
    static final int DOTTED = 10;

    static final int COMMA = 11;
    static final int COLON = 12;
    static final int SEMICOLON = 13;
    static final int DASH = 14;
    static final int BULLET = 15;
    static final int MIXED = 16;
    static final int OTHER = 17;

    private int shape(int start, int end) {
        char a = text[start];
        char z = text[end - 1];
        if (Chars.isLetter(a)) {
            if (z == '.') {
                return DOTTED;
            }
            if (!Chars.isUpper(a)) {
                return LOWER;
            }
            return end - start == 1 ? CAPITAL : Chars.isUpper(text[start + 1]) ? CAPITALS : CAPITALISED;
        }
        if (Chars.isDigit(a)) {
            return z == '.' ? DOTTED : Chars.isDigit(z) ? NUMBER : MIXED;
        }
        if (Chars.isTerminal(a)) {
            return TERMINAL;
        }
        if (Chars.isQuote(a) || a == '`') {
            return end - start == 1 || Chars.isQuote(z) ? QUOTE : LOWER;
        }
        return switch (a) {
            case ')', ']', '}' -> CLOSING;
            case '(', '[', '{' -> OPENING;
            case ',' -> COMMA;
            case ':' -> end - start == 1 ? COLON : MIXED;
            case ';' -> end - start == 1 ? SEMICOLON : MIXED;
            case '•', '*', '▪', '●', '◦', '·', '‣', '■' -> BULLET;
            default -> Chars.isDash(a) ? DASH : OTHER;
        };
    }
}
