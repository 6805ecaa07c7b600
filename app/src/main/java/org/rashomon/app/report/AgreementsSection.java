package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.store.Lookup;

/** Agreements: what they are, and every account of their being kept, broken or ended, side by side. */
final class AgreementsSection implements Section {

    private static final String ACCOUNTS =
            "SELECT e.pact, e.status AS standing, e.because, m.secrecy, m.doer, d.date, a.* FROM pact_accounts e"
                    + " JOIN accounts a USING (account) JOIN agreements m ON m.document = a.document AND m.run = a.run AND m.number"
                    + " = a.matter JOIN documents d ON d.document = a.document AND d.run = a.run WHERE a.kind = 'agreement' AND"
                    + " e.pact IN (SELECT o.pact FROM pact_accounts o WHERE %s)"
                    + " ORDER BY d.date NULLS LAST, a.document, a.start, a.anchor_start, a.account";

    private final Source source;
    private final Notes notes;
    private final Map<String, List<Lookup.Row>> accounts = new LinkedHashMap<>();
    private final List<Lookup.Row> pacts = new ArrayList<>();
    private final List<Lookup.Row> slight = new ArrayList<>();

    AgreementsSection(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        for (Lookup.Row row : source.within(ACCOUNTS, "o")) {
            accounts.computeIfAbsent(row.get("pact"), p -> new ArrayList<>()).add(row);
        }
        for (Lookup.Row pact :
                source.lookup().rows("SELECT * FROM pacts ORDER BY documents DESC, accounts DESC, pact")) {
            List<Lookup.Row> told = accounts.getOrDefault(pact.get("pact"), List.of());
            if (!told.isEmpty() && isAbout(told)) {
                boolean told2 =
                        pact.number("accounts") > 1 || !pact.get("compliance").isEmpty();
                (told2 || !pact.get("worth").isEmpty() || pact.get("parties").contains(";") ? pacts : slight).add(pact);
            }
        }
    }

    private boolean isAbout(List<Lookup.Row> told) {
        return source.countries().isEmpty()
                || told.stream()
                        .anyMatch(row -> source.countries().contains(row.get("actor_country"))
                                || source.countries().contains(row.get("recipient_country")));
    }

    @Override
    public String id() {
        return "agreements";
    }

    @Override
    public String title() {
        return "Agreements";
    }

    @Override
    public int size() {
        return pacts.size() + slight.size();
    }

    @Override
    public void write(Html out) {
        for (Lookup.Row pact : pacts) {
            pact(out, pact);
        }
        if (!slight.isEmpty()) {
            out.add("<details><summary>")
                    .add(slight.size())
                    .add(" more that are only spoken of once</summary>\n<ul>\n");
            for (Lookup.Row pact : slight) {
                for (Lookup.Row row : accounts.getOrDefault(pact.get("pact"), List.of())) {
                    out.add("<li>");
                    Tellings.line(out, notes, row);
                    out.add("</li>\n");
                }
            }
            out.add("</ul>\n</details>\n");
        }
    }

    private void pact(Html out, Lookup.Row pact) {
        List<Lookup.Row> told = accounts.getOrDefault(pact.get("pact"), List.of());
        String name = pact.get("words");
        out.add("<article id=\"").text(pact.get("pact")).add("\" tabindex=\"-1\">\n<h3>");
        out.text(name.isEmpty() ? pact.get("form") : Html.shortened(name, 80)).add("</h3>\n<dl class=\"facts\">\n");
        fact(out, "parties", pact.get("parties"));
        fact(out, "about", pact.get("subject"));
        fact(out, "worth", Amounts.readable(pact.get("worth")));
        fact(out, "made", Naming.days(pact, "reached_from", "reached_to"));
        fact(
                out,
                "text",
                pact.get("secrecy").equals("UNSTATED")
                        ? ""
                        : pact.get("secrecy").toLowerCase(Locale.ROOT).replace("|", " and ") + ", as it is told");
        fact(out, "told", pact.get("compliance"));
        out.add("</dl>\n");
        List<Lookup.Row> judged = told.stream()
                .filter(row -> isJudged(row.get("standing")))
                .sorted(Comparator.comparing(this::side))
                .toList();
        if (!judged.isEmpty()) {
            out.add("<table>\n<caption>Kept or broken, according to each side</caption>\n<thead><tr>")
                    .add("<th scope=\"col\">side</th><th scope=\"col\">says it is</th><th scope=\"col\">by</th>")
                    .add("<th scope=\"col\">in these words</th></tr></thead>\n<tbody>\n");
            for (Lookup.Row row : judged) {
                out.add("<tr><th scope=\"row\">").text(side(row)).add("</th><td><span class=\"status ");
                String standing = row.get("standing").toLowerCase(Locale.ROOT);
                out.text(standing).add("\">").text(standing).add("</span></td><td>");
                out.text(Html.shortened(row.get("doer"), 60)).add("</td><td>");
                Tellings.line(out, notes, row);
                out.add("</td></tr>\n");
            }
            out.add("</tbody>\n</table>\n");
        }
        List<Lookup.Row> others =
                told.stream().filter(row -> !isJudged(row.get("standing"))).toList();
        if (!others.isEmpty()) {
            boolean few = judged.isEmpty() && others.size() <= 4;
            out.add(few ? "" : "<details><summary>" + others.size() + " more accounts of it</summary>\n");
            out.add("<ul class=\"tellings\">\n");
            for (Lookup.Row row : others) {
                out.add("<li>");
                out.element("span class=\"what\"", row.get("standing").toLowerCase(Locale.ROOT))
                        .add(" ");
                Tellings.line(out, notes, row);
                source.rests(out, row);
                out.add("</li>\n");
            }
            out.add("</ul>\n").add(few ? "" : "</details>\n");
        }
        out.add("</article>\n");
    }

    private static boolean isJudged(String standing) {
        return standing.equals("KEPT") || standing.equals("BROKEN") || standing.equals("ENDED");
    }

    /** Whose voice the innermost is: its state, or its name. */
    private String side(Lookup.Row account) {
        String code = account.get("speaker_actor_country");
        return !code.isEmpty()
                ? source.country(code)
                : account.get("speaker").equals("(unstated)")
                        ? "nobody named"
                        : account.get("depth").equals("1")
                                ? notes.voice(account)
                                : Html.shortened(account.get("speaker"), 50);
    }

    private static void fact(Html out, String name, String value) {
        if (!value.isEmpty()) {
            out.add("<div><dt>")
                    .add(name)
                    .add("</dt><dd>")
                    .text(Html.shortened(value, 200))
                    .add("</dd></div>\n");
        }
    }
}
