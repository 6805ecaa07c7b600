package org.rashomon.text;

import java.util.Arrays;

/**
 * Leads every character of {@link Document#text()} back to the source it was read from.
 *
 * <p>Kept as runs: from {@code textStarts[i]} on, character {@code t} of the text stands at {@code sourceStarts[i] + t -
 * textStarts[i]} of the decoded source, until the next run begins. A character that an entity or several source
 * characters made is a run of its own; white space that was put between blocks maps to where the next block begins.
 * Source offsets are UTF-16 offsets into the decoded source (the file, or the field of a record that
 * {@link Origin#locator()} names).
 */
public final class SourceMap {

    private static final SourceMap IDENTITY = new SourceMap(new int[] {0}, new int[] {0});

    private final int[] textStarts;
    private final int[] sourceStarts;

    private SourceMap(int[] textStarts, int[] sourceStarts) {
        this.textStarts = textStarts;
        this.sourceStarts = sourceStarts;
    }

    /** The text is the source, character for character. */
    public static SourceMap identity() {
        return IDENTITY;
    }

    /**
     * @param textStarts where each run begins in the text, ascending, the first at 0
     * @param sourceStarts where each run begins in the source
     * @throws IllegalArgumentException if the arrays differ in length or the text starts do not ascend from 0
     */
    public static SourceMap of(int[] textStarts, int[] sourceStarts) {
        if (textStarts.length != sourceStarts.length || textStarts.length == 0 || textStarts[0] != 0) {
            throw new IllegalArgumentException("runs must be paired and begin at 0");
        }
        for (int i = 1; i < textStarts.length; i++) {
            if (textStarts[i] <= textStarts[i - 1]) {
                throw new IllegalArgumentException("run " + i + " does not begin after the one before it");
            }
        }
        return new SourceMap(textStarts.clone(), sourceStarts.clone());
    }

    /** Where in the decoded source the character at {@code offset} of the text was read. */
    public int toSource(int offset) {
        int at = Arrays.binarySearch(textStarts, offset);
        int run = at >= 0 ? at : -at - 2;
        return sourceStarts[run] + offset - textStarts[run];
    }

    public int runs() {
        return textStarts.length;
    }

    public int textStart(int run) {
        return textStarts[run];
    }

    public int sourceStart(int run) {
        return sourceStarts[run];
    }

    /** Whether the two maps have the same runs. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceMap map
                && Arrays.equals(textStarts, map.textStarts)
                && Arrays.equals(sourceStarts, map.sourceStarts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(textStarts) + Arrays.hashCode(sourceStarts);
    }
}
