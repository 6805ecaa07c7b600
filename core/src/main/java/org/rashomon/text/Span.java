package org.rashomon.text;

import java.util.Comparator;
import java.util.List;

/**
 * A half-open range of UTF-16 offsets into {@link Document#text()}: the only coordinate in output.
 *
 * @param start offset of the first character, from 0
 * @param end offset after the last character; equal to {@code start} for an empty span
 */
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    /** @throws IllegalArgumentException if {@code start} is negative or {@code end} lies before it */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The smallest span that holds all of {@code spans}, which must not be empty. */
    public static Span covering(List<Span> spans) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Span span : spans) {
            start = Math.min(start, span.start);
            end = Math.max(end, span.end);
        }
        return new Span(start, end);
    }

    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /** Whether the two spans share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The characters of {@code text} inside this span. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "[" + start + ", " + end + ")";
    }
}
