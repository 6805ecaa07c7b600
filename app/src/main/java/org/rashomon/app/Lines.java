package org.rashomon.app;

import java.util.ArrayList;
import java.util.List;

/** Text in lines for a terminal. */
final class Lines {

    private Lines() {}

    /** Cuts {@code text} into lines of at most {@code width} characters between words; a longer word has its own line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (Piece piece : pieces(text, 0, text.length(), width)) {
            lines.add(printable(text.substring(piece.start(), piece.end())));
        }
        return lines;
    }

    /** The characters of one line. */
    record Piece(int start, int end) {}

    /** Where the lines of {@code text} between two offsets begin and end; a line break of the text ends a line too. */
    static List<Piece> pieces(String text, int start, int end, int width) {
        List<Piece> pieces = new ArrayList<>();
        int from = start;
        while (from < end) {
            while (from < end && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            int to = from;
            int blank = -1;
            while (to < end && text.charAt(to) != '\n' && (to - from < width || blank < 0)) {
                if (Character.isWhitespace(text.charAt(to))) {
                    blank = to;
                    if (to - from >= width) {
                        break;
                    }
                }
                to++;
            }
            int cut = to == end || text.charAt(to) == '\n' || blank < 0 ? to : blank;
            if (cut > from) {
                pieces.add(new Piece(from, cut));
            }
            from = Math.max(cut, from + 1);
        }
        return pieces;
    }

    /** Without control characters, one character for one, so that a text cannot steer the terminal. */
    static String printable(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            if (Character.isISOControl(out.charAt(i))) {
                out.setCharAt(i, ' ');
            }
        }
        return out.toString();
    }
}
