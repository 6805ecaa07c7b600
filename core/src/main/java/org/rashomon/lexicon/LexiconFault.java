package org.rashomon.lexicon;

/** A fault in a lexicon; the message begins with {@code file:line}. */
public final class LexiconFault extends IllegalArgumentException {
    public LexiconFault(String message) {
        super(message);
    }
}
