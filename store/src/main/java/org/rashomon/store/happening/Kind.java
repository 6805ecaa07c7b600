package org.rashomon.store.happening;

import org.rashomon.store.happening.Dispute.Field;

/**
 * What an act, its motive or those it is done to are called, where another name would contradict: sailors that are freed were
 * {@code released} or {@code rescued}.
 *
 * @param field what a contradiction is about: WHAT, INTENT, WHOM or WHERE
 * @param question which names contradict one another: {@code freeing}
 * @param value the name
 * @param denied told as not so: "they were <b>not</b> villagers"
 * @param voice the chain of voices in words, if it is not the telling's own; otherwise empty
 */
public record Kind(Field field, String question, String value, boolean denied, String voice) {

    /** The question whether an act was meant. */
    static final String MEANT = "meant";

    /** That it was not then is all that is denied: "the raid did not come <b>at dawn</b>". */
    static final Kind NOT_THEN = new Kind(Field.WHEN, "time", "then", true, "");

    /** By the voice of the telling. */
    public Kind(Field field, String question, String value) {
        this(field, question, value, false, "");
    }

    /** This, told by another voice than that of its telling. */
    public Kind saidBy(String other) {
        return new Kind(field, question, value, denied, other);
    }

    /** This, denied: what was not meant was not intended, which is an answer of its own. */
    Kind disowned() {
        if (question.equals(MEANT)) {
            return Intent.of(this).denied().kind().saidBy(voice);
        }
        return new Kind(field, question, value, true, voice);
    }
}
