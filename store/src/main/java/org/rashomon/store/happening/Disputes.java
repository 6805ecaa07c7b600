package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Finds the fields in which the tellings of a happening differ.
 *
 * <p>A vaguer value does not contradict a sharper one and goes with it ("dozens", 31). A later value by the same voice is
 * a revision: only the last counts; and nobody is in dispute with themselves. A happening that everyone tells alike has no
 * disputes.
 */
public final class Disputes {

    private final Happening happening;
    private final List<Telling> tellings;
    private final List<Telling> claims;
    private final List<Dispute> found = new ArrayList<>();

    private Disputes(Happening happening) {
        this.happening = happening;
        tellings = happening.tellings();
        claims = tellings.stream().filter(Claims::isClaim).toList();
    }

    /** In order of {@link Field}, then of the unit. */
    public static List<Dispute> of(Happening happening) {
        Disputes disputes = new Disputes(happening);
        disputes.find();
        return disputes.found;
    }

    private void find() {
        List<Telling> spread = Held.spread(claims);
        add(Field.WHETHER, Whether.of(tellings));
        parties();
        add(Field.WHAT, Questions.ask(Field.WHAT, claims));
        // Who doubts or denies that it was a mistake holds that it was meant.
        List<Telling> holds = tellings.stream()
                .filter(t -> Claims.isHeld(t) || Claims.isDenial(t))
                .filter(t -> !t.negated())
                .toList();
        add(Field.INTENT, Questions.ask(Field.INTENT, holds));
        Tallies.of(spread)
                .forEach(tally -> add(Field.COUNT, tally.unit(), Division.by(tally.amount(), Field.COUNT, spread)));
        places();
        add(Field.WHEN, Division.by(Aspect.WHEN, Field.WHEN, spread));
    }

    private void parties() {
        // Of what two do together either may be named first.
        if (claims.stream().noneMatch(Claims::isMutual)) {
            parts(Field.WHO, Aspect.WHO);
            if (!isDisputed(Field.WHO) || !Recipients.areExchanged(claims)) {
                parts(Field.WHOM, Aspect.whom(new Recipients(tellings)::of));
            }
        } else {
            parts(Field.WHO, Aspect.who(telling -> Optional.empty()));
        }
        if (!isDisputed(Field.WHOM)) {
            add(Field.WHOM, Questions.ask(Field.WHOM, claims));
        }
    }

    /** @param own what a telling itself says */
    private void parts(Field field, Aspect<Role> own) {
        Cast cast = new Cast(field, tellings, claims, own.of());
        add(field, Division.by(own.readBy(cast::role), field, cast.tellings()));
    }

    /** Whose ground it was on; or else in which place; or else whose ground in a place of which state; or else what it is called. */
    private void places() {
        List<Function<Telling, Optional<Site>>> wheres = List.of(
                Telling::ground, Wheres::place, telling -> telling.ground().or(() -> Wheres.place(telling)));
        for (Function<Telling, Optional<Site>> where : wheres) {
            if (!isDisputed(Field.WHERE)) {
                add(Field.WHERE, Division.by(Aspect.PLACE.readBy(where), Field.WHERE, claims));
            }
        }
        if (!isDisputed(Field.WHERE)) {
            List<Telling> named = tellings.stream()
                    .filter(t -> Claims.isClaim(t) || Wheres.isOfPlace(t))
                    .toList();
            add(Field.WHERE, Questions.ask(Field.WHERE, named));
        }
    }

    private boolean isDisputed(Field field) {
        return found.stream().anyMatch(dispute -> dispute.field() == field);
    }

    private void add(Field field, List<Value> values) {
        add(field, "", values);
    }

    private void add(Field field, String unit, List<Value> values) {
        if (!values.isEmpty() && Plausible.isOfOneThing(field, values)) {
            found.add(new Dispute(happening.id(), field, unit, values));
        }
    }
}
