package org.rashomon.internal.words;

import java.util.List;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/**
 * The classes that a lexicon tells by its columns {@code words} and {@code class}, by the numbers of the words in a vocabulary:
 * asked of a word of a text without making a string of it.
 *
 * @param <E> the classes; at most 63
 */
public final class NumberedClasses<E extends Enum<E>> {

    /** A bit for each class of a number. */
    private final long[] classes;

    /**
     * @param vocabulary must hold {@link #words} of the lexicon
     * @throws org.rashomon.lexicon.LexiconFault naming the row whose class is none of {@code type}
     */
    public NumberedClasses(Lexicon lexicon, Class<E> type, Vocabulary vocabulary) {
        classes = new long[vocabulary.size() + 1];
        for (Row row : lexicon.rows()) {
            long bit = bit(row.constant("class", type));
            for (String word : row.list("words")) {
                int id = vocabulary.find(word);
                if (id == 0) {
                    throw row.fault("'" + word + "' is not among the words");
                }
                classes[id] |= bit;
            }
        }
    }

    /** The words a vocabulary needs. */
    public static List<String> words(Lexicon lexicon) {
        return lexicon.rows().stream()
                .flatMap(row -> row.list("words").stream())
                .toList();
    }

    public boolean is(E type, Words words, int at) {
        return (classes[words.id(at)] & bit(type)) != 0;
    }

    private static long bit(Enum<?> type) {
        return 1L << type.ordinal();
    }
}
