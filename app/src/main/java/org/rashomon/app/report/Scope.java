package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.rashomon.store.Lookup;

/**
 * What a report is about: the chosen happenings with their tellings and disputes, and the documents they stand in.
 *
 * @param happenings in order of time, those without a day last
 * @param tellings accounts by happening, in order of publication
 * @param disputes values by happening
 * @param documents all documents of the store, by id
 * @param leftOut how many happenings were chosen but are not on the page
 */
record Scope(
        List<Lookup.Row> happenings,
        Map<String, List<Lookup.Row>> tellings,
        Map<String, List<Lookup.Row>> disputes,
        List<Lookup.Row> documents,
        int leftOut) {

    private static final String TELLINGS = "SELECT t.happening, a.*, d.date, d.outlet FROM tellings t JOIN acts a USING"
            + " (account) JOIN documents d ON d.document = a.document AND d.run = a.run"
            + " WHERE t.happening IN (SELECT unnest(string_split(?, '|')))"
            + " ORDER BY d.date NULLS LAST, a.document, a.start, a.anchor_start, a.account";

    private static final String DISPUTES =
            "SELECT * FROM disputes WHERE happening IN (SELECT unnest(string_split(?, '|')))"
                    + " ORDER BY happening, field, unit, number";

    /**
     * @param chosen rows of the table happenings, in order of time
     * @param most how many of them at most: those with the most tellings stay
     */
    static Scope of(Lookup lookup, List<Lookup.Row> chosen, int most) {
        List<Lookup.Row> kept = chosen;
        if (chosen.size() > most) {
            List<Lookup.Row> ranked = new ArrayList<>(chosen);
            ranked.sort((a, b) -> {
                int byDocuments = b.number("documents") - a.number("documents");
                int byAccounts = byDocuments != 0 ? byDocuments : b.number("accounts") - a.number("accounts");
                return byAccounts != 0 ? byAccounts : a.get("happening").compareTo(b.get("happening"));
            });
            TreeSet<String> best = new TreeSet<>();
            ranked.subList(0, most).forEach(row -> best.add(row.get("happening")));
            kept = chosen.stream()
                    .filter(row -> best.contains(row.get("happening")))
                    .toList();
        }
        String ids =
                String.join("|", kept.stream().map(row -> row.get("happening")).toList());
        List<Lookup.Row> documents = lookup.rows(
                "SELECT document, title, authors, outlet, date, url, source FROM documents ORDER BY document, run");
        return new Scope(
                kept,
                grouped(lookup.rows(TELLINGS, ids)),
                grouped(lookup.rows(DISPUTES, ids)),
                documents,
                chosen.size() - kept.size());
    }

    private static Map<String, List<Lookup.Row>> grouped(List<Lookup.Row> rows) {
        Map<String, List<Lookup.Row>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.get("happening"), h -> new ArrayList<>())
                .add(row));
        return groups;
    }

    List<Lookup.Row> tellings(Lookup.Row happening) {
        return tellings.getOrDefault(happening.get("happening"), List.of());
    }

    List<Lookup.Row> disputes(Lookup.Row happening) {
        return disputes.getOrDefault(happening.get("happening"), List.of());
    }

    /** The ids of the documents that tell of the chosen happenings, apart by |. */
    String documentIds() {
        TreeSet<String> ids = new TreeSet<>();
        tellings.values().forEach(rows -> rows.forEach(row -> ids.add(row.get("document"))));
        return String.join("|", ids);
    }
}
