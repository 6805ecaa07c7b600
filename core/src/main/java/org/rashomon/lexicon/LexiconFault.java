package org.rashomon.lexicon;

/** A fault in a lexicon; the message begins with {@code file:line}. */
public final class LexiconFault extends IllegalArgumentException {

    private final String fault;

    public LexiconFault(String fault) {
        super(fault);
        this.fault = fault;
    }

    @Override
    public String getMessage() {
        return fault;
    }
}
