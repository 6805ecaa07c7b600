package org.rashomon.store.coded;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rashomon.place.Gazetteer;
import org.rashomon.place.PlaceKind;

/**
 * A place in GDELT's eight columns: type, full name, FIPS country, FIPS division, second-level division, latitude, longitude,
 * feature id.
 *
 * <pre>
 *   1  Syria                          SY  SY              34.8  38.997   SY
 *   5  Aleppo Governorate, Syria      SY  SY09            …     …        SY09
 *   4  Palmyra, Homs, Syria           SY  SY11            …     …        166205
 *   3  Houston, Texas, United States  US  USTX   TX201    …     …        4699066
 * </pre>
 */
final class GdeltPlaces {

    private static final List<String> NOWHERE = List.of("0", "", "", "", "", "", "", "");

    private final StateCodes states;
    private final Gazetteer gazetteer;

    GdeltPlaces(StateCodes states, Gazetteer gazetteer) {
        this.states = states;
        this.gazetteer = gazetteer;
    }

    /** Of an actor only the country is known; nothing for one that belongs to none. */
    List<String> country(String country) {
        String fips = states.fips(country);
        if (fips.isEmpty()) {
            return NOWHERE;
        }
        String latitude =
                gazetteer.middle(country).map(p -> degrees(p.latitude())).orElse("");
        String longitude =
                gazetteer.middle(country).map(p -> degrees(p.longitude())).orElse("");
        return List.of("1", states.name(country), fips, fips, "", latitude, longitude, fips);
    }

    /** Where an event is said to have happened. */
    List<String> action(CodedEvent event) {
        if (event.get("place").isEmpty()) {
            return NOWHERE;
        }
        String country = event.get("place_country");
        PlaceKind kind = PlaceKind.valueOf(event.get("place_kind"));
        boolean american = country.equals("USA");
        String fips = states.fips(country);
        String division = states.fips(country, event.get("place_admin1_code"));
        String latitude = degrees(Double.parseDouble(event.get("latitude")));
        String longitude = degrees(Double.parseDouble(event.get("longitude")));
        if (kind == PlaceKind.COUNTRY) {
            return List.of("1", states.name(country), fips, fips, "", latitude, longitude, fips);
        }
        if (kind == PlaceKind.PROVINCE) {
            String name = fullName(event.get("place"), states.name(country));
            return List.of(american ? "2" : "5", name, fips, division, "", latitude, longitude, division);
        }
        String name = fullName(event.get("place"), event.get("place_admin1"), states.name(country));
        return List.of(
                american ? "3" : "4",
                name,
                fips,
                division,
                american ? county(event) : "",
                latitude,
                longitude,
                event.get("place_geonames"));
    }

    /** {@code TX201}: state and county. Elsewhere GDELT has numbers of the GAUL set, which no source of ours gives. */
    private static String county(CodedEvent event) {
        String county = event.get("place_admin2_code");
        return county.isEmpty() ? "" : event.get("place_admin1_code") + county;
    }

    private static String fullName(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    private static String degrees(double value) {
        String text = String.format(Locale.ROOT, "%.4f", value);
        return text.replaceFirst("0{1,4}$", "").replaceFirst("\\.$", "");
    }
}
