package org.rashomon.event;

/** What a word has to do with whether a clause foretells; {@code event/prospects.tsv} says it of each class. */
enum Prospect {
    SOON,
    TERM,
    WARNING,
    OPINION,
    RESULT,
    TOLD,
    HOPED,
    EQUATED,
    VACUOUS,
    UNWILLED
}
