package org.rashomon.reading.token;

/** Finds web and mail addresses and hashtags inside a run without white space: each is one token. */
final class Addresses {

    private Addresses() {}

    /** Where the first address at or after {@code from} begins; {@code end} if there is none. */
    static int start(char[] text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text[i];
            if (c == ':' && i + 2 < end && text[i + 1] == '/' && text[i + 2] == '/') {
                int start = i;
                int stop = Math.max(from, i - 8);
                while (start > stop && Chars.isLetter(text[start - 1])) {
                    start--;
                }
                if (start < i) {
                    return start;
                }
            } else if (c == 'w'
                    && i + 4 < end
                    && Chars.startsWith(text, i, "www.")
                    && (i == from || !Chars.isWord(text[i - 1]))) {
                return i;
            } else if (c == '@' && i > from && i + 1 < end && Chars.isWord(text[i + 1]) && isUser(text[i - 1])) {
                int start = i;
                int stop = Math.max(from, i - 64);
                while (start > stop && isUser(text[start - 1])) {
                    start--;
                }
                while (start < i && !Chars.isWord(text[start])) {
                    start++;
                }
                int host = hostEnd(text, i + 1, end);
                if (start < i && hasFullStop(text, i + 1, host)) {
                    return start;
                }
            }
        }
        return end;
    }

    /** Where the address that begins at {@code start} ends. */
    static int end(char[] text, int start, int limit) {
        int at = start;
        while (at < limit && isUser(text[at])) {
            at++;
        }
        int end = start;
        if (at < limit && text[at] == '@') {
            end = hostEnd(text, at + 1, limit);
        } else {
            while (end < limit && !isFence(text[end])) {
                end++;
            }
        }
        while (end > start + 1 && isTrailing(text, start, end)) {
            end--;
        }
        return end;
    }

    private static int hostEnd(char[] text, int from, int limit) {
        int stop = Math.min(limit, from + 255);
        int end = from;
        while (end < stop && (Chars.isWord(text[end]) || text[end] == '.' || text[end] == '-')) {
            end++;
        }
        return end;
    }

    private static boolean hasFullStop(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '.') {
                return true;
            }
        }
        return false;
    }

    private static boolean isUser(char c) {
        return Chars.isWord(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static boolean isFence(char c) {
        return c == '<' || c == '>' || c == '"' || c == '“' || c == '”' || c == '|' || c == '’' || c == '«' || c == '»';
    }

    /** Signs at the end belong to the text around, a bracket too unless the address opens it. */
    private static boolean isTrailing(char[] text, int start, int end) {
        char c = text[end - 1];
        if (c != ')') {
            return ".,;:!?]}'*-".indexOf(c) >= 0;
        }
        int stop = Math.max(start, end - 256);
        for (int i = end - 2; i >= stop; i--) {
            if (text[i] == '(') {
                return false;
            }
        }
        return true;
    }
}
