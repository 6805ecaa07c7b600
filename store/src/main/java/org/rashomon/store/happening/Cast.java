package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rashomon.store.happening.Dispute.Field;

/**
 * Who has a part in an act by all that is told of it: the tellings themselves, and other clauses of their texts, each as a
 * telling of its own voice that says nothing else: {@code The mill was shelled by rebels. It was the army, said Okoro.} has two.
 */
final class Cast {

    private final Map<Telling, Role> roles = new IdentityHashMap<>();
    private final List<Telling> tellings = new ArrayList<>();

    /**
     * @param field WHO or WHOM
     * @param all the tellings of the act, those that deny it too
     * @param own what a telling itself says
     */
    Cast(Field field, List<Telling> all, List<Telling> claims, Function<Telling, Optional<Role>> own) {
        claims.forEach(claim -> own.apply(claim).ifPresent(role -> put(claim, role)));
        for (Telling claim : all) {
            for (Named named : claim.named()) {
                if (named.field() == field) {
                    String voice = named.voice().isEmpty() ? claim.voice() : named.voice();
                    put(claim.saidBy(voice, named.speaker()), Role.of(named, claim));
                }
            }
        }
    }

    private void put(Telling telling, Role role) {
        tellings.add(telling);
        roles.put(telling, role);
    }

    List<Telling> tellings() {
        return tellings;
    }

    Optional<Role> role(Telling telling) {
        return Optional.ofNullable(roles.get(telling));
    }
}
