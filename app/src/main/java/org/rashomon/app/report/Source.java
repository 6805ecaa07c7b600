package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.LedgerQueries;
import org.rashomon.store.Lookup;

/**
 * What sections ask the store.
 *
 * @param lookup the store
 * @param lexicons as bundled
 * @param documents ids of the documents that the report is about, apart by |; empty for all
 * @param countries codes of the actors it is about; empty for all
 * @param claims by account, the entries of reference lists that it rests on
 */
record Source(
        Lookup lookup,
        Lexicons lexicons,
        String documents,
        List<String> countries,
        Map<String, List<Lookup.Row>> claims) {

    static Source of(Lookup lookup, Lexicons lexicons, String documents, List<String> countries) {
        Source source = new Source(lookup, lexicons, documents, countries, new TreeMap<>());
        source.within(
                        "SELECT r.* FROM (" + LedgerQueries.CLAIMS
                                + ") r WHERE %s ORDER BY r.document, r.start, r.label",
                        "r")
                .forEach(row -> source.claims
                        .computeIfAbsent(row.get("account"), a -> new ArrayList<>())
                        .add(row));
        return source;
    }

    /** Rows of the documents that the report is about; {@code %s} in the select becomes the condition on {@code alias}. */
    List<Lookup.Row> within(String select, String alias) {
        return documents.isEmpty()
                ? lookup.rows(select.replace("%s", "true"))
                : lookup.rows(
                        select.replace("%s", alias + ".document IN (SELECT unnest(string_split(?, '|')))"), documents);
    }

    /** Accounts by id, in the order of the store. */
    Map<String, Lookup.Row> accounts(List<String> ids) {
        Map<String, Lookup.Row> found = new LinkedHashMap<>();
        lookup.rows(
                        "SELECT a.*, d.date FROM (SELECT * FROM accounts UNION ALL SELECT * FROM mentions) a JOIN documents d ON d.document = a.document AND d.run = a.run"
                                + " WHERE a.account IN (SELECT unnest(string_split(?, '|')))"
                                + " ORDER BY a.document, a.start, a.anchor_start, a.account",
                        String.join("|", ids))
                .forEach(row -> found.put(row.get("account"), row));
        return found;
    }

    /** The name of a country, or the code itself. */
    String country(String code) {
        return lexicons.get("actor/states")
                .row(code)
                .map((Row row) -> row.get("name"))
                .orElse(code);
    }

    /** Where the works that an account rests on stand on the page: {@code rests on [12] …}. */
    void rests(Html out, Lookup.Row account) {
        for (Lookup.Row claim : claims.getOrDefault(account.get("account"), List.of())) {
            out.add(" <span class=\"rests\">rests on <a href=\"#")
                    .text(reference(claim))
                    .add("\">[");
            out.text(claim.get("label")).add("]</a> ");
            String words = claim.get("words").replaceFirst("^\\s*\\[\\w+\\]\\s*", "");
            out.text(Html.shortened(words, 80)).add("</span>");
        }
    }

    /** The id of an entry of a reference list on the page. */
    static String reference(Lookup.Row citation) {
        return "ref-" + citation.get("document") + "-" + citation.get("label").replaceAll("[^A-Za-z0-9]", "_");
    }
}
