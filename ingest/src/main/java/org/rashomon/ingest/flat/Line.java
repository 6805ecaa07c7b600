package org.rashomon.ingest.flat;

import org.rashomon.ingest.text.FunctionWords;

/**
 * A line of a flattened text, or a paragraph that was wrapped over several.
 *
 * @param start offset of its first character that is no white space
 * @param end offset after its last
 * @param text the characters between
 * @param words how many words it has
 * @param isProse whether it is running text and not a label, a button or a headline
 * @param isApart whether an empty line stands before it
 */
record Line(int start, int end, String text, int words, boolean isProse, boolean isApart) {

    private static final int SENTENCE = 60;
    private static final int PARAGRAPH = 140;

    static Line of(String source, int start, int end, boolean apart) {
        String text = source.substring(start, end);
        int words = words(text);
        double density = FunctionWords.density(text, 0, text.length());
        boolean prose = text.length() >= PARAGRAPH && density > 0.15
                || text.length() >= SENTENCE && words >= 10 && density > 0.25 && endsSentence(text);
        return new Line(start, end, text, words, prose, apart);
    }

    private static int words(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (letter && !inside) {
                words++;
            }
            inside = letter || inside && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\u00A0';
        }
        return words;
    }

    /** Whether the line ends as a sentence does, quotation marks and brackets aside. */
    boolean endsSentence() {
        return endsSentence(text);
    }

    private static boolean endsSentence(String text) {
        int at = last(text);
        return at >= 0 && ".!?…:".indexOf(text.charAt(at)) >= 0;
    }

    /** The last character that is no quotation mark, bracket or reference mark; -1 if there is none. */
    static int last(String text) {
        int at = text.length() - 1;
        while (at > 0 && text.charAt(at) == ']') {
            int open = at - 1;
            while (open > 0 && "0123456789, ".indexOf(text.charAt(open)) >= 0) {
                open--;
            }
            if (open == at - 1 || text.charAt(open) != '[') {
                break;
            }
            at = open - 1;
        }
        while (at > 0 && "\"”’')]»".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at;
    }
}
