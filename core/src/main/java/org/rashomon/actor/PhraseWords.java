package org.rashomon.actor;

import java.util.HashMap;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The small words that shape a noun phrase, by {@code actor/phrasewords.tsv}. A word may be of several classes. */
final class PhraseWords {

    /** What a small word does; the table's head says it of each. */
    enum Use {
        BELONGING,
        OTHER,
        ATTACHED,
        OPPOSED,
        RELATIVE,
        CONJUNCTION,
        QUANTITY,
        DETERMINER,
        NONAME
    }

    /** A bit for each class. */
    private final Map<String, Integer> classes = new HashMap<>();

    PhraseWords(Lexicons lexicons) {
        for (Row row : lexicons.get("actor/phrasewords").rows()) {
            classes.merge(row.get("form"), bit(row.constant("class", Use.class)), (a, b) -> a | b);
        }
    }

    boolean is(Use use, String word) {
        return (classes.getOrDefault(word, 0) & bit(use)) != 0;
    }

    private static int bit(Use use) {
        return 1 << use.ordinal();
    }
}
