package org.rashomon.ingest.flat;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;

/** Cuts a text into lines; lines that a margin broke, or that break off within a sentence, are put together again. */
final class Lines {

    private static final int NARROWEST = 45;
    private static final int WIDEST = 110;

    private Lines() {}

    /** @throws IngestFailure if there are more than {@code most} */
    static List<Line> of(String text, int most, Deadline deadline) {
        List<int[]> spans = spans(text, most);
        List<Line> lines = new ArrayList<>();
        int margin = margin(spans);
        for (int i = 0; i < spans.size(); i++) {
            int[] span = spans.get(i);
            int end = span[1];
            boolean apart = span[2] > 0;
            while (i + 1 < spans.size()
                    && spans.get(i + 1)[2] == 0
                    && (margin > 0 && continues(text, spans.get(i), spans.get(i + 1), margin)
                            || breaksOff(text, spans.get(i), spans.get(i + 1)))) {
                end = spans.get(++i)[1];
            }
            lines.add(Line.of(text, span[0], end, apart));
            if ((i & 1023) == 0) {
                deadline.check();
            }
        }
        return lines;
    }

    /** Start, end and the number of empty lines before, for every line that is not blank. */
    private static List<int[]> spans(String text, int most) {
        List<int[]> spans = new ArrayList<>();
        int blank = 0;
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            int start = at;
            int stop = end;
            while (start < stop && isSpace(text.charAt(start))) {
                start++;
            }
            while (stop > start && isSpace(text.charAt(stop - 1))) {
                stop--;
            }
            if (start < stop) {
                if (spans.size() == most) {
                    throw new IngestFailure("the text has more than " + most + " lines");
                }
                spans.add(new int[] {start, stop, blank});
                blank = 0;
            } else {
                blank++;
            }
            boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (crlf ? 2 : 1);
        }
        return spans;
    }

    /** White space, the no-break space, zero-width characters and NUL: nothing that is read. */
    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\u200B' || c == '\uFEFF' || Character.isWhitespace(c);
    }

    /** The width that the text was wrapped to, 0 if it was not: nearly no line is longer and most fill it. */
    private static int margin(List<int[]> spans) {
        int[] widths = new int[WIDEST + 1];
        int longer = 0;
        for (int[] span : spans) {
            int width = span[1] - span[0];
            if (width > WIDEST) {
                longer++;
            } else {
                widths[width]++;
            }
        }
        if (spans.size() < 4 || longer > 0.02 * spans.size()) {
            return 0;
        }
        int margin = WIDEST;
        int above = 0;
        while (margin >= NARROWEST && above + widths[margin] <= 0.02 * spans.size()) {
            above += widths[margin--];
        }
        int full = 0;
        for (int width = Math.max(0, margin * 3 / 4); width <= WIDEST; width++) {
            full += widths[width];
        }
        return margin >= NARROWEST && full > 0.4 * spans.size() ? margin : 0;
    }

    /** Whether the next line's first word would not have fitted: the break is the margin's. */
    private static boolean continues(String text, int[] line, int[] next, int margin) {
        int word = next[0];
        while (word < next[1] && !isSpace(text.charAt(word))) {
            word++;
        }
        return line[1] - line[0] + 1 + word - next[0] > margin - 3 && line[1] - line[0] > margin / 2;
    }

    /** Whether a line of prose has no end and the next begins with a small letter: {@code will meet at | noon today}. */
    private static boolean breaksOff(String text, int[] line, int[] next) {
        char last = text.charAt(line[1] - 1);
        return line[1] - line[0] >= NARROWEST
                && (Character.isLetterOrDigit(last) || last == ',')
                && Character.isLowerCase(text.charAt(next[0]));
    }
}
