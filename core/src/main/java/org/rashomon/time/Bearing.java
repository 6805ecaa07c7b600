package org.rashomon.time;

import java.time.LocalDate;

/**
 * The day to which a date without a year is near.
 *
 * @param day the document's date, or one that the text tells
 * @param kind which of them
 */
record Bearing(LocalDate day, Kind kind) {

    enum Kind {
        /** The document's own date. */
        PUBLISHED,
        /** The date of what was just told, which the story goes on from. */
        STORY,
        /** The last of many dates of the text: what it tells lies before, but for what is still to come. */
        CHRONICLE
    }

    Anchor anchor() {
        return kind == Kind.PUBLISHED ? Anchor.DOCUMENT : Anchor.NARRATIVE;
    }
}
