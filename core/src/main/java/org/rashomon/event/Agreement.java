package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * An agreement that a text tells of: who with whom, about what, worth how much, reached when, open or secret, kept or
 * broken. Each telling is a record of its own; a ledger over many texts joins them.
 *
 * @param anchor the words that name it: "the Lavrov – Kerry agreement", "a $40b memorandum"
 * @param form what it is called, in the singular and lower case: {@code agreement}, {@code ceasefire}, {@code treaty},
 *     {@code memorandum}
 * @param parties who made it, in order of the text; may be one, when the others are not named
 * @param subject the words for what it is about
 * @param worth money and other quantities of it, in order of the text
 * @param reached when it was made, where the telling says so
 * @param status how it stands, as this telling has it
 * @param by who keeps, breaks or ends it, if this telling says so
 * @param secrecy whether its text is said to be open
 * @param evidence the rows and rules that decided
 */
public record Agreement(
        Span anchor,
        String form,
        List<Actor> parties,
        Optional<Span> subject,
        List<Quantity> worth,
        EventTime reached,
        Status status,
        Optional<Actor> by,
        Secrecy secrecy,
        List<Evidence> evidence)
        implements Matter {

    /** In order of their anchor. */
    public static final Layer<List<Agreement>> LAYER = Layer.named("agreements");

    /** How an agreement stands. */
    public enum Status {
        /** Only spoken of: "the terms of the agreement". */
        MENTIONED,
        /** Wanted, negotiated, proposed, expected. */
        SOUGHT,
        /** Agreed upon. */
        REACHED,
        /** Signed or ratified. */
        SIGNED,
        /** Carried out, observed, prolonged. */
        KEPT,
        /** Violated, not honoured. */
        BROKEN,
        /** Left, cancelled, expired, collapsed. */
        ENDED
    }

    /** Whether the text of an agreement is open. */
    public enum Secrecy {
        UNSTATED,
        PUBLISHED,
        SECRET
    }

    public Agreement {
        parties = List.copyOf(parties);
        worth = List.copyOf(worth);
        evidence = List.copyOf(evidence);
    }

    /** The word that tells how it stands; what names it if there is none. */
    public Span teller() {
        List<Span> spans = evidence.isEmpty()
                ? List.of()
                : evidence.get(evidence.size() - 1).spans();
        return spans.isEmpty() ? anchor : spans.get(0);
    }

    /** The same between others. */
    Agreement between(List<Actor> others) {
        return new Agreement(anchor, form, others, subject, worth, reached, status, by, secrecy, evidence);
    }

    @Override
    public String kind() {
        return "agreement";
    }
}
