package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Optional;
import org.rashomon.event.Agreement.Status;
import org.rashomon.lexicon.Row;

/**
 * How an agreement stands by one word.
 *
 * @param status how the agreement stands
 * @param token the word, {@link Tree#NONE} if there is none
 * @param row what told
 */
record Standing(Status status, int token, Optional<Row> row) {

    static final Standing MENTIONED = new Standing(Status.MENTIONED, NONE, Optional.empty());

    boolean isMade() {
        return status == Status.REACHED || status == Status.SIGNED;
    }

    boolean isMentioned() {
        return status == Status.MENTIONED;
    }

    /** Whether it tells of the agreement's being kept, broken or ended. */
    boolean isJudged() {
        return status == Status.KEPT || status == Status.BROKEN || status == Status.ENDED;
    }

    Standing as(Status other) {
        return new Standing(other, token, row);
    }
}
