package org.rashomon.event;

import java.util.List;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * A lasting relation of one actor to another, told as standing and not as happening: "Iran-backed militias", "Russia's
 * ally", "a member of NATO".
 *
 * @param anchor the words that say it: "ally", "backed"
 * @param type what the one is to the other
 * @param from who is it
 * @param to to whom
 * @param ended told as over: "former ally"
 * @param evidence the rows and rules that decided
 */
public record Tie(Span anchor, Type type, Actor from, Actor to, boolean ended, List<Evidence> evidence)
        implements Matter {

    /** In order of their anchor. */
    public static final Layer<List<Tie>> LAYER = Layer.named("ties");

    /** What one actor is to another. The relations marked so hold both ways. */
    public enum Type {
        /** Ally, partner, friend; both ways. */
        ALLY,
        /** Backs, funds, arms. */
        SPONSOR,
        /** Sells to, supplies. */
        SUPPLIER,
        /** Keeps sanctions on. */
        SANCTIONS,
        /** Belongs to, is a member of. */
        PART_OF,
        /** Leads, commands. */
        LEADS,
        /** Enemy, rival; both ways. */
        ENEMY,
        /** Neighbour; both ways. */
        NEIGHBOUR
    }

    public Tie {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String kind() {
        return "tie";
    }
}
