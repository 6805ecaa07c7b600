package org.rashomon.app.report;

import org.rashomon.event.EventType;

/** Quad classes by number, 1 to 4. */
final class Quad {

    private Quad() {}

    static int of(String type) {
        return EventType.valueOf(type).quadClass().number();
    }
}
