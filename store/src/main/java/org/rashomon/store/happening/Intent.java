package org.rashomon.store.happening;

import java.util.Locale;
import org.rashomon.store.happening.Dispute.Field;

/** Whether a telling says that the act was meant: "shelled it on purpose", "hit it by mistake". */
public enum Intent {
    UNSTATED,
    /** "deliberately", "a planned attack". */
    INTENDED,
    /** "by mistake", "accidentally". */
    UNINTENDED;

    /** What an answer to {@link Kind#MEANT} says. */
    static Intent of(Kind kind) {
        return valueOf(kind.value().toUpperCase(Locale.ROOT));
    }

    /** What holds if this does not. */
    Intent denied() {
        return switch (this) {
            case UNSTATED -> UNSTATED;
            case INTENDED -> UNINTENDED;
            case UNINTENDED -> INTENDED;
        };
    }

    /** This as a name for the act. */
    Kind kind() {
        return new Kind(Field.INTENT, Kind.MEANT, name().toLowerCase(Locale.ROOT));
    }
}
