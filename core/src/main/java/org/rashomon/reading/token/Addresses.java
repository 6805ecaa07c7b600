package org.rashomon.reading.token;

/** Finds web and mail addresses and hashtags inside a run without white space: each is one token. */
final class Addresses {

    private Addresses() {}

    /** Where the first address at or after {@code from} begins; {@code end} if there is none. */
    static int start(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == ':' && i + 2 < end && text.charAt(i + 1) == '/' && text.charAt(i + 2) == '/') {
                int start = i;
                int stop = Math.max(from, i - 8);
                while (start > stop && Chars.isLetter(text.charAt(start - 1))) {
                    start--;
                }
                if (start < i) {
                    return start;
                }
            } else if (c == 'w'
                    && i + 4 < end
                    && text.startsWith("www.", i)
                    && (i == from || !Chars.isWord(text.charAt(i - 1)))) {
                return i;
            } else if (c == '@'
                    && i > from
                    && i + 1 < end
                    && Chars.isWord(text.charAt(i + 1))
                    && isUser(text.charAt(i - 1))) {
                int start = i;
                int stop = Math.max(from, i - 64);
                while (start > stop && isUser(text.charAt(start - 1))) {
                    start--;
                }
                while (start < i && !Chars.isWord(text.charAt(start))) {
                    start++;
                }
                int host = hostEnd(text, i + 1, end);
                if (start < i && text.substring(i + 1, host).indexOf('.') > 0) {
                    return start;
                }
            }
        }
        return end;
    }

    /** Where the address that begins at {@code start} ends. */
    static int end(String text, int start, int limit) {
        int at = start;
        while (at < limit && isUser(text.charAt(at))) {
            at++;
        }
        int end = start;
        if (at < limit && text.charAt(at) == '@') {
            end = hostEnd(text, at + 1, limit);
        } else {
            while (end < limit && !isFence(text.charAt(end))) {
                end++;
            }
        }
        while (end > start + 1 && isTrailing(text, start, end)) {
            end--;
        }
        return end;
    }

    private static int hostEnd(String text, int from, int limit) {
        int stop = Math.min(limit, from + 255);
        int end = from;
        while (end < stop && (Chars.isWord(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static boolean isUser(char c) {
        return Chars.isWord(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }

    private static boolean isFence(char c) {
        return c == '<' || c == '>' || c == '"' || c == '“' || c == '”' || c == '|' || c == '’' || c == '«' || c == '»';
    }

    /** Signs at the end belong to the text around, a bracket too unless the address opens it. */
    private static boolean isTrailing(String text, int start, int end) {
        char c = text.charAt(end - 1);
        if (c != ')') {
            return ".,;:!?]}'*-".indexOf(c) >= 0;
        }
        int stop = Math.max(start, end - 256);
        for (int i = end - 2; i >= stop; i--) {
            if (text.charAt(i) == '(') {
                return false;
            }
        }
        return true;
    }
}
