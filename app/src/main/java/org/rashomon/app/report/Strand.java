package org.rashomon.app.report;

import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The strands of a relation and its tone, as SQL over accounts {@code a} and their events {@code e}. */
public final class Strand {

    private Strand() {}

    /** How cooperative or hostile an event is, from -10 to 10, by its type. */
    public static String tone(Lexicons lexicons) {
        return lexicons.get("ledger/tone").rows().stream()
                .map(row -> "WHEN '" + row.id() + "' THEN " + Double.parseDouble(row.get("tone")))
                .collect(Collectors.joining(" ", "CASE a.type ", " END"));
    }

    /** {@code military}, {@code economic}, {@code information} or {@code political}: by an event's contexts. */
    public static String ofEvent(Lexicons lexicons) {
        return contexts(lexicons) + " ELSE 'political' END";
    }

    /**
     * The same for accounts of any kind, whose event may be absent: what the contexts do not say, the sectors of the parties
     * do, and of measures and agreements the money.
     */
    static String ofAccount(Lexicons lexicons) {
        return contexts(lexicons)
                + " WHEN a.kind = 'measure' OR a.type IN ('SUPPLIER', 'SANCTIONS', 'SANCTION')"
                + " OR a.mode IN ('contract', 'memorandum', 'mou') OR contains(a.quantities::VARCHAR, '\"unit\":\"USD\"')"
                + " OR a.actor_sectors LIKE 'BUS%' OR a.recipient_sectors LIKE 'BUS%' THEN 'economic'"
                + " WHEN a.actor_sectors LIKE 'MIL%' OR a.recipient_sectors LIKE 'MIL%' OR a.type IN ('ASSAULT', 'MOBILIZE')"
                + " THEN 'military'"
                + " WHEN a.actor_sectors LIKE 'MED%' OR a.actor_sectors LIKE 'JRN%' THEN 'information'"
                + " ELSE 'political' END";
    }

    private static String contexts(Lexicons lexicons) {
        return lexicons.get("ledger/strands").rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("strand"), TreeMap::new, Collectors.mapping(Row::id, Collectors.toList())))
                .entrySet()
                .stream()
                .map(strand -> "WHEN list_has_any(string_split(e.contexts, '|'), ["
                        + strand.getValue().stream().map(c -> "'" + c + "'").collect(Collectors.joining(", "))
                        + "]) THEN '"
                        + strand.getKey().toLowerCase(Locale.ROOT) + "'")
                .collect(Collectors.joining(" ", "CASE ", ""));
    }
}
