package org.rashomon.store.coded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.event.Codebook;
import org.rashomon.event.EventType;
import org.rashomon.place.PlaceKind;

/** The 40 columns of POLECAT, in its order; {@code None} in an empty one, as its readers test for. */
final class Polecat implements RowMaker {

    private static final List<String> HEADER = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor Country",
            "Actor COW",
            "Primary Actor Sector",
            "Actor Sectors",
            "Actor Title",
            "Actor Name Raw",
            "Wikipedia Actor ID",
            "Recipient Name",
            "Recipient Country",
            "Recipient COW",
            "Primary Recipient Sector",
            "Recipient Sectors",
            "Recipient Title",
            "Recipient Name Raw",
            "Wikipedia Recipient ID",
            "Placename",
            "City",
            "District",
            "Province",
            "Country",
            "Latitude",
            "Longitude",
            "GeoNames ID",
            "Raw Placename",
            "Feature Type",
            "Source",
            "Publication Date",
            "Story People",
            "Story Organizations",
            "Story Locations",
            "Language",
            "Version");

    private static final List<String> QUADS =
            List.of("VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT");

    private static final String NONE = "None";

    private final Codebook codebook;
    private final StateCodes states;

    Polecat(Codebook codebook, StateCodes states) {
        this.codebook = codebook;
        this.states = states;
    }

    @Override
    public Optional<List<String>> header() {
        return Optional.of(HEADER);
    }

    @Override
    public Optional<List<String>> row(CodedEvent event) {
        EventType type = EventType.valueOf(event.get("type"));
        List<String> cells = new ArrayList<>();
        cells.add(event.get("document") + "_" + event.get("number"));
        cells.add(event.day().map(LocalDate::toString).orElse(""));
        cells.add(type.name());
        cells.add(event.get("mode"));
        cells.add(String.format(Locale.ROOT, "%.1f", codebook.score(type, event.get("mode"))));
        cells.add(QUADS.get(type.quadClass().ordinal()));
        cells.add(event.get("contexts").replace("|", "; "));
        role(event, "actor", cells);
        role(event, "recipient", cells);
        boolean town = event.get("place_kind").equals(PlaceKind.CITY.name());
        cells.add(event.get("place"));
        cells.add(town ? event.get("place") : "");
        cells.add(event.get("place_admin2"));
        cells.add(event.get("place_admin1"));
        cells.add(event.get("place_country"));
        cells.add(event.get("latitude"));
        cells.add(event.get("longitude"));
        cells.add(event.get("place_geonames"));
        cells.add(event.get("place_words"));
        cells.add(event.get("place_feature"));
        cells.add(event.get("outlet"));
        cells.add(event.get("date").isEmpty() ? "" : event.get("date").substring(0, 10));
        cells.add(once(event.get("people")));
        cells.add(once(event.get("organizations")));
        cells.add(once(event.get("locations")));
        cells.add(event.get("language"));
        cells.add(event.get("run"));
        cells.replaceAll(cell -> cell.isEmpty() ? NONE : cell);
        return Optional.of(cells);
    }

    /** Each name once, in the order of the text. */
    private static String once(String names) {
        return String.join("; ", new LinkedHashSet<>(List.of(names.split("; "))));
    }

    private void role(CodedEvent event, String role, List<String> cells) {
        List<String> sectors = event.sectors(role);
        cells.add(event.get(role));
        cells.add(event.get(role + "_country"));
        cells.add(states.cow(event.get(role + "_country")));
        cells.add(sectors.isEmpty() ? "" : sectors.get(0));
        cells.add(String.join("; ", sectors));
        cells.add("");
        cells.add(event.get(role + "_words"));
        cells.add("");
    }
}
