package org.rashomon.reading;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** What a given name, a title or a word for a person tells of his or her gender: {@code lexicon/reading/genders.tsv}. */
public final class Genders {

    /** Of a person. */
    public enum Gender {
        UNKNOWN,
        MASCULINE,
        FEMININE
    }

    private final Map<String, Gender> givenNames = new HashMap<>();
    private final Map<String, Gender> words = new HashMap<>();

    public Genders(Lexicons lexicons) {
        for (Row row : lexicons.get("reading/genders").rows()) {
            Map<String, Gender> table = row.get("kind").equals("given") ? givenNames : words;
            table.put(
                    row.get("form").toLowerCase(Locale.ROOT),
                    row.get("gender").equals("f") ? Gender.FEMININE : Gender.MASCULINE);
        }
    }

    /** Of a given name. */
    public Gender ofName(String given) {
        return givenNames.getOrDefault(given.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    /** Of a title or a common noun beside a name. */
    public Gender ofWord(String word) {
        return words.getOrDefault(word.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }
}
