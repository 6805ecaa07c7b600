package org.rashomon.event;

import java.util.List;
import java.util.function.Function;
import org.rashomon.text.Span;

/** What was found in a document, in the order of the text, so that a sentence's share is had without going through the rest. */
final class Found<T> {

    private final List<T> all;
    private final int[] starts;

    /** @param all ascending by where their spans start */
    Found(List<T> all, Function<T, Span> span) {
        this.all = all;
        this.starts = all.stream().mapToInt(one -> span.apply(one).start()).toArray();
    }

    /** Those that start within {@code part}. */
    List<T> in(Span part) {
        return all.subList(firstFrom(part.start()), firstFrom(part.end()));
    }

    /** The first that starts at an offset or after it; how many there are if none does. */
    private int firstFrom(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
