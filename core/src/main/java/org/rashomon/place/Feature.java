package org.rashomon.place;

/** What a gazetteer entry is, finer than {@link PlaceKind}. The order is that of the packed file. */
public enum Feature {
    COUNTRY(PlaceKind.COUNTRY),
    /** A dependency or a territory in dispute. */
    TERRITORY(PlaceKind.COUNTRY),
    ADM1(PlaceKind.PROVINCE),
    ADM2(PlaceKind.DISTRICT),
    /** The capital of a country. */
    CAPITAL(PlaceKind.CITY),
    /** The seat of a first-level division. */
    SEAT1(PlaceKind.CITY),
    /** The seat of a second-level division. */
    SEAT2(PlaceKind.CITY),
    /** The seat of a lower division. */
    SEAT3(PlaceKind.CITY),
    TOWN(PlaceKind.CITY),
    /** A part of a town. */
    QUARTER(PlaceKind.CITY),
    FACILITY(PlaceKind.FACILITY),
    REGION(PlaceKind.REGION),
    WATER(PlaceKind.WATER),
    TERRAIN(PlaceKind.TERRAIN);

    private final PlaceKind kind;

    Feature(PlaceKind kind) {
        this.kind = kind;
    }

    public PlaceKind kind() {
        return kind;
    }

    boolean isState() {
        return this == COUNTRY || this == TERRITORY;
    }

    boolean isSettlement() {
        return kind == PlaceKind.CITY;
    }
}
