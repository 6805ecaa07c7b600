package org.rashomon.store.happening;

import java.util.Locale;

/**
 * What speaks for or against two tellings being of one happening. Each has a row in {@code happening/judgement.tsv} with
 * its weight in log-odds and its words.
 */
enum Sign {
    /** What is so of any two tellings that were worth comparing. */
    PRIOR,
    SAME_TYPE,
    /** Another type of the same quad class. */
    KIN_TYPE,
    OTHER_TYPE,
    SAME_MODE,
    OTHER_MODE,
    SAME_TRIGGER,
    /** Other words for the act, by how alike their meanings are. */
    ALIKE_TRIGGER,
    OTHER_TRIGGER,
    SAME_ACTOR,
    KIN_ACTOR,
    OTHER_ACTOR,
    SAME_RECIPIENT,
    KIN_RECIPIENT,
    OTHER_RECIPIENT,
    /** A does to B what B does to A. */
    ROLES_SWAPPED,
    SAME_PLACE,
    PLACE_WITHIN,
    OTHER_PLACE,
    SAME_DAY,
    DAYS_OVERLAP,
    DAYS_NEAR,
    DAYS_APART,
    /** A figure for the same unit that both can mean. */
    SAME_AMOUNT,
    OTHER_AMOUNT,
    /** How much the two sentences share. */
    WORDING,
    /** How much the two documents share. */
    CONTEXT,
    SAME_DOCUMENT,
    /** One sentence tells of two acts, by two words: "shelled a post, killing two". */
    ACTS_OF_ONE_SENTENCE,
    /** One is told as real, the other as to come or possible. */
    REAL_AND_UNREAL,
    SAME_TRIGGER_AND_CONTEXT;

    /** The id of its row. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
