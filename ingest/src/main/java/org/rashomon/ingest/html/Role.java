package org.rashomon.ingest.html;

/** What an element is by its publisher's name for it. */
enum Role {
    NONE,
    BODY,
    FURNITURE,
    CAPTION,
    BYLINE,
    STANDFIRST,
    FOOTNOTE,
    REFERENCE
}
