package org.rashomon.reading.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

/**
 * Gives a name the type that it has nearly everywhere else in the document.
 *
 * <pre>
 *   Zarid fighters … Zarid's leaders … Zarid claimed …  Zarid left.
 *   ORG              ORG               ORG              PERSON -&gt; ORG
 * </pre>
 *
 * Does not fire on fewer than {@value #ENOUGH} other mentions, or where a fourth of them say otherwise.
 */
final class SameName {

    static final String RULE = "SameName";

    static final int ENOUGH = 3;

    private SameName() {}

    /** Changes labels, and marks in {@code changed} where. */
    static void apply(Tokens tokens, int[] labels, boolean[] changed) {
        Map<String, int[]> counts = new HashMap<>();
        for (int t = 0; t < labels.length; t++) {
            if (Labels.isBegin(labels[t])) {
                counts.computeIfAbsent(wording(tokens, labels, t), w -> new int[NameType.values().length])[
                        Labels.type(labels[t]).ordinal()]++;
            }
        }
        for (int t = 0; t < labels.length; t++) {
            if (Labels.isBegin(labels[t])) {
                int[] counted = Objects.requireNonNull(counts.get(wording(tokens, labels, t)), "not counted");
                NameType type = usual(counted);
                if (type != null && type != Labels.type(labels[t])) {
                    relabel(labels, t, type);
                    changed[t] = true;
                }
            }
        }
    }

    private static @Nullable NameType usual(int[] counts) {
        int sum = 0;
        int best = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            best = counts[i] > counts[best] ? i : best;
        }
        return counts[best] >= ENOUGH && counts[best] * 4 > sum * 3 ? NameType.values()[best] : null;
    }

    private static String wording(Tokens tokens, int[] labels, int first) {
        return tokens.span(first, last(labels, first)).of(tokens.text());
    }

    private static int last(int[] labels, int first) {
        int last = first;
        while (last + 1 < labels.length && labels[last + 1] == labels[first] + 1) {
            last++;
        }
        return last;
    }

    private static void relabel(int[] labels, int first, NameType type) {
        int last = last(labels, first);
        labels[first] = Labels.begin(type);
        for (int t = first + 1; t <= last; t++) {
            labels[t] = Labels.inside(type);
        }
    }
}
