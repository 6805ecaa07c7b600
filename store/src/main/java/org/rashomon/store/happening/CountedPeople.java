package org.rashomon.store.happening;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * Tells which units are people: {@code gendarme}, {@code Venezuelan}. Nouns for people are those of {@code actor/roles.tsv},
 * names of peoples the adjectives of states.
 */
final class CountedPeople {

    private static final String PEOPLE = "person";

    private final Set<String> words = new HashSet<>();

    CountedPeople(Lexicons lexicons) {
        for (Row row : lexicons.get("actor/roles").rows()) {
            if (row.get("kind").equals("people")) {
                row.list("forms").forEach(this::add);
            }
        }
        for (Row row : lexicons.get("actor/states").rows()) {
            row.list("adjectives").forEach(this::add);
        }
    }

    private void add(String word) {
        words.add(word.toLowerCase(Locale.ROOT));
    }

    /** The unit, or that for people. */
    String unit(String unit) {
        return words.contains(unit) ? PEOPLE : unit;
    }
}
