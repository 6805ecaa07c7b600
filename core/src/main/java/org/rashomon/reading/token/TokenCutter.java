package org.rashomon.reading.token;

/**
 * Cuts runs of characters without white space into tokens in the UD convention, each with its own characters.
 *
 * <pre>
 *   "can't,"          -&gt;  " | ca | n't | , | "
 *   U.S.-led          -&gt;  U.S. | - | led
 *   said.The          -&gt;  said | . | The
 * </pre>
 */
final class TokenCutter {

    private static final String[] CLITICS = {"s", "d", "m", "ll", "re", "ve"};
    private static final String[][] MULTIWORDS = {
        {"can", "not"}, {"gon", "na"}, {"wan", "na"}, {"got", "ta"}, {"lem", "me"}, {"gim", "me"}
    };
    private static final String[] PREFIXES = {"e", "co", "re", "pre", "non", "anti", "ex", "sub", "un", "mid"};

    private final Abbreviations abbreviations;

    TokenCutter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Adds the tokens of [start, end), which holds no white space. */
    void cut(String text, int start, int end, Ints starts, Ints ends) {
        int plain = start;
        while (plain < end && Chars.isLetter(text.charAt(plain))) {
            plain++;
        }
        if (plain == end) {
            word(text, start, end, starts, ends);
            return;
        }
        int from = start;
        int wordEnd = address(text, start, end);
        if (wordEnd > start) {
            add(start, wordEnd, starts, ends);
            from = wordEnd;
        }
        int tokenStart = from;
        for (int i = from + 1; i < end; i++) {
            if (isBoundary(text, tokenStart, i, end)) {
                piece(text, tokenStart, i, starts, ends);
                tokenStart = i;
            }
        }
        if (tokenStart < end) {
            piece(text, tokenStart, end, starts, ends);
        }
    }

    private void piece(String text, int start, int end, Ints starts, Ints ends) {
        int i = start;
        while (i < end && Chars.isLetter(text.charAt(i))) {
            i++;
        }
        if (i == end) {
            word(text, start, end, starts, ends);
        } else {
            add(start, end, starts, ends);
        }
    }

    /** A run of letters is one token, or the two of cannot and its like. */
    private static void word(String text, int start, int end, Ints starts, Ints ends) {
        if (end - start >= 5 && end - start <= 6) {
            for (String[] pair : MULTIWORDS) {
                int middle = start + pair[0].length();
                if (end - middle == pair[1].length()
                        && text.regionMatches(true, start, pair[0], 0, pair[0].length())
                        && text.regionMatches(true, middle, pair[1], 0, pair[1].length())) {
                    add(start, middle, starts, ends);
                    add(middle, end, starts, ends);
                    return;
                }
            }
        }
        add(start, end, starts, ends);
    }

    private static void add(int start, int end, Ints starts, Ints ends) {
        starts.add(start);
        ends.add(end);
    }

    /** Where a web or mail address that begins here ends; {@code start} if none does. */
    private static int address(String text, int start, int end) {
        boolean web =
                text.startsWith("http", start) && text.indexOf("://", start) < end && text.indexOf("://", start) > 0
                        || text.startsWith("www.", start);
        if (!web) {
            return start;
        }
        int last = end;
        while (last > start && ".,;:!?)]>\"'’”".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private boolean isBoundary(String text, int start, int i, int end) {
        char a = text.charAt(i - 1);
        char b = text.charAt(i);
        boolean wordA = Chars.isWord(a);
        boolean wordB = Chars.isWord(b);
        if (wordA && wordB) {
            return isNegationBefore(text, i, end);
        }
        if (Character.isSurrogate(a) && Character.isSurrogate(b)) {
            return false;
        }
        if (!wordA && !wordB) {
            return a != b || !(Chars.isTerminal(a) || Chars.isDash(a) || a == '*' || a == '_' || a == '=');
        }
        return wordA ? isBoundaryAfterWord(text, start, i, end) : isBoundaryBeforeWord(text, start, i, end);
    }

    /** {@code do|n't}: the apostrophe stands after the n. */
    private static boolean isNegationBefore(String text, int i, int end) {
        return i + 2 < end
                && (text.charAt(i) == 'n' || text.charAt(i) == 'N')
                && Chars.isApostrophe(text.charAt(i + 1))
                && (text.charAt(i + 2) == 't' || text.charAt(i + 2) == 'T')
                && (i + 3 == end || !Chars.isWord(text.charAt(i + 3)));
    }

    private boolean isBoundaryAfterWord(String text, int start, int i, int end) {
        char b = text.charAt(i);
        char a = text.charAt(i - 1);
        boolean more = i + 1 < end && Chars.isWord(text.charAt(i + 1));
        if (b == '.') {
            if (more) {
                return isMissingSpace(text, i) && !isDotted(text, start, i);
            }
            return abbreviations.at(text, start, i + 1) == null
                    && !isDotted(text, start, i)
                    && !isInitial(text, start, i);
        }
        if (Chars.isApostrophe(b)) {
            return !more || isClitic(text, i + 1, end) || !Chars.isLetter(a);
        }
        if ((b == ',' || b == ':') && more) {
            return !(Chars.isDigit(a) && Chars.isDigit(text.charAt(i + 1)));
        }
        if (b == '_' || b == '@') {
            return false;
        }
        if (b == '-' && more) {
            return !isPrefix(text, start, i);
        }
        return true;
    }

    private boolean isBoundaryBeforeWord(String text, int start, int i, int end) {
        char a = text.charAt(i - 1);
        if (i - 1 == start) {
            if (Chars.isApostrophe(a)) {
                return !isClitic(text, i, end) && !Chars.isDigit(text.charAt(i));
            }
            return !(a == '#' || a == '@' || (a == '.' && Chars.isDigit(text.charAt(i))));
        }
        if (a == '.') {
            return isMissingSpace(text, i - 1) && !isDotted(text, start, i - 1);
        }
        // What follows a joint that was kept is kept too.
        return false;
    }

    private static boolean isClitic(String text, int from, int end) {
        for (String clitic : CLITICS) {
            int after = from + clitic.length();
            if (text.regionMatches(true, from, clitic, 0, clitic.length())
                    && after <= end
                    && (after == end || !Chars.isWord(text.charAt(after)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPrefix(String text, int start, int end) {
        for (String prefix : PREFIXES) {
            if (end - start == prefix.length() && text.regionMatches(true, start, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    /** {@code said.The}: a lower-case word of two letters or more, a full stop, a capital. */
    private static boolean isMissingSpace(String text, int dot) {
        return dot >= 2
                && Chars.isLower(text.charAt(dot - 1))
                && Chars.isLower(text.charAt(dot - 2))
                && dot + 1 < text.length()
                && Chars.isUpper(text.charAt(dot + 1));
    }

    /** Single letters apart by full stops: {@code U.S}, {@code e.g}, looked at from the last one. */
    private static boolean isDotted(String text, int start, int dot) {
        return dot - start >= 3
                && Chars.isLetter(text.charAt(dot - 1))
                && text.charAt(dot - 2) == '.'
                && Chars.isLetter(text.charAt(dot - 3));
    }

    private static boolean isInitial(String text, int start, int dot) {
        return dot - start == 1 && Chars.isUpper(text.charAt(start)) && text.charAt(start) != 'I';
    }
}
