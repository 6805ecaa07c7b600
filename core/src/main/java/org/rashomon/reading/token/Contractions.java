package org.rashomon.reading.token;

import java.util.BitSet;
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

    /** First letter, last letter and length of the forms: cheap enough to spare nearly every word the look-up. */
    private final BitSet shapes = new BitSet();

    Contractions(Lexicon lexicon) {
        for (Row row : lexicon.rows()) {
            String form = row.get("form");
            String first = row.get("first");
            if (form.length() < SHORTEST || form.length() > LONGEST || !form.startsWith(first) || first.isEmpty()) {
                throw row.fault("'" + form + "' must begin with '" + first + "' and have " + SHORTEST + " to " + LONGEST
                        + " characters");
            }
            firstLengths.put(form, first.length());
            int shape = shape(form.charAt(0), form.charAt(form.length() - 1), form.length());
            if (shape < 0) {
                throw row.fault("'" + form + "' must begin and end with a letter from a to z");
            }
            shapes.set(shape);
        }
    }

    /** How many characters of the word at [start, end) are its first word; 0 if it is one. */
    int firstLength(char[] text, int start, int end) {
        int length = end - start;
        if (length < SHORTEST || length > LONGEST) {
            return 0;
        }
        int shape = shape(text[start], text[end - 1], length);
        if (shape < 0 || !shapes.get(shape)) {
            return 0;
        }
        return firstLengths.getOrDefault(new String(text, start, end - start).toLowerCase(Locale.ROOT), 0);
    }

    /** -1 where a letter is not of a to z, large or small. */
    private static int shape(char first, char last, int length) {
        int from = (first | 0x20) - 'a';
        int to = (last | 0x20) - 'a';
        return from < 0 || from >= 26 || to < 0 || to >= 26 ? -1 : (length * 26 + from) * 26 + to;
    }
}
