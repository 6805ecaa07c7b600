package org.rashomon.event;

/**
 * A frame found in a tree. Roles are head tokens, {@link Tree#NONE} where there are none.
 *
 * @param frame which
 * @param trigger the predicate
 * @param object the noun that a frame's object asked for
 * @param complement the head of the infinitive, clause or phrase that it asked for
 * @param actor who does it
 * @param recipient to whom
 * @param weight how much of the frame had to fit
 */
record Match(Frame frame, int trigger, int object, int complement, int actor, int recipient, int weight) {

    Match with(int otherActor, int otherRecipient) {
        return new Match(frame, trigger, object, complement, otherActor, otherRecipient, weight);
    }
}
