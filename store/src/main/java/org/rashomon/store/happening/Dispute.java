package org.rashomon.store.happening;

import java.util.List;

/**
 * A field in which the tellings of a happening differ: how many were hurt, {@code 11} or {@code 24}.
 *
 * @param happening the happening's id
 * @param field what they differ in
 * @param unit for {@link Field#COUNT} what is counted, otherwise empty
 * @param values at least two that cannot all be true, the one with most voices first
 */
public record Dispute(String happening, Field field, String unit, List<Value> values) {

    /** What tellings can differ in. */
    public enum Field {
        WHETHER,
        WHO,
        WHOM,
        WHAT,
        INTENT,
        COUNT,
        WHERE,
        WHEN
    }

    /**
     * One of the values, with those who stand behind it.
     *
     * @param text the value in words
     * @param tellings who tells it so; the voice and stance of each are the account's
     */
    public record Value(String text, List<Telling> tellings) {
        public Value {
            tellings = List.copyOf(tellings);
        }

        /** The voices, each once, in order of publication. */
        public List<String> voices() {
            return tellings.stream().map(Telling::voice).distinct().toList();
        }
    }

    public Dispute {
        values = List.copyOf(values);
    }
}
