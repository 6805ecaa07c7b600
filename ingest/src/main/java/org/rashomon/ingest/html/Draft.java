package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rashomon.text.BlockKind;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

/** A block being read off a page: its characters, white space collapsed, and where each stood in the source. */
final class Draft {

    final StringBuilder text = new StringBuilder();
    BlockKind kind = BlockKind.PARAGRAPH;
    int level;
    /** The element that the block is, and the letters of it that are inside links. */
    int element = -1;

    int letters;
    int linked;
    /** Marks that point to references; their spans count into {@link #text}. */
    final List<ReferenceMark> marks = new ArrayList<>();

    private int[] sources = new int[64];
    private char pending;
    private int pendingSource;

    /** Appends a character; white space waits until something follows it. */
    void append(char c, int source) {
        if (Text.isSpace(c)) {
            if (pending != '\n' && pending != '\t') {
                space(' ', source);
            }
            return;
        }
        if (pending != 0 && text.length() > 0) {
            put(pending, pendingSource);
        }
        pending = 0;
        put(c, source);
    }

    /** A line break or a step to the next cell, in place of the white space around it. */
    void space(char c, int source) {
        pending = c;
        pendingSource = source;
    }

    /** Takes what was appended since {@code from} as a mark, if it is a number, in brackets or not. */
    void mark(int from) {
        String label = text.substring(Math.min(from, text.length())).replaceAll("[\\[\\]\\s]", "");
        if (!label.isEmpty() && label.length() <= 4 && label.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int start = from;
            while (Text.isSpace(text.charAt(start))) {
                start++;
            }
            marks.add(new ReferenceMark(label, new Span(start, text.length())));
        }
    }

    private void put(char c, int source) {
        if (text.length() == sources.length) {
            sources = Arrays.copyOf(sources, 2 * sources.length);
        }
        sources[text.length()] = source;
        text.append(c);
    }

    int[] sources() {
        return sources;
    }

    boolean isBlank() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    double linkDensity() {
        return letters == 0 ? 0 : (double) linked / letters;
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
