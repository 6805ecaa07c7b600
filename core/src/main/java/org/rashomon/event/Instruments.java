package org.rashomon.event;

import java.util.HashMap;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * The mode of an assault from the weapon that its words name, by {@code event/instruments.tsv}.
 *
 * <pre>
 *   Jets attacked the port.          aerial
 *   They attacked it with mortars.   heavy-weapons
 * </pre>
 *
 * Does not change a mode that the frame itself gives.
 */
final class Instruments {

    private final Map<String, String> modeOfLemma = new HashMap<>();

    Instruments(Lexicons lexicons) {
        for (Row row : lexicons.get("event/instruments").rows()) {
            row.list("words").forEach(word -> modeOfLemma.put(word, row.get("mode")));
        }
    }

    boolean isInstrument(String lemma) {
        return modeOfLemma.containsKey(lemma);
    }

    /** Looks at the subject, at what hangs on the predicate, and one step below that. */
    String refine(Tree tree, Match match) {
        String mode = match.frame().mode();
        if (match.frame().type() != EventType.ASSAULT || !mode.isEmpty()) {
            return mode;
        }
        if (match.actor() != Tree.NONE) {
            String found = modeOfLemma.get(tree.lemma(match.actor()));
            if (found != null) {
                return found;
            }
        }
        int token = match.trigger();
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            boolean told = tree.isA(child, "obl")
                    || tree.isA(child, "compound")
                    || tree.isA(child, "nmod")
                    || tree.isA(child, "amod")
                    || tree.isA(child, "advcl")
                    || tree.isA(child, "nsubj");
            if (told && child != match.recipient()) {
                String found = below(tree, child);
                if (found != null) {
                    return found;
                }
            }
        }
        return mode;
    }

    @org.jspecify.annotations.Nullable
    private String below(Tree tree, int token) {
        String found = modeOfLemma.get(tree.lemma(token));
        for (int i = 0; found == null && i < tree.childCount(token); i++) {
            found = modeOfLemma.get(tree.lemma(tree.child(token, i)));
        }
        return found;
    }
}
