package org.rashomon.app.report;

import org.rashomon.event.EventType;

/** Quad classes by number, 1 to 4; and one more for acts that are told of and not coded. */
final class Quad {

    static final int UNCODED = 5;

    private Quad() {}

    /** @param type of a happening, empty if none of its tellings is coded */
    static int of(String type) {
        return type.isEmpty() ? UNCODED : EventType.valueOf(type).quadClass().number();
    }
}
