package org.rashomon.reading.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Finds countries and nationalities inside the names of organisations, facilities and events.
 *
 * <pre>
 *   National Iranian Oil Company
 *   ORG
 *            NORP
 * </pre>
 *
 * Does not fire on names of people, nor on a name that is the country's own.
 */
final class NestedNames {

    /** What a word is the name of, and the rule that says so. */
    private record Entry(NameType type, String rule) {}

    private final Map<String, Entry> entries = new HashMap<>();

    NestedNames(Lexicon states) {
        for (Row row : states.rows()) {
            put(row.get("name"), NameType.GPE, row);
            row.list("adjectives").forEach(adjective -> put(adjective, NameType.NORP, row));
        }
    }

    private void put(String word, NameType type, Row row) {
        if (word.indexOf(' ') < 0) {
            entries.putIfAbsent(word, new Entry(type, row.rule()));
        }
    }

    /** Adds the names inside {@code name}, in order. */
    void addInside(Name name, Tokens tokens, List<Name> names) {
        if (name.first() == name.last()) {
            return;
        }
        switch (name.type()) {
            case ORG, FACILITY, EVENT -> {
                for (int t = name.first(); t <= name.last(); t++) {
                    Entry entry = entries.get(tokens.form(t));
                    if (entry != null) {
                        Span span = tokens.span(t);
                        names.add(new Name(entry.type(), span, t, t, Evidence.of(entry.rule(), span)));
                    }
                }
            }
            case PERSON, GPE, LOC, NORP -> {}
        }
    }
}
