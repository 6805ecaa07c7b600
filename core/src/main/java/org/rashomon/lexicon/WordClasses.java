package org.rashomon.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The classes of words that a lexicon tells by its columns {@code form}, or {@code words} where a row has several, and {@code
 * class}; a word may be of several.
 *
 * @param <E> the classes; at most 63
 */
public final class WordClasses<E extends Enum<E>> {

    /** A bit for each class of a form. */
    private final Map<String, Long> classes = new HashMap<>();

    /** @throws LexiconFault naming the row whose class is none of {@code type} */
    public WordClasses(Lexicon lexicon, Class<E> type) {
        for (Row row : lexicon.rows()) {
            long bit = bit(row.constant("class", type));
            List<String> forms = lexicon.columns().contains("words") ? row.list("words") : List.of(row.get("form"));
            forms.forEach(form -> classes.merge(form, bit, (a, b) -> a | b));
        }
    }

    /** Whether a form is of a class. */
    public boolean is(E type, String form) {
        return (classes.getOrDefault(form, 0L) & bit(type)) != 0;
    }

    private static long bit(Enum<?> type) {
        return 1L << type.ordinal();
    }
}
