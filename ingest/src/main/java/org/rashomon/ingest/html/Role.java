package org.rashomon.ingest.html;

/** What an element is by its publisher's name for it. */
enum Role {
    NONE,
    BODY,
    /** Names of embedded posts and the like: no furniture in spite of other words. */
    EMBED,
    FURNITURE,
    /** What readers say, however much of it there is. */
    COMMENTS,
    CAPTION,
    BYLINE,
    STANDFIRST,
    FOOTNOTE,
    REFERENCE
}
