package org.rashomon.place;

/** What a gazetteer entry is, finer than {@link PlaceKind}. The order is that of the packed file. */
public enum Feature {
    COUNTRY(PlaceKind.COUNTRY, "A", "PCLI"),
    /** A dependency or a territory in dispute. */
    TERRITORY(PlaceKind.COUNTRY, "A", "PCLD"),
    ADM1(PlaceKind.PROVINCE, "A", "ADM1"),
    ADM2(PlaceKind.DISTRICT, "A", "ADM2"),
    /** The capital of a country. */
    CAPITAL(PlaceKind.CITY, "P", "PPLC"),
    /** The seat of a first-level division. */
    SEAT1(PlaceKind.CITY, "P", "PPLA"),
    /** The seat of a second-level division. */
    SEAT2(PlaceKind.CITY, "P", "PPLA2"),
    /** The seat of a lower division. */
    SEAT3(PlaceKind.CITY, "P", "PPLA3"),
    TOWN(PlaceKind.CITY, "P", "PPL"),
    /** A part of a town. */
    QUARTER(PlaceKind.CITY, "P", "PPLX"),
    FACILITY(PlaceKind.FACILITY, "S", ""),
    REGION(PlaceKind.REGION, "L", "RGN"),
    WATER(PlaceKind.WATER, "H", ""),
    TERRAIN(PlaceKind.TERRAIN, "T", "");

    private final PlaceKind kind;
    private final String geonamesClass;
    private final String geonamesCode;

    Feature(PlaceKind kind, String geonamesClass, String geonamesCode) {
        this.kind = kind;
        this.geonamesClass = geonamesClass;
        this.geonamesCode = geonamesCode;
    }

    public PlaceKind kind() {
        return kind;
    }

    /** GeoNames' feature class: {@code A} divisions, {@code P} towns, {@code S} sites, {@code L} regions, {@code H}, {@code T}. */
    public String geonamesClass() {
        return geonamesClass;
    }

    /** GeoNames' feature code, {@code PPLC}; empty where the tables have only the class. */
    public String geonamesCode() {
        return geonamesCode;
    }

    boolean isState() {
        return this == COUNTRY || this == TERRITORY;
    }

    boolean isSettlement() {
        return kind == PlaceKind.CITY;
    }
}
