package org.rashomon.store.happening;

import java.util.Locale;
import org.rashomon.store.happening.Dispute.Field;

/** Whether a telling says that the act was meant. */
public enum Intent {
    UNSTATED,
    /** "deliberately", "a planned attack". */
    INTENDED,
    /** "by mistake", "accidentally". */
    UNINTENDED;

    /** This as a name for the act. */
    Kind kind() {
        return new Kind(Field.INTENT, Kind.MEANT, name().toLowerCase(Locale.ROOT));
    }
}
