package org.rashomon.attribution;

import java.util.Locale;
import org.rashomon.text.Span;

/**
 * Whether the work that a sentence cites is the speaker's own, so that the two are one voice: the speaker's name stands before
 * the work's title, or the entry is an interview with the author of the text.
 *
 * <pre>
 *   Mole and Quill argue that trade fell.[5]        [5] A. Mole and B. Quill, “Ships and Salt”, 2021.      one voice
 *   One merchant says that trade fell.[6]           [6] Authors' interview, May 2021.                      one voice
 *   Okoro announced that the road was sold.[7]      [7] Daily Ledger, 2 May.                               two voices
 * </pre>
 */
final class OwnWork {

    /** Authors stand within so many characters of an entry. */
    private static final int AUTHORS = 80;

    /** Initials, {@code of} and the like tell nobody. */
    private static final int SHORTEST = 3;

    private OwnWork() {}

    static boolean is(Source source, Source.Work work, String text) {
        String entry = work.span().of(text);
        if (entry.toLowerCase(Locale.ROOT).contains("interview")) {
            return true;
        }
        int title = entry.indexOf('“');
        String authors = entry.substring(0, Math.min(entry.length(), title < 0 ? AUTHORS : Math.min(title, AUTHORS)));
        int names = 0;
        for (String word : words(source).of(text).split("[^\\p{L}\\p{M}'’]+")) {
            if (word.length() < SHORTEST || !Character.isUpperCase(word.codePointAt(0)) || word.equals("The")) {
                continue;
            }
            if (!authors.contains(word)) {
                return false;
            }
            names++;
        }
        boolean state =
                source.asActor().filter(actor -> !actor.country().isEmpty()).isPresent();
        return names > (state ? 1 : 0);
    }

    private static Span words(Source source) {
        if (source instanceof Source.Named named) {
            return named.span();
        }
        return source instanceof Source.Unnamed unnamed ? unnamed.span() : new Span(0, 0);
    }
}
