package org.rashomon.ingest.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.ingest.Tables;

/** How much of a text is the small words of English, {@code text/function-words.tsv}. Thread-safe. */
public final class FunctionWords {

    private static final Set<String> WORDS = words();

    private FunctionWords() {}

    private static Set<String> words() {
        Set<String> words = new HashSet<>();
        Tables.table("text/function-words").rows().forEach(row -> words.add(row.id()));
        return words;
    }

    /** The share of the words between two offsets that are function words, 0 for no words. */
    public static double density(CharSequence text, int from, int to) {
        int words = 0;
        int found = 0;
        int i = from;
        while (i < to) {
            if (!Character.isLetter(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            while (i < to && Character.isLetter(text.charAt(i))) {
                i++;
            }
            words++;
            if (i - start <= 6
                    && WORDS.contains(text.subSequence(start, i).toString().toLowerCase(Locale.ROOT))) {
                found++;
            }
        }
        return words == 0 ? 0 : (double) found / words;
    }
}
