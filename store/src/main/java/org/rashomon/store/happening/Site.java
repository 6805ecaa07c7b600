package org.rashomon.store.happening;

import java.util.Optional;
import org.rashomon.place.PlaceKind;

/**
 * A place as linking sees it.
 *
 * @param name the gazetteer's name
 * @param kind how much ground it covers
 * @param country ISO 3166 alpha-3, empty where no one country holds it
 * @param admin1 the first-level division, empty if none
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Site(String name, PlaceKind kind, String country, String admin1, double latitude, double longitude) {

    /** Farther apart than this, two points are two places, whatever the words. */
    private static final double NEAR_KM = 60;

    private static final double EARTH_RADIUS_KM = 6371;

    /** How two places stand to one another. */
    public enum Likeness {
        UNKNOWN,
        SAME,
        /** One holds the other: "eastern Syria", Deir Ezzor. */
        WITHIN,
        APART
    }

    static Likeness likeness(Optional<Site> a, Optional<Site> b) {
        return a.isEmpty() || b.isEmpty() ? Likeness.UNKNOWN : a.get().likeness(b.get());
    }

    private Likeness likeness(Site other) {
        boolean samePoint = name.equals(other.name) && country.equals(other.country);
        if (samePoint) {
            return Likeness.SAME;
        }
        if (holds(other) || other.holds(this)) {
            return Likeness.WITHIN;
        }
        if (isPoint() && other.isPoint()) {
            return kilometres(other) <= NEAR_KM ? Likeness.SAME : Likeness.APART;
        }
        boolean differentCountries = !country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country);
        boolean differentProvinces = kind != PlaceKind.COUNTRY
                && other.kind != PlaceKind.COUNTRY
                && !admin1.isEmpty()
                && !other.admin1.isEmpty()
                && !admin1.equals(other.admin1);
        return differentCountries || differentProvinces ? Likeness.APART : Likeness.UNKNOWN;
    }

    private boolean holds(Site other) {
        return switch (kind) {
            case COUNTRY -> country.equals(other.country);
            case PROVINCE ->
                country.equals(other.country)
                        && other.kind != PlaceKind.COUNTRY
                        && other.kind != PlaceKind.PROVINCE
                        && (name.equals(other.admin1) || !admin1.isEmpty() && admin1.equals(other.admin1));
            case DISTRICT, CITY, FACILITY, REGION, WATER, TERRAIN -> false;
        };
    }

    private boolean isPoint() {
        return kind == PlaceKind.CITY || kind == PlaceKind.FACILITY;
    }

    /** Great-circle distance. */
    private double kilometres(Site other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double dLat = lat2 - lat1;
        double dLon = Math.toRadians(other.longitude - longitude);
        double h = Math.pow(Math.sin(dLat / 2), 2) + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
