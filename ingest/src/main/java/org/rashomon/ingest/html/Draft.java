package org.rashomon.ingest.html;

import java.util.Arrays;
import org.rashomon.text.BlockKind;

/** A block being read off a page: its characters, white space collapsed, and where each stood in the source. */
final class Draft {

    final StringBuilder text = new StringBuilder();
    BlockKind kind = BlockKind.PARAGRAPH;
    int level;
    /** The element that the block is, and the letters of it that are inside links. */
    int element = -1;

    int letters;
    int linked;
    /** Whether nothing but emphasised text is in it. */
    boolean strong = true;

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

    boolean isShort() {
        return letters < 80;
    }

    @Override
    public String toString() {
        return kind + " " + text;
    }
}
