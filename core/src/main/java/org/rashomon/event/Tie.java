package org.rashomon.event;

import java.util.List;
import java.util.Set;
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

    private static final Set<String> ARMED = Set.of("REB", "UAF", "PRM", "MIL");

    /** Sectors of bodies that need no country to be told. */
    private static final Set<String> BODIES = Set.of("REB", "UAF", "PRM", "MIL", "PTY", "OPP", "SOC");

    private static final Set<String> ARMED_OR_PARTY = Set.of("REB", "UAF", "PRM", "MIL", "PTY", "OPP");

    private static final List<String> PRIVATE = List.of("CVL");

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

    /** The same tie between others. */
    public Tie withActors(Actor newFrom, Actor newTo) {
        return new Tie(anchor, type, newFrom, newTo, ended, evidence);
    }

    /**
     * Whether two can stand so. Nobody stands so to himself. Rivals of one state run against each other and are no enemies,
     * unless they are armed; neighbours are states; whom private people support is no ally of theirs.
     */
    public boolean isPossible() {
        if (from.span().equals(to.span())
                || from.entity().isPresent() && from.entity().equals(to.entity())) {
            return false;
        }
        boolean twoStates = !from.country().isEmpty()
                && !to.country().isEmpty()
                && !from.country().equals(to.country());
        return switch (type) {
            case ENEMY -> twoStates || isOf(from, ARMED) || isOf(to, ARMED);
            case NEIGHBOUR -> twoStates;
            case ALLY -> isPublic(from) && isPublic(to);
            default -> true;
        };
    }

    private static boolean isPublic(Actor actor) {
        boolean known = actor.entity().isPresent() || !actor.country().isEmpty() || isOf(actor, BODIES);
        return known && !actor.sectors().isEmpty() && !actor.sectors().equals(PRIVATE);
    }

    /** Whether it is a body that can be told without its country: {@code the rebels}. */
    static boolean isOfArmsOrParty(Actor actor) {
        return isOf(actor, ARMED_OR_PARTY);
    }

    private static boolean isOf(Actor actor, Set<String> sectors) {
        return actor.sectors().stream().anyMatch(sectors::contains);
    }

    @Override
    public String kind() {
        return "tie";
    }
}
