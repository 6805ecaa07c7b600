package org.rashomon.actor;

/** What a small word does in a noun phrase; {@code actor/phrasewords.tsv} says it of each class. */
enum PhraseWord {
    BELONGING,
    OTHER,
    ATTACHED,
    OPPOSED,
    RELATIVE,
    CONJUNCTION,
    QUANTITY,
    DETERMINER,
    NONAME,
    HONORIFIC,
    UNION,
    PARTICLE,
    STYLED,
    INDEFINITE
}
