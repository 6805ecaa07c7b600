package org.rashomon.reading.token;

import static org.rashomon.reading.token.HashedClassifier.mix;

/**
 * What tells whether a token ends between two characters with no space between them: the runs of letters, digits or one
 * sign on both sides, their shapes, the words before and after, and whether the last such place was cut.
 */
final class JointFeatures {

    static final int MOST = 32;

    /** Runs are looked at as far as this, so that a megabyte of one character costs no more than it has to. */
    private static final int REACH = 12;

    private final Abbreviations abbreviations;

    JointFeatures(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Whether a token may end before {@code i}: not inside a run of letters, digits or halves of a surrogate pair. */
    static boolean isJoint(char[] text, int i) {
        char a = text[i - 1];
        char b = text[i];
        if (Chars.isLetter(a)) {
            return !Chars.isLetter(b);
        }
        if (Chars.isDigit(a)) {
            return !Chars.isDigit(b);
        }
        return a != b && !(Character.isSurrogate(a) && Character.isSurrogate(b));
    }

    /**
     * Fills in the features of the joint before {@code i}.
     *
     * @param chunk where the run without white space begins
     * @param end where it ends
     * @param limit the end of the block
     * @param token where the token that may end here begins
     * @return how many there are
     */
    int fill(char[] text, int chunk, int i, int end, int limit, int token, int[] features) {
        char a = text[i - 1];
        char b = text[i];
        int leftStart = runStart(text, chunk, i);
        int rightEnd = runEnd(text, i, end);
        int left = hash(text, leftStart, i);
        int right = hash(text, i, rightEnd);
        int classA = kind(a);
        int classB = kind(b);
        int pair = mix(mix(1, classA), classB);
        int before = leftStart > chunk ? text[leftStart - 1] : 0;
        int after = rightEnd < end ? text[rightEnd] : 0;
        int beforeKind = before == 0 ? 0 : kind((char) before);
        int afterKind = after == 0 ? 0 : kind((char) after);
        int leftLength = Math.min(5, i - leftStart);
        int rightLength = Math.min(5, rightEnd - i);
        int lastCut = token == leftStart ? 1 : 0;
        int wholeToken = token == chunk ? 1 : 0;
        int next = nextWord(text, end, limit);
        int nextKind = next < limit ? kind(text[next]) : 0;
        int n = 0;
        features[n++] = pair;
        features[n++] = mix(mix(pair, 2), lastCut);
        features[n++] = mix(mix(mix(pair, 3), beforeKind), afterKind);
        features[n++] = mix(mix(mix(mix(pair, 4), beforeKind), afterKind), leftLength * 8 + rightLength);
        features[n++] = mix(mix(5, left), classB);
        features[n++] = mix(mix(6, right), classA);
        features[n++] = mix(mix(7, left), right);
        features[n++] = mix(mix(mix(8, left), classB), afterKind);
        features[n++] = mix(mix(mix(9, right), classA), beforeKind);
        features[n++] = mix(mix(mix(10, left), classB), nextKind);
        features[n++] = mix(mix(mix(pair, 11), nextKind), after == 0 ? 1 : 0);
        features[n++] = mix(mix(mix(pair, 12), leftLength * 8 + rightLength), lastCut + 2 * wholeToken);
        if (after != 0) {
            int thirdEnd = runEnd(text, rightEnd, end);
            int third = hash(text, rightEnd, thirdEnd);
            features[n++] = mix(mix(mix(13, left), right), third);
            features[n++] = mix(mix(mix(14, classA), right), third);
            features[n++] = mix(
                    mix(mix(mix(15, pair), afterKind), thirdEnd < end ? kind(text[thirdEnd]) : 0),
                    mix(leftLength, Math.min(5, thirdEnd - rightEnd)));
        }
        if (before != 0) {
            int zeroStart = runStart(text, chunk, leftStart);
            int zero = hash(text, zeroStart, leftStart);
            features[n++] = mix(mix(mix(16, zero), left), right);
            features[n++] = mix(mix(mix(17, zero), left), classB);
            features[n++] = mix(
                    mix(mix(mix(18, pair), beforeKind), lastCut), zeroStart > chunk ? kind(text[zeroStart - 1]) : 0);
        }
        if (end - chunk <= REACH) {
            features[n++] = mix(mix(19, hash(text, chunk, end)), i - chunk);
            features[n++] = mix(mix(mix(20, shape(text, chunk, end)), i - chunk), lastCut);
        }
        if (b == '.') {
            Abbreviations.Kind kind = abbreviations.at(text, token, i + 1);
            int code = kind == null ? 0 : kind.ordinal() + 1;
            features[n++] = mix(mix(21, code), after == 0 ? 1 : 0);
            features[n++] = mix(mix(mix(22, code), nextKind), after == 0 ? 1 : 0);
            if (i - token <= REACH) {
                int tokenShape = shape(text, token, i);
                features[n++] = mix(mix(mix(23, tokenShape), nextKind), afterKind);
                features[n++] = mix(24, hash(text, token, i));
            }
            if (next < limit) {
                int nextEnd = runEnd(text, next, limit);
                features[n++] = mix(mix(mix(25, hash(text, next, nextEnd)), nextKind), leftLength);
            } else {
                features[n++] = mix(mix(26, left), afterKind);
            }
        }
        return n;
    }

    private static int nextWord(char[] text, int from, int limit) {
        int stop = Math.min(limit, from + REACH);
        int at = from;
        while (at < stop && Chars.isSpace(text[at])) {
            at++;
        }
        return at == stop ? limit : at;
    }

    private static int runStart(char[] text, int chunk, int end) {
        int start = end - 1;
        int stop = Math.max(chunk, end - REACH);
        while (start > stop && !isJoint(text, start)) {
            start--;
        }
        return start;
    }

    private static int runEnd(char[] text, int start, int limit) {
        int end = start + 1;
        int stop = Math.min(limit, start + REACH);
        while (end < stop && !isJoint(text, end)) {
            end++;
        }
        return end;
    }

    /** Of the characters in lower case, each digit as 0. */
    private static int hash(char[] text, int start, int end) {
        int h = 17;
        for (int i = start; i < end; i++) {
            h = mix(h, fold(text[i]));
        }
        return h;
    }

    private static int shape(char[] text, int start, int end) {
        int h = 19;
        for (int i = start; i < end; i++) {
            h = mix(h, kind(text[i]));
        }
        return h;
    }

    private static int fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? c + 32 : c >= '0' && c <= '9' ? '0' : c;
        }
        return c == '’' || c == '‘' ? '\'' : c == '“' || c == '”' ? '"' : Character.toLowerCase(c);
    }

    /** {@code A} for a capital, {@code a} for another letter, {@code 0} for a digit, a sign for itself. */
    private static int kind(char c) {
        if (Chars.isLetter(c)) {
            return Chars.isUpper(c) ? 'A' : 'a';
        }
        return Chars.isDigit(c) ? '0' : fold(c);
    }
}
