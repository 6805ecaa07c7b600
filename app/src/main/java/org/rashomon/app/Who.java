package org.rashomon.app;

import java.util.Locale;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Listing;

/**
 * An actor as somebody typed it: a state by its name or code takes in all who act for it; anybody else is found by entity
 * or by name.
 *
 * @param country ISO 3166 alpha-3 when a whole state is meant
 * @param entity the row that knows the actor, if one does
 * @param name the words, in lower case
 */
record Who(Optional<String> country, Optional<String> entity, String name) {

    static Who of(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        if (typed.matches("[A-Z]{3}")) {
            return new Who(Optional.of(typed), Optional.empty(), name);
        }
        Actor actor = new ActorResolver(Lexicons.bundled()).resolve(typed, Optional.empty());
        boolean state = !actor.country().isEmpty()
                && actor.country().length() == 3
                && (actor.sectors().isEmpty() || actor.sectors().get(0).equals("GOV"));
        return state
                        && actor.entity()
                                .map(e -> e.equalsIgnoreCase(actor.country()))
                                .orElse(true)
                ? new Who(Optional.of(actor.country()), Optional.empty(), name)
                : new Who(Optional.empty(), actor.entity(), name);
    }

    /** Narrows a listing to rows in which one of the columns {@code prefix} is this actor. */
    void narrow(Listing listing, String... prefixes) {
        StringBuilder condition = new StringBuilder();
        Object[] values = new Object[prefixes.length];
        for (int i = 0; i < prefixes.length; i++) {
            condition.append(i == 0 ? "" : " OR ").append(condition(prefixes[i]));
            values[i] = value();
        }
        listing.where(condition.toString(), values);
    }

    String condition(String prefix) {
        return country.isPresent()
                ? prefix + "_country = ?"
                : entity.isPresent() ? prefix + "_entity = ?" : "lower(" + prefix + ") LIKE ?";
    }

    String value() {
        return country.or(() -> entity).orElse("%" + name + "%");
    }
}
