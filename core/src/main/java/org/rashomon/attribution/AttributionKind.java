package org.rashomon.attribution;

/** Whether the content is the source's own words. */
public enum AttributionKind {
    DIRECT,
    INDIRECT,
    /** Partly quoted. */
    MIXED
}
