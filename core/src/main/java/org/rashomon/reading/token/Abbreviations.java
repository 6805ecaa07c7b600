package org.rashomon.reading.token;

import java.util.HashMap;
import java.util.Map;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/** Words that keep the full stop they end with, from {@code reading/abbreviations.tsv}. */
final class Abbreviations {

    /** What an abbreviation tells about the end of a sentence. */
    enum Kind {
        BEFORE_NAME,
        BEFORE_NUMBER,
        INSIDE,
        EITHER;
    }

    private static final int LONGEST = 8;

    private final Map<String, Kind> kinds = new HashMap<>();

    Abbreviations(Lexicon lexicon) {
        for (Row row : lexicon.rows()) {
            String form = row.get("form");
            if (!form.endsWith(".") || form.length() > LONGEST) {
                throw row.fault("'" + form + "' must end with a full stop and have at most " + LONGEST + " characters");
            }
            String kind = row.get("kind").toUpperCase(java.util.Locale.ROOT);
            try {
                kinds.put(form, Kind.valueOf(kind));
            } catch (IllegalArgumentException e) {
                throw row.fault("'" + row.get("kind") + "' is not a kind of abbreviation");
            }
        }
    }

    /** The kind of the abbreviation that stands at [start, end), its full stop included; {@code null} if it is none. */
    @org.jspecify.annotations.Nullable
    Kind at(char[] text, int start, int end) {
        return end - start > LONGEST ? null : kinds.get(new String(text, start, end - start));
    }
}
