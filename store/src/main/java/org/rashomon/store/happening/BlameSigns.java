package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;

/** Which words of a document are words of {@code happening/blames.tsv}. */
final class BlameSigns {

    private final Tokens tokens;
    private final BlameWords words;

    BlameSigns(Tokens tokens, BlameWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** @param token may be {@link Branches#NONE}, which is no such word */
    boolean is(Sign sign, int token) {
        return token != NONE && words.is(sign, tokens, token);
    }

    /** The same of the word as it stands: "their doing" may be taken for the verb. */
    boolean isForm(Sign sign, int token) {
        return words.isForm(sign, tokens, token);
    }
}
