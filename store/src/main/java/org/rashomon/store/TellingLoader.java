package org.rashomon.store;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Intent;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Site;
import org.rashomon.store.happening.Telling;

/** Makes tellings of the rows of a store: of every account of an event, as the latest run of each input read it. */
final class TellingLoader {

    private static final String SELECT =
            """
            SELECT a.account, a.document, coalesce(r.retells, a.document) AS story, d.date, a.anchor_start, a.type, a.mode, c.trigger, c.act, c.intent, c.wording, c.amounts, c.ground, c.ground_country,
                   a.actor, a.actor_country, a.actor_sectors, a.actor_entity,
                   a.recipient, a.recipient_country, a.recipient_sectors, a.recipient_entity,
                   a.speaker_actor, a.speaker_actor_country, a.speaker_actor_sectors, a.speaker_actor_entity,
                   a.place, a.place_kind, a.place_country, a.place_admin1, a.latitude, a.longitude,
                   a.time_from, a.time_to, a.time_words IS NOT NULL AS stated, a.voice, a.stance,
                   a.negated, a.future OR a.hypothetical AS unreal, a.historical, x.words AS context
            FROM accounts a
            JOIN clues c ON c.account = a.account AND c.run = a.run
            JOIN contexts x ON x.document = a.document AND x.run = a.run
            JOIN documents d ON d.document = a.document AND d.run = a.run
            LEFT JOIN retellings r ON r.document = a.document AND r.run = a.run
            WHERE a.kind = 'event'
            ORDER BY a.account
            """;

    private final Store store;
    private final Map<String, int[]> contexts = new HashMap<>();

    TellingLoader(Store store) {
        this.store = store;
    }

    List<Telling> load() throws SQLException {
        List<Telling> tellings = new ArrayList<>();
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery(SELECT)) {
            while (row.next()) {
                tellings.add(telling(row));
            }
        }
        return tellings;
    }

    private Telling telling(ResultSet row) throws SQLException {
        String document = row.getString("document");
        String context = row.getString("context");
        Optional<Integer> published = day(row, "date");
        Period period = Period.of(day(row, "time_from"), day(row, "time_to"), row.getBoolean("stated"));
        return new Telling(
                row.getString("account"),
                document,
                row.getString("story"),
                published.orElse(Period.OPEN_START),
                row.getInt("anchor_start"),
                Optional.of(EventType.valueOf(row.getString("type"))),
                text(row, "mode"),
                row.getString("trigger"),
                row.getString("act"),
                party(row, "actor"),
                party(row, "recipient"),
                site(row),
                ground(row),
                period.isKnown() ? period : Period.of(published, published, false),
                amounts(text(row, "amounts")),
                row.getString("voice"),
                party(row, "speaker_actor"),
                Stance.valueOf(row.getString("stance")),
                row.getBoolean("negated"),
                row.getBoolean("unreal"),
                row.getBoolean("historical"),
                Intent.valueOf(row.getString("intent")),
                HashList.parse(text(row, "wording")),
                contexts.computeIfAbsent(document, d -> HashList.parse(context)));
    }

    private static Party party(ResultSet row, String who) throws SQLException {
        String sectors = text(row, who + "_sectors");
        return new Party(
                text(row, who + "_entity"),
                text(row, who + "_country"),
                sectors.isEmpty() ? List.of() : List.of(sectors.split("\\|")),
                text(row, who).toLowerCase(Locale.ROOT));
    }

    private static Optional<Site> site(ResultSet row) throws SQLException {
        String name = text(row, "place");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Site(
                        name,
                        PlaceKind.valueOf(row.getString("place_kind")),
                        text(row, "place_country"),
                        text(row, "place_admin1"),
                        row.getDouble("latitude"),
                        row.getDouble("longitude")));
    }

    private static Optional<Site> ground(ResultSet row) throws SQLException {
        String name = text(row, "ground");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Site(name, PlaceKind.REGION, row.getString("ground_country"), "", 0, 0));
    }

    private static List<Amount> amounts(String text) {
        List<Amount> amounts = new ArrayList<>();
        for (String amount : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = amount.split("\\|", -1);
            amounts.add(new Amount(
                    parts[0].replace('_', ' '),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Amount.Part.valueOf(parts[3])));
        }
        return amounts;
    }

    private static Optional<Integer> day(ResultSet row, String column) throws SQLException {
        Date day = row.getDate(column);
        return Optional.ofNullable(day).map(d -> (int) d.toLocalDate().toEpochDay());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
