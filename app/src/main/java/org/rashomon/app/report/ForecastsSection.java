package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rashomon.store.LedgerQueries;
import org.rashomon.store.Lookup;

/** What was foretold, for when, and what came of it. */
final class ForecastsSection implements Section {

    private final Source source;
    private final Notes notes;
    private final List<Lookup.Row> timed = new ArrayList<>();
    private final List<Lookup.Row> untimed = new ArrayList<>();
    private final Map<String, Lookup.Row> accounts;

    ForecastsSection(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        List<Lookup.Row> forecasts = source.within(
                "SELECT f.* FROM (" + LedgerQueries.forecasts(LedgerQueries.AS_OF) + ") f WHERE %s"
                        + " ORDER BY f.due NULLS LAST, f.told NULLS LAST, f.document, f.anchor_start, f.account",
                "f");
        List<String> ids = new ArrayList<>();
        for (Lookup.Row forecast : forecasts) {
            boolean dated = forecast.has("due") || forecast.has("by") || forecast.has("decided_by");
            (dated ? timed : untimed).add(forecast);
            ids.add(forecast.get("account"));
            ids.addAll(Arrays.asList(forecast.get("decided_by").split("\\|")));
        }
        this.accounts = source.accounts(ids);
    }

    @Override
    public String id() {
        return "forecasts";
    }

    @Override
    public String title() {
        return "Forecasts";
    }

    @Override
    public int size() {
        return timed.size() + untimed.size();
    }

    @Override
    public void write(Html out) {
        if (!timed.isEmpty()) {
            out.add(
                            "<table>\n<thead><tr><th scope=\"col\">for when</th><th scope=\"col\">state</th><th scope=\"col\">foretold</th>")
                    .add("<th scope=\"col\">decided by</th></tr></thead>\n<tbody>\n");
            timed.forEach(forecast -> row(out, forecast));
            out.add("</tbody>\n</table>\n");
        }
        if (!untimed.isEmpty()) {
            out.add("<details><summary>")
                    .add(untimed.size())
                    .add(" for which no day was set</summary>\n<ul class=\"tellings\">\n");
            for (Lookup.Row forecast : untimed) {
                Lookup.Row account = accounts.get(forecast.get("account"));
                if (account != null) {
                    out.add("<li>");
                    Tellings.line(out, notes, account);
                    out.add("</li>\n");
                }
            }
            out.add("</ul>\n</details>\n");
        }
    }

    private void row(Html out, Lookup.Row forecast) {
        Lookup.Row account = accounts.get(forecast.get("account"));
        if (account == null) {
            return;
        }
        String due = Naming.days(forecast, "due_from", "due");
        String state = forecast.get("state");
        out.add("<tr><td class=\"day\">").text(due.isEmpty() ? "“" + forecast.get("by") + "”" : due);
        out.add("</td><td><span class=\"status ")
                .text(state.replace(' ', '-'))
                .add("\">")
                .text(state);
        out.add("</span></td><td>");
        Tellings.line(out, notes, account);
        source.rests(out, account);
        out.add("</td><td>");
        List<Lookup.Row> deciding = Arrays.stream(forecast.get("decided_by").split("\\|"))
                .filter(accounts::containsKey)
                .map(accounts::get)
                .toList();
        if (!deciding.isEmpty()) {
            out.add("<ul class=\"plain\">");
            for (Lookup.Row each : deciding) {
                out.add("<li>");
                Tellings.line(out, notes, each);
                out.add("</li>");
            }
            out.add("</ul>");
        }
        out.add("</td></tr>\n");
    }
}
