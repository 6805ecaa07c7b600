package org.rashomon.store.coded;

import java.util.Locale;

/** The formats of other projects. */
public enum EventFormat {
    /** GDELT 2.0 events: 61 columns, tab-separated, no header. */
    GDELT_EVENTS,
    /** GDELT 2.0 mentions: 16 columns, tab-separated, no header. */
    GDELT_MENTIONS,
    /** POLECAT: 40 columns, tab-separated, with a header. */
    POLECAT,
    /** Date, source, target and CAMEO code, tab-separated, no header. */
    CAMEO;

    /** As on the command line: {@code gdelt-events}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
