package org.rashomon.store.coded;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.event.EventType;

/**
 * The 61 columns of GDELT 2.0's event table, in its order: a row for each happening, from its first telling. Those without a day
 * are left out.
 */
final class GdeltEvents implements RowMaker {

    private final CameoCodes codes;
    private final GdeltPlaces places;

    GdeltEvents(StateCodes states, GdeltPlaces places) {
        codes = new CameoCodes(states);
        this.places = places;
    }

    @Override
    public Optional<List<String>> row(CodedEvent event) {
        if (event.day().isEmpty() || !event.isFirst()) {
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
        cells.add(Integer.toString(
                EventType.valueOf(event.get("type")).quadClass().number()));
        cells.add(event.goldstein());
        cells.add(event.get("mentions"));
        cells.add(event.get("sources"));
        cells.add(event.get("articles"));
        cells.add("0");
        cells.addAll(places.country(event.get("actor_country")));
        cells.addAll(places.country(event.get("recipient_country")));
        cells.addAll(places.action(event));
        cells.add(event.published().orElse(day).format(DateTimeFormatter.BASIC_ISO_DATE) + "000000");
        cells.add(event.address());
        return Optional.of(cells);
    }

    /** The year and the share of it that had gone by, as GDELT counts: (month - 1) times 30 plus the day, of 365. */
    static String fraction(LocalDate day) {
        double share = ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + Math.min(share, 0.9999));
    }

    private void actor(CodedEvent event, String role, List<String> cells) {
        List<String> types = codes.types(event, role);
        cells.add(codes.code(event, role));
        cells.add(event.get(role).toUpperCase(Locale.ROOT));
        cells.add(codes.country(event, role));
        cells.add(codes.group(event, role));
        cells.add("");
        cells.add("");
        cells.add("");
        for (int i = 0; i < 3; i++) {
            cells.add(i < types.size() ? types.get(i) : "");
        }
    }
}
