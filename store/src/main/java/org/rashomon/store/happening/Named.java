package org.rashomon.store.happening;

import org.rashomon.store.happening.Dispute.Field;

/**
 * Whom another clause than that of an act says to have done it, or that it was done to: {@code it was the work of the
 * rebels}, {@code they were herdsmen}.
 *
 * @param field WHO or WHOM
 * @param denied told as not so: "it was <b>not</b> the work of the rebels"
 * @param voice the chain of voices in words, empty if it is the telling's own
 * @param speaker the innermost of them
 */
public record Named(Field field, Party party, boolean denied, String voice, Party speaker) {}
