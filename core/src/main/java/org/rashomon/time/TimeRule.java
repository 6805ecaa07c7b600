package org.rashomon.time;

import java.util.Optional;

/** Reads one kind of time expression. */
interface TimeRule {

    /** What begins exactly at {@code word}, if it is of this kind. */
    Optional<TimeReading> read(TimeScene scene, int word);

    /** As evidence calls it. */
    default String name() {
        return getClass().getSimpleName();
    }
}
