package org.rashomon.event;

/** What a word says of where or when an act was; {@code event/settings.tsv} says it of each class. */
enum Circumstance {
    AT,
    TOWARDS,
    LOCALITY,
    DURING,
    APART,
    GROUNDS
}
