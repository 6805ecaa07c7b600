package org.rashomon.reading.token;

/** Tells after which tokens of a block a sentence ends. */
final class SentenceCutter {

    private final Abbreviations abbreviations;

    SentenceCutter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Whether a sentence ends between {@code token} and the next, both of one block. */
    boolean endsAfter(String text, int token, int blockFirst, Ints starts, Ints ends) {
        int gapStart = ends.get(token);
        int gapEnd = starts.get(token + 1);
        if (hasBlankLine(text, gapStart, gapEnd)) {
            return true;
        }
        char next = text.charAt(gapEnd);
        if (Chars.isClosing(next) && (gapStart == gapEnd || next == ')' || next == ']')) {
            return false; // It belongs to the sentence that ends.
        }
        int last = token;
        while (last > blockFirst && isClosingToken(text, starts.get(last), ends.get(last))) {
            last--;
        }
        char end = text.charAt(ends.get(last) - 1);
        if (!Chars.isTerminal(end)) {
            return lineEnds(text, gapStart, gapEnd) && !Chars.isLower(next) && end != ',';
        }
        if (Chars.isLower(next)) {
            return false;
        }
        if (end == '.' && ends.get(last) - starts.get(last) > 1 && text.charAt(starts.get(last)) != '.') {
            return endsAfterAbbreviation(text, starts.get(last), ends.get(last), next);
        }
        if (gapStart == gapEnd && last == token && Chars.isDigit(next)) {
            return false;
        }
        return !Chars.isDash(next) && next != ',' && next != ';' && next != ':';
    }

    private boolean endsAfterAbbreviation(String text, int start, int end, char next) {
        Abbreviations.Kind kind = abbreviations.at(text, start, end);
        if (kind == null) {
            return end - start > 2 && Chars.isUpper(next); // not an initial
        }
        return switch (kind) {
            case BEFORE_NAME, INSIDE -> false;
            case BEFORE_NUMBER -> !Chars.isDigit(next) && !Chars.isUpper(next);
            case EITHER -> Chars.isUpper(next) && !text.startsWith("U.", start);
        };
    }

    private static boolean isClosingToken(String text, int start, int end) {
        return end - start == 1 && Chars.isClosing(text.charAt(start));
    }

    private static boolean hasBlankLine(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Chars.isLineBreak(c) && !(c == '\n' && i > from && text.charAt(i - 1) == '\r')) {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private static boolean lineEnds(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.isLineBreak(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
