package org.rashomon.reading.token;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/** Words written as one without an apostrophe that are two, from {@code reading/contractions.tsv}: can|not. */
final class Contractions {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final Map<String, Integer> firstLengths = new HashMap<>();

    Contractions(Lexicon lexicon) {
        for (Row row : lexicon.rows()) {
            String form = row.get("form");
            String first = row.get("first");
            if (form.length() < SHORTEST || form.length() > LONGEST || !form.startsWith(first) || first.isEmpty()) {
                throw row.fault("'" + form + "' must begin with '" + first + "' and have " + SHORTEST + " to " + LONGEST
                        + " characters");
            }
            firstLengths.put(form, first.length());
        }
    }

    /** How many characters of the word at [start, end) are its first word; 0 if it is one. */
    int firstLength(String text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST || length > LONGEST || !mayBe(text.charAt(start), text.charAt(end - 1))) {
            return 0;
        }
        return firstLengths.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), 0);
    }

    /** Cheap enough to spare nearly every word the look-up: by its last letter. */
    private static boolean mayBe(char first, char last) {
        return switch (last | 0x20) {
            case 't', 'a', 'm', 'e', 's', 'l' -> first < 0x80;
            default -> false;
        };
    }
}
