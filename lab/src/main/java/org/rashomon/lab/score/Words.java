package org.rashomon.lab.score;

import java.util.Arrays;
import org.rashomon.text.Span;

/**
 * The words that spans are compared over: what stands between white space, with punctuation at its edges and dashes
 * inside as words of their own. Kept apart from the analyser's tokens, so that a change to those does not move a figure.
 */
final class Words {

    private final int[] starts;
    private final int[] ends;

    private Words(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    static Words of(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int n = 0;
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end)) && !isDash(text, end)) {
                end++;
            }
            if (end == at) {
                starts[n] = at;
                ends[n++] = ++at;
                continue;
            }
            int coreStart = at;
            int coreEnd = end;
            while (coreStart < coreEnd && !Character.isLetterOrDigit(text.charAt(coreStart))) {
                coreStart++;
            }
            while (coreEnd > coreStart && !Character.isLetterOrDigit(text.charAt(coreEnd - 1))) {
                coreEnd--;
            }
            for (int i = at; i < coreStart; i++) {
                starts[n] = i;
                ends[n++] = i + 1;
            }
            if (coreEnd > coreStart) {
                starts[n] = coreStart;
                ends[n++] = coreEnd;
            }
            for (int i = coreEnd; i < end; i++) {
                starts[n] = i;
                ends[n++] = i + 1;
            }
            at = end;
        }
        return new Words(Arrays.copyOf(starts, n), Arrays.copyOf(ends, n));
    }

    private static boolean isDash(String text, int at) {
        char c = text.charAt(at);
        return c == '—'
                || c == '–'
                || c == '-' && at + 1 < text.length() && text.charAt(at + 1) == '-'
                || c == '-' && at > 0 && text.charAt(at - 1) == '-';
    }

    int size() {
        return starts.length;
    }

    /** The first word that a span touches. */
    int first(Span span) {
        int at = Arrays.binarySearch(ends, span.start());
        return at >= 0 ? at + 1 : -at - 1;
    }

    /** The word after the last that a span touches; not before {@link #first}. */
    int after(Span span) {
        int at = Arrays.binarySearch(starts, span.end());
        return Math.max(first(span), at >= 0 ? at : -at - 1);
    }
}
