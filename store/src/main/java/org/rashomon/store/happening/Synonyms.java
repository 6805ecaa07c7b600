package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Words by which one act may be told: {@code happening/synonyms.tsv}. */
final class Synonyms {

    private final Map<String, Set<String>> sets = new HashMap<>();

    /** Those of the jar. */
    static Synonyms bundled() {
        return Bundled.SYNONYMS;
    }

    private static final class Bundled {
        static final Synonyms SYNONYMS = new Synonyms(Lexicons.bundled());
    }

    Synonyms(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/synonyms").rows()) {
            for (String act : row.list("acts")) {
                sets.computeIfAbsent(act, a -> new LinkedHashSet<>()).add(row.get("id"));
            }
        }
    }

    /** The sets that the words for an act belong to, or else its head; none if nothing is known of it. */
    Set<String> of(Telling telling) {
        return sets.getOrDefault(telling.act(), sets.getOrDefault(telling.trigger(), Set.of()));
    }

    /** The first of these sets in the table, or nothing. */
    String first(Telling telling) {
        return of(telling).stream().findFirst().orElse("");
    }
}
