package org.rashomon.time;

/** What a time expression was counted from. */
public enum Anchor {
    /** It stands by itself: "9th September 2016". */
    NONE,
    /** The document's own date: "yesterday". */
    DOCUMENT,
    /** A time told of before in the text: "two days earlier". */
    NARRATIVE
}
