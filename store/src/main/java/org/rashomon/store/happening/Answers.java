package org.rashomon.store.happening;

import java.util.Optional;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Which happening answers which: one of a like kind with the roles exchanged, within {@value #DAYS} days after. An
 * expulsion may be answered by a closure, a strike by troops that march up, a charge by a threat; what two do together
 * answers nothing. A happening answers the last one before it that it can answer, so that there are never more answers than
 * happenings.
 *
 * @param roles kind and countries of the two parties in order; those of one that answers are those of the other exchanged
 * @param exchanged the same with the countries exchanged
 * @param day when it happened, counted from 1970-01-01
 */
public record Answers(String roles, String exchanged, int day) {

    private enum Kind {
        MEASURE,
        FORCE,
        WORD,
        RELEASE
    }

    /** An answer comes within this many days. */
    public static final int DAYS = 30;

    /** How a happening can answer or be answered, by the first telling that names both parties; empty if none does. */
    public static Optional<Answers> of(Happening happening) {
        return happening.tellings().stream()
                .filter(t -> t.coded() && !t.unreal() && !t.negated() && kind(t).isPresent())
                .filter(t -> !t.actor().country().isEmpty()
                        && !t.recipient().country().isEmpty()
                        && !t.actor().country().equals(t.recipient().country()))
                .findFirst()
                .map(t -> new Answers(
                        roles(t, t.actor(), t.recipient()), roles(t, t.recipient(), t.actor()), day(happening)));
    }

    private static String roles(Telling telling, Party doer, Party other) {
        return kind(telling).orElseThrow() + "\t" + doer.country() + "\t" + other.country();
    }

    /** Of what kind an act is, if it is of one that answers or is answered. */
    private static Optional<Kind> kind(Telling telling) {
        return telling.type().flatMap(type -> switch (type) {
            case SANCTION, COERCE -> Optional.of(Kind.MEASURE);
            case ASSAULT, MOBILIZE -> Optional.of(Kind.FORCE);
            case ACCUSE, REJECT, THREATEN -> Optional.of(Kind.WORD);
            case RETREAT, CONCEDE -> Optional.of(Kind.RELEASE);
            case AGREE, CONSULT, SUPPORT, COOPERATE, AID, REQUEST, PROTEST -> Optional.empty();
        });
    }

    private static int day(Happening happening) {
        return happening.tellings().stream()
                .map(Telling::period)
                .filter(Period::stated)
                .mapToInt(Period::from)
                .findFirst()
                .orElse(happening.tellings().get(0).period().from());
    }
}
