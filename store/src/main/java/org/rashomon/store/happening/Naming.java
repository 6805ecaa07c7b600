package org.rashomon.store.happening;

import org.rashomon.actor.Actor;
import org.rashomon.attribution.Voice;
import org.rashomon.store.happening.Dispute.Field;

/**
 * Whom a clause says to have done an act that another tells of, or that it was done to.
 *
 * @param field WHO or WHOM
 * @param denied told as not so: "it was <b>not</b> the work of the rebels"
 * @param ofSpeaker whether it is whoever speaks, or his people: "it is <b>our</b> doing"
 */
public record Naming(Field field, Actor actor, boolean denied, boolean ofSpeaker, Voice voice) {}
