package org.rashomon.ingest.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.SourceMap;
import org.rashomon.text.Span;

/** A text being put together from a source, block by block, which keeps where every character came from. */
public final class MappedText {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private int[] textStarts = new int[16];
    private int[] sourceStarts = new int[16];
    private int runs;
    private int expected = -1;

    /** Appends a character that stood at {@code source}. */
    public void append(char c, int source) {
        if (source != expected) {
            if (runs == textStarts.length) {
                textStarts = Arrays.copyOf(textStarts, 2 * runs);
                sourceStarts = Arrays.copyOf(sourceStarts, 2 * runs);
            }
            textStarts[runs] = text.length();
            sourceStarts[runs++] = source;
        }
        text.append(c);
        expected = source + 1;
    }

    /** Appends what stands in {@code source} between two offsets, without NUL characters. */
    public void append(CharSequence source, int from, int to) {
        for (int i = from; i < to; i++) {
            if (source.charAt(i) != 0) {
                append(source.charAt(i), i);
            }
        }
    }

    /**
     * Appends a block, apart from what stands before it by {@code separator}.
     *
     * @param characters the block's characters, not empty
     * @param sources where each of them stood
     * @return where the block stands in the text
     */
    public Span block(BlockKind kind, int level, CharSequence characters, int[] sources, String separator) {
        if (text.length() > 0) {
            for (int i = 0; i < separator.length(); i++) {
                append(separator.charAt(i), sources[0]);
            }
        }
        int start = text.length();
        for (int i = 0; i < characters.length(); i++) {
            append(characters.charAt(i), sources[i]);
        }
        return mark(kind, level, start);
    }

    /** Makes a block of what was appended since {@code start}. */
    public Span mark(BlockKind kind, int level, int start) {
        Span span = new Span(start, text.length());
        blocks.add(new Block(kind, span, level));
        return span;
    }

    public int length() {
        return text.length();
    }

    /** What was appended since {@code start}. */
    public String since(int start) {
        return text.substring(start);
    }

    public String text() {
        return text.toString();
    }

    /** The blocks so far, in order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    public SourceMap map() {
        return runs == 0
                ? SourceMap.identity()
                : SourceMap.of(Arrays.copyOf(textStarts, runs), Arrays.copyOf(sourceStarts, runs));
    }
}
