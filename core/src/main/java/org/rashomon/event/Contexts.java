package org.rashomon.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** PLOVER contexts from the words of a sentence, by {@code event/contexts.tsv}; the context with most words comes first. */
final class Contexts {

    private static final int MOST = 3;

    private final List<String> names = new ArrayList<>();
    private final Map<String, int[]> byLemma = new HashMap<>();
    private final Set<String> openings = new HashSet<>();

    Contexts(Lexicons lexicons) {
        Map<String, Integer> index = new HashMap<>();
        for (Row row : lexicons.get("event/contexts").rows()) {
            int at = index.computeIfAbsent(row.id(), id -> {
                names.add(id);
                return names.size() - 1;
            });
            for (String word : row.list("words")) {
                byLemma.merge(word, new int[] {at}, Contexts::concat);
                if (word.indexOf('-') > 0) {
                    openings.add(word.substring(0, word.indexOf('-')));
                }
            }
        }
    }

    private static void count(int @Nullable [] found, int[] counts) {
        if (found != null) {
            for (int context : found) {
                counts[context]++;
            }
        }
    }

    private static int[] concat(int[] a, int[] b) {
        int[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    /** At most three, best first; of equals the one that the codebook lists first. */
    List<String> of(Tree tree, int sentence, EventType type, String mode) {
        int[] counts = new int[names.size()];
        for (int t = tree.tokens().sentenceStart(sentence); t < tree.tokens().sentenceEnd(sentence); t++) {
            count(byLemma.get(tree.lemma(t)), counts);
            if (openings.contains(tree.lemma(t)) && t + 1 < tree.tokens().size()) {
                count(byLemma.get(tree.lemma(t) + "-" + tree.lemma(t + 1)), counts);
            }
        }
        if (type == EventType.COERCE) {
            int own = names.indexOf(mode);
            if (own >= 0) {
                counts[own] += 100;
            }
        }
        List<String> best = new ArrayList<>();
        for (int k = 0; k < MOST; k++) {
            int top = 0;
            for (int c = 1; c < counts.length; c++) {
                if (counts[c] > counts[top]) {
                    top = c;
                }
            }
            if (counts[top] == 0) {
                break;
            }
            best.add(names.get(top));
            counts[top] = 0;
        }
        return best;
    }
}
