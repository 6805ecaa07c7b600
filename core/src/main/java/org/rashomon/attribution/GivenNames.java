package org.rashomon.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** What a given name, a title or a word for a person tells of his or her gender: {@code lexicon/attribution/givennames.tsv}. */
final class GivenNames {

    enum Gender {
        UNKNOWN,
        MASCULINE,
        FEMININE
    }

    private static final Set<String> MEN = Set.of(
            "mr.",
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "spokesman",
            "chairman",
            "congressman",
            "businessman",
            "father",
            "son",
            "brother",
            "husband",
            "man");
    private static final Set<String> WOMEN = Set.of(
            "mrs.",
            "mrs",
            "ms.",
            "ms",
            "miss",
            "madame",
            "lady",
            "queen",
            "princess",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "businesswoman",
            "mother",
            "daughter",
            "sister",
            "wife",
            "widow",
            "woman",
            "actress");

    private final Map<String, Gender> genders = new HashMap<>();

    GivenNames(Lexicons lexicons) {
        for (Row row : lexicons.get("attribution/givennames").rows()) {
            genders.put(
                    row.get("name").toLowerCase(Locale.ROOT),
                    row.get("gender").equals("f") ? Gender.FEMININE : Gender.MASCULINE);
        }
    }

    Gender ofName(String given) {
        return genders.getOrDefault(given.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
    }

    /** Of a title or a common noun beside a name. */
    static Gender ofWord(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return MEN.contains(lower) ? Gender.MASCULINE : WOMEN.contains(lower) ? Gender.FEMININE : Gender.UNKNOWN;
    }
}
