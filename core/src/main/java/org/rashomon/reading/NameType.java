package org.rashomon.reading;

/** What a name is the name of. */
public enum NameType {
    PERSON,
    ORG,
    /** A country, city or other place that acts through a government. */
    GPE,
    /** A place that does not: a sea, a region, a mountain. */
    LOC,
    /** Nationalities, religious and political groups: "Syrians", "Sunni", "Republicans". */
    NORP,
    FACILITY,
    EVENT
}
