package org.rashomon.store.happening;

import java.util.Optional;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Which happening answers which: one of the same type with the roles exchanged, within {@value #DAYS} days after. A
 * happening answers the last one before it that it can answer, so that there are never more answers than happenings.
 *
 * @param roles type and countries of the two parties in order; those of one that answers are those of the other exchanged
 * @param exchanged the same with the countries exchanged
 * @param day when it happened, counted from 1970-01-01
 */
public record Answers(String roles, String exchanged, int day) {

    /** An answer comes within this many days. */
    public static final int DAYS = 30;

    /** How a happening can answer or be answered, by the first telling that names both parties; empty if none does. */
    public static Optional<Answers> of(Happening happening) {
        return happening.tellings().stream()
                .filter(t -> !t.unreal() && t.type().isPresent())
                .filter(t -> !t.actor().country().isEmpty()
                        && !t.recipient().country().isEmpty()
                        && !t.actor().country().equals(t.recipient().country()))
                .findFirst()
                .map(t -> new Answers(
                        t.type().get() + "\t" + t.actor().country() + "\t"
                                + t.recipient().country(),
                        t.type().get() + "\t" + t.recipient().country() + "\t"
                                + t.actor().country(),
                        day(happening)));
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
