package org.rashomon.reading.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.rashomon.text.Tokens;

/**
 * Takes words for a name that are one in most other places of the document.
 *
 * <pre>
 *   Zarid fighters … Zarid's leaders …  Zarid left.
 *   ORG              ORG                - -&gt; ORG
 * </pre>
 *
 * Does not fire on words without a capital, beside or inside another name, on fewer than {@value #ENOUGH} names elsewhere, or
 * where as many mentions are passed over as are seen.
 */
final class NamesElsewhere {

    static final String RULE = "NamesElsewhere";

    static final int ENOUGH = 2;

    /** Names of more words are not looked for. */
    private static final int LONGEST = 4;

    /** How often words are a name, how often not, and the label that the first names begin with. */
    private static final class Count {
        int seen;
        int passedOver;
        int label;
    }

    private NamesElsewhere() {}

    /** Changes labels, and marks in {@code changed} where. */
    static void apply(Tokens tokens, int[] labels, boolean[] changed) {
        Map<String, Count> counts = seen(tokens, labels);
        if (counts.isEmpty()) {
            return;
        }
        for (int pass = 0; pass < 2; pass++) {
            for (int t = 0; t < labels.length; t++) {
                int last = mayBegin(tokens, labels, t) ? last(tokens, labels, t, counts) : -1;
                if (last < 0) {
                    continue;
                }
                Count count =
                        Objects.requireNonNull(counts.get(tokens.span(t, last).of(tokens.text())), "not seen");
                if (pass == 0) {
                    count.passedOver++;
                } else if (count.seen > count.passedOver) {
                    labels[t] = count.label;
                    java.util.Arrays.fill(labels, t + 1, last + 1, count.label + 1);
                    changed[t] = true;
                }
                t = last;
            }
        }
    }

    private static Map<String, Count> seen(Tokens tokens, int[] labels) {
        Map<String, Count> counts = new HashMap<>();
        for (int t = 0; t < labels.length; t++) {
            if (Labels.isBegin(labels[t])) {
                int last = t;
                while (last + 1 < labels.length && labels[last + 1] == labels[t] + 1) {
                    last++;
                }
                if (last - t < LONGEST && isCapital(tokens, t)) {
                    Count count = counts.computeIfAbsent(tokens.span(t, last).of(tokens.text()), w -> new Count());
                    count.label = count.seen++ == 0 ? labels[t] : count.label;
                }
            }
        }
        counts.values().removeIf(count -> count.seen < ENOUGH);
        return counts;
    }

    private static boolean isCapital(Tokens tokens, int t) {
        return Character.isUpperCase(tokens.text().charAt(tokens.start(t)));
    }

    private static boolean mayBegin(Tokens tokens, int[] labels, int t) {
        return labels[t] == Labels.OUTSIDE && isCapital(tokens, t) && (t == 0 || labels[t - 1] == Labels.OUTSIDE);
    }

    /** The last token of the longest known name that begins at {@code t} with no name in it or after it; -1 if there is none. */
    private static int last(Tokens tokens, int[] labels, int t, Map<String, Count> counts) {
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(t)), t + LONGEST);
        int best = -1;
        for (int last = t; last < end && labels[last] == Labels.OUTSIDE; last++) {
            boolean free = last + 1 == labels.length || labels[last + 1] == Labels.OUTSIDE;
            if (free && counts.containsKey(tokens.span(t, last).of(tokens.text()))) {
                best = last;
            }
        }
        return best;
    }
}
