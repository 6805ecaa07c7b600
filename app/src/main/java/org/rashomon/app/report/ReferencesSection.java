package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.store.Lookup;

/** Works cited, with the claims that rest on each; those that several documents cite come first. */
final class ReferencesSection implements Section {

    private final Source source;
    private final Notes notes;
    private final List<Lookup.Row> citations;
    private final Map<String, List<Lookup.Row>> claims = new LinkedHashMap<>();
    private final Map<String, Lookup.Row> accounts;

    ReferencesSection(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        this.citations = source.within(
                "SELECT c.*, count(DISTINCT c.document) OVER (PARTITION BY c.work)::INTEGER AS documents FROM citations c WHERE %s"
                        + " ORDER BY documents DESC, c.document, try_cast(c.label AS INTEGER) NULLS LAST, c.label",
                "c");
        List<String> ids = new ArrayList<>();
        for (List<Lookup.Row> rows : source.claims().values()) {
            for (Lookup.Row claim : rows) {
                claims.computeIfAbsent(Source.reference(claim), k -> new ArrayList<>())
                        .add(claim);
                ids.add(claim.get("account"));
            }
        }
        this.accounts = source.accounts(ids);
    }

    @Override
    public String id() {
        return "references";
    }

    @Override
    public String title() {
        return "Works cited";
    }

    @Override
    public int size() {
        return citations.size();
    }

    @Override
    public void write(Html out) {
        String document = "";
        boolean open = false;
        for (Lookup.Row citation : citations) {
            if (!citation.get("document").equals(document)) {
                document = citation.get("document");
                out.add(open ? "</ul>\n" : "")
                        .add("<h3>")
                        .text(notes.source(document))
                        .add("</h3>\n<ul class=\"works\">\n");
                open = true;
            }
            out.add("<li id=\"").text(Source.reference(citation)).add("\" tabindex=\"-1\">");
            out.text(Html.shortened(citation.get("words"), 400));
            if (citation.number("documents") > 1) {
                out.add(" <strong>cited by ").add(citation.number("documents")).add(" documents</strong>");
            }
            List<Lookup.Row> resting = claims.getOrDefault(Source.reference(citation), List.of());
            if (!resting.isEmpty()) {
                out.add("<ul class=\"plain\">\n");
                for (Lookup.Row claim : resting) {
                    Lookup.Row account = accounts.get(claim.get("account"));
                    if (account != null) {
                        out.add("<li>");
                        Tellings.line(out, notes, account);
                        out.add("</li>\n");
                    }
                }
                out.add("</ul>");
            }
            out.add("</li>\n");
        }
        out.add(open ? "</ul>\n" : "");
    }
}
