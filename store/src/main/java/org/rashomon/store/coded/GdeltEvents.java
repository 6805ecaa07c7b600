package org.rashomon.store.coded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The 61 columns of GDELT 2.0's event table, in its order. Events without a day are left out. */
final class GdeltEvents implements RowMaker {

    private final Lexicons lexicons;

    GdeltEvents(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    @Override
    public Optional<List<String>> row(CodedEvent event) {
        if (event.day().isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = event.day().get();
        List<String> cells = new ArrayList<>();
        cells.add(event.number());
        cells.add(day.format(DateTimeFormatter.BASIC_ISO_DATE));
        cells.add(String.format(Locale.ROOT, "%04d%02d", day.getYear(), day.getMonthValue()));
        cells.add(Integer.toString(day.getYear()));
        cells.add(fraction(day));
        actor(event, "actor", cells);
        actor(event, "recipient", cells);
        cells.add(event.row().number("sentence_number") <= 1 ? "1" : "0");
        cells.add(event.code());
        cells.add(event.code().substring(0, Math.min(3, event.code().length())));
        cells.add(event.code().substring(0, 2));
        cells.add(Integer.toString(quad(event)));
        cells.add(event.goldstein());
        cells.add("1");
        cells.add("1");
        cells.add("1");
        cells.add("0");
        geo(event, event.has("actor") ? CameoCodes.country(event, "actor") : "", cells);
        geo(event, event.has("recipient") ? CameoCodes.country(event, "recipient") : "", cells);
        place(event, cells);
        cells.add(event.published().orElse(day).format(DateTimeFormatter.BASIC_ISO_DATE) + "000000");
        cells.add(event.address());
        return Optional.of(cells);
    }

    /** The year and the share of it that had gone by, as GDELT counts: (month - 1) times 30 plus the day, of 365. */
    static String fraction(LocalDate day) {
        double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(share, 0.9999));
    }

    private static int quad(CodedEvent event) {
        return EventType.valueOf(event.get("type")).quadClass().number();
    }

    private static void actor(CodedEvent event, String role, List<String> cells) {
        List<String> roles = CameoCodes.roles(event, role);
        cells.add(CameoCodes.code(event, role));
        cells.add(event.get(role).toUpperCase(Locale.ROOT));
        cells.add(CameoCodes.country(event, role));
        cells.add(CameoCodes.group(event, role));
        cells.add("");
        cells.add("");
        cells.add("");
        for (int i = 0; i < 3; i++) {
            cells.add(i < roles.size() ? roles.get(i) : "");
        }
    }

    /** Of an actor only the country is known: eight columns of a country or of nothing. */
    private void geo(CodedEvent event, String country, List<String> cells) {
        String fips = fips(country);
        cells.add(fips.isEmpty() ? "0" : "1");
        cells.add("");
        cells.add(fips);
        cells.add(fips);
        cells.add("");
        cells.add("");
        cells.add("");
        cells.add("");
    }

    private void place(CodedEvent event, List<String> cells) {
        String name = event.get("place");
        if (name.isEmpty()) {
            geo(event, "", cells);
            return;
        }
        String country = event.get("place_country");
        String admin = event.get("place_admin1");
        String fips = fips(country);
        boolean american = country.equals("USA");
        String kind = admin.isEmpty() ? "1" : admin.equals(name) ? american ? "2" : "5" : american ? "3" : "4";
        cells.add(kind);
        cells.add(admin.isEmpty() || admin.equals(name) ? name : name + ", " + admin);
        cells.add(fips);
        cells.add(fips);
        cells.add("");
        cells.add(event.get("latitude"));
        cells.add(event.get("longitude"));
        cells.add("");
    }

    private String fips(String country) {
        return lexicons.get("event/fips")
                .row(country)
                .map((Row row) -> row.get("fips"))
                .orElse("");
    }
}
