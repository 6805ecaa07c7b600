package org.rashomon.time;

/** Whether the clause around an expression speaks of what was or of what will be. */
enum Tense {
    PAST,
    FUTURE,
    UNKNOWN
}
