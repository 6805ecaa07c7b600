package org.rashomon.place;

/** How much ground a place covers: the precision of the answer. */
public enum PlaceKind {
    COUNTRY,
    /** A first-level division: a province, a state. */
    PROVINCE,
    /** A second-level division: a district, a county. */
    DISTRICT,
    CITY,
    /** A base, a road, a crossing, a building. */
    FACILITY,
    /** A region that no government draws: Donbass, the Middle East. */
    REGION,
    WATER,
    TERRAIN
}
