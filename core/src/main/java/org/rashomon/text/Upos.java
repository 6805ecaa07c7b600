package org.rashomon.text;

/** The universal parts of speech, in the order of the UD page. */
public enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    private static final Upos[] VALUES = values();

    static Upos of(byte ordinal) {
        return VALUES[ordinal];
    }
}
