package org.rashomon.store.happening;

import java.util.Locale;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;

/** The words of {@code happening/blames.tsv}. */
final class BlameWords {

    /** What a word does in a clause that names who did it, or to whom. */
    enum Sign {
        WORK,
        MARK,
        BEARS,
        TRAIL,
        POINTS,
        SEEKS,
        TRACES,
        BLAMES,
        FINDS,
        GUILTY,
        BURDEN,
        LIES,
        PUTS,
        DOES,
        PREPARES,
        LEADS,
        DOER,
        CAUGHT,
        NAMES,
        MISSILE,
        COMES,
        GROUND,
        HOLDS,
        VICTIM,
        TARGET,
        GOES,
        GIVES,
        GIFT,
        HOUSE,
        HOUSES,
        MANY,
        ANYONE,
        WHAT,
        FALLS,
        TIES,
        USES
    }

    private final WordClasses<Sign> words;

    BlameWords(Lexicons lexicons) {
        words = new WordClasses<>(lexicons.get("happening/blames"), Sign.class);
    }

    boolean is(Sign sign, Tokens tokens, int token) {
        return words.is(sign, tokens.lemma(token).toLowerCase(Locale.ROOT));
    }

    /** The same of the word as it stands: "their doing" may be taken for the verb. */
    boolean isForm(Sign sign, Tokens tokens, int token) {
        return words.is(sign, tokens.form(token).toLowerCase(Locale.ROOT));
    }
}
