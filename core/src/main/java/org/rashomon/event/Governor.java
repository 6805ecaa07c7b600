package org.rashomon.event;

/** What a word says of the act that it governs or goes with; {@code event/governors.tsv} says it of each class. */
enum Governor {
    WILL,
    POSSIBLE,
    NOT,
    IF,
    AHEAD,
    WISHED,
    FAILED,
    PLAN,
    SOUGHT,
    UNDONE,
    UPCOMING,
    UNREAL,
    SUPPORT,
    ANSWER,
    OWNS_UP,
    LAYS,
    PINS,
    GUILTY,
    PART,
    TAKES_PART,
    DISOWNS,
    WORK,
    CLAIM,
    NOBODY,
    NAMES,
    SAYS,
    PERMITS,
    COMMITS,
    OTHER
}
