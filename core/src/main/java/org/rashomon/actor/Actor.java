package org.rashomon.actor;

import java.util.List;
import java.util.Optional;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Who acts or is acted upon, coded as of a date.
 *
 * @param span the words that name the actor in the text
 * @param name the fullest name known: the entity's, or the words themselves
 * @param country ISO 3166 alpha-3, or {@code IGO UNO EUR NGO ISM IMG MNC}; empty when unknown
 * @param sectors PLOVER sectors, best first: {@code GOV}, {@code MIL}
 * @param entity id of a row in {@code actor/*.tsv}, where the actor is one it knows
 * @param evidence the rows and words that decided
 */
public record Actor(
        Span span, String name, String country, List<String> sectors, Optional<String> entity, Evidence evidence) {
    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** Somebody of whom nothing is known. */
    public static Actor unknown(Span span, String name) {
        return new Actor(span, name, "", List.of(), Optional.empty(), new Evidence("no row", List.of()));
    }
}
