package org.rashomon.attribution;

import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;

/** What the rules of this package ask of a lemma, or of a form ({@link #OUTLET}, {@link #OPENER}); {@code attribution/words.tsv} says it of each class. */
enum WordClass {
    DOCUMENT,
    REPORT,
    TEXT,
    OUTLET,
    WITHHELD,
    QUOTING,
    QUOTED,
    HEARSAY,
    HEARD,
    ABSTRACT,
    NO_SPEAKER,
    OPENER,
    OPEN,
    USES,
    PUTS,
    SPEECH;

    static WordClasses<WordClass> of(Lexicons lexicons) {
        return new WordClasses<>(lexicons.get("attribution/words"), WordClass.class);
    }
}
