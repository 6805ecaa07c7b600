package org.rashomon.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/** What has been found out about an actor so far. */
final class Finding {

    String country = "";
    final Set<String> sectors = new LinkedHashSet<>();
    Optional<String> entity = Optional.empty();
    String name = "";
    /** Whether the sectors are only what such a role is when nothing else is known. */
    boolean open;

    private static final List<String> OF_STATE =
            List.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "PRE", "REB", "UAF", "PRM");

    /** Whether it is an organisation of the tables, or somebody who speaks for one. */
    boolean organisation;

    boolean person;
    /** Whether it is a state itself. */
    boolean state;
    /** Whether it is the people of a state and nothing else: "the Russians". */
    boolean people;
    /** Whether it is kin of somebody who is still to be named: "a son of". */
    boolean kin;
    /** Whether it is an office whose holder the words do not name. */
    boolean vacant;
    /** The office kind of a title, for what hangs on it. */
    String office = "";

    private final List<String> rules = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();

    /** Whether it is armed: rebels, unidentified armed forces, paramilitaries. */
    boolean isArmed() {
        return sectors.contains("REB") || sectors.contains("UAF") || sectors.contains("PRM");
    }

    void because(String rule, int start, int end) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
        Span span = new Span(start, end);
        if (!spans.contains(span)) {
            spans.add(span);
        }
    }

    void because(String rule) {
        if (!rules.contains(rule)) {
            rules.add(rule);
        }
    }

    void because(Finding other) {
        other.rules.forEach(this::because);
        for (Span span : other.spans) {
            if (!spans.contains(span)) {
                spans.add(span);
            }
        }
    }

    /** Whether a character is among the words that decided. */
    boolean covers(int offset) {
        for (Span span : spans) {
            if (span.contains(offset)) {
                return true;
            }
        }
        return false;
    }

    /** What an act of state makes of a people: its government. */
    void actsAsState(String rule) {
        sectors.clear();
        sectors.add("GOV");
        because(rule);
    }

    /** Keeps the country and forgets what it is: the words name something of an actor, not the actor. */
    void loseStanding() {
        sectors.clear();
        entity = Optional.empty();
        name = "";
    }

    /**
     * Takes what is missing from what stands after the head.
     *
     * @param gives whether the preposition between them hands on what the other is, not its country alone
     */
    void take(Finding other, boolean gives) {
        boolean used = false;
        if (country.isEmpty() && !other.country.isEmpty()) {
            country = other.country;
            used = true;
        }
        if (used && other.state && other.sectors.contains("PRE")) {
            sectors.add("PRE");
        }
        if (gives && open && (other.organisation || other.person) && !other.sectors.isEmpty()) {
            sectors.clear();
            sectors.addAll(other.sectors);
            open = false;
            used = true;
        } else if (gives && open && !other.sectors.isEmpty() && !other.open) {
            sectors.clear();
            sectors.addAll(other.sectors);
            open = false;
            used = true;
        }
        if (gives && kin && other.person) {
            sectors.clear();
            sectors.add("ELI");
            kin = false;
            used = true;
        }
        if (gives && other.sectors.contains("REB") && sectors.contains("MIL")) {
            List<String> own = List.copyOf(sectors);
            sectors.clear();
            sectors.add("REB");
            sectors.addAll(own);
            used = true;
        }
        if (gives && other.organisation && entity.isEmpty() && !person && used) {
            entity = other.entity;
            name = other.name;
            organisation = true;
        }
        if (used) {
            because(other);
        }
    }

    /** Whether an office is one of a body that is no part of a state: "the president of a Spanish university". */
    boolean isPostIn(Finding body) {
        return !office.isEmpty()
                && !person
                && !body.state
                && !body.people
                && !body.person
                && !body.sectors.isEmpty()
                && OF_STATE.stream().noneMatch(body.sectors::contains);
    }

    /** Makes of a post of state one in a body. */
    void takePost(Finding body) {
        office = "";
        vacant = false;
        open = false;
        sectors.clear();
        sectors.addAll(body.sectors);
        because(body);
    }

    /** Takes what is missing from what stands in apposition. */
    void takeApposition(Finding other) {
        boolean used = false;
        if (country.isEmpty() && !other.country.isEmpty()) {
            country = other.country;
            used = true;
        }
        if (sectors.isEmpty() || open && !other.open && !other.sectors.isEmpty()) {
            sectors.clear();
            used |= sectors.addAll(other.sectors);
            open = other.open;
        }
        if (entity.isEmpty() && used && !organisation) {
            entity = other.entity;
            name = other.name;
        }
        if (used) {
            because(other);
        }
    }

    boolean isEmpty() {
        return country.isEmpty() && sectors.isEmpty();
    }

    Actor toActor(Span span, String words) {
        spans.sort(null);
        String rule = rules.isEmpty() ? "no row" : rules.size() == 1 ? rules.get(0) : String.join(" + ", rules);
        return new Actor(
                span, name.isEmpty() ? words : name, country, List.copyOf(sectors), entity, new Evidence(rule, spans));
    }
}
