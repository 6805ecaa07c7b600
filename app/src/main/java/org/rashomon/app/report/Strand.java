package org.rashomon.app.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
     * do, and of measures and agreements the money; of agreements and ties the words of their sentence come first.
     */
    static String ofAccount(Lexicons lexicons) {
        return contexts(lexicons)
                + ofSentence(lexicons)
                + " WHEN a.kind = 'measure' OR a.type IN ('SUPPLIER', 'SANCTIONS', 'SANCTION')"
                + " OR a.mode IN ('contract', 'memorandum', 'mou') OR contains(a.quantities::VARCHAR, '\"unit\":\"USD\"')"
                + " OR a.actor_sectors LIKE 'BUS%' OR a.recipient_sectors LIKE 'BUS%' THEN 'economic'"
                + " WHEN a.actor_sectors LIKE 'MIL%' OR a.recipient_sectors LIKE 'MIL%' OR a.type IN ('ASSAULT', 'MOBILIZE')"
                + " THEN 'military'"
                + " WHEN a.actor_sectors LIKE 'MED%' OR a.actor_sectors LIKE 'JRN%' THEN 'information'"
                + " ELSE 'political' END";
    }

    /** Agreements and ties have no contexts: the words of these stand in their sentence. */
    private static String ofSentence(Lexicons lexicons) {
        Map<String, String> strands = new HashMap<>();
        lexicons.get("ledger/strands").rows().forEach(row -> strands.put(row.id(), row.get("strand")));
        Map<String, Set<String>> words = new TreeMap<>();
        lexicons.get("event/contexts").rows().forEach(row -> {
            String strand = strands.get(row.id());
            if (strand != null) {
                words.computeIfAbsent(strand, s -> new TreeSet<>()).addAll(row.list("words"));
            }
        });
        return words.entrySet().stream()
                .map(strand -> " WHEN a.kind IN ('agreement', 'tie') AND regexp_matches(lower(a.sentence), '\\b("
                        + strand.getValue().stream()
                                .map(word -> word.replace("-", "[ -]").replace("'", ""))
                                .collect(Collectors.joining("|"))
                        + ")s?\\b') THEN '"
                        + strand.getKey().toLowerCase(Locale.ROOT)
                        + "'")
                .collect(Collectors.joining());
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
