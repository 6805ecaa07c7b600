package org.rashomon.store.happening;

/**
 * Somebody who is said to have done an act that another clause tells of: {@code It was the work of <b>the rebels</b>}.
 *
 * @param who the word for who did it
 * @param by the word by which it is said
 * @param denied whether it is said that they did not
 * @param how what it takes to be believed
 */
record Accused(int who, int by, boolean denied, Proof how) {

    /** What else must be known of them. */
    enum Proof {
        SAID,
        /** It is said beside something that is only asked for: {@code expel the rebels, the authors of the crime}. */
        GRANTED,
        /** Whoever did something that may be part of it: only if they are armed. */
        ARMED
    }
}
