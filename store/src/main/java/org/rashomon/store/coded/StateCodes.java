package org.rashomon.store.coded;

import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** What other projects call the states and groups of {@code actor/states.tsv} and {@code event/groups.tsv}. */
final class StateCodes {

    /**
     * States whose divisions GeoNames codes in another way than FIPS 10-4: by ISO 3166-2, or since a reform that FIPS, which
     * ended in 2008, has not seen.
     */
    private static final Set<String> OTHER_DIVISIONS = Set.of(
            "BEL", "BFA", "CHE", "CIV", "COD", "ERI", "FIN", "FRA", "GBR", "GIN", "GRC", "GUY", "IRL", "KEN", "KOS",
            "LUX", "LVA", "MAR", "MDG", "MLT", "MNE", "MNP", "MWI", "NCL", "NPL", "OMN", "SRB", "TLS", "TTO", "UGA",
            "VIR");

    private final Lexicons lexicons;

    StateCodes(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /** FIPS 10-4; empty if it has none. */
    String fips(String country) {
        return state(country, "fips");
    }

    /**
     * As GDELT writes a first-level division: {@code USTX}, {@code SY07}; the country's code alone where FIPS has no code for
     * it, or none that is known.
     */
    String fips(String country, String division) {
        if (country.equals("PSE") && !division.isEmpty()) {
            return division; // FIPS knows the West Bank and Gaza as two countries.
        }
        boolean known = division.length() == 2 && !OTHER_DIVISIONS.contains(country);
        return fips(country) + (known ? division : "");
    }

    /** Number of the state in the Correlates of War project; empty if it has none. */
    String cow(String country) {
        return state(country, "cow");
    }

    /** CAMEO's code, mostly the alpha-3 one. */
    String cameo(String country) {
        String own = state(country, "cameo");
        return own.isEmpty() ? country : own;
    }

    String name(String country) {
        return state(country, "name");
    }

    /** CAMEO's code of a known group; empty if it has none. */
    String group(String organisation) {
        return lexicons.get("event/groups")
                .row(organisation)
                .map(row -> row.get("code"))
                .orElse("");
    }

    private String state(String country, String column) {
        return lexicons.get("actor/states")
                .row(country)
                .map((Row row) -> row.get(column))
                .orElse("");
    }
}
