package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.store.LedgerQueries;
import org.rashomon.store.Lookup;

/** Series of the same quantity of the same thing; figures and targets apart. */
final class MeasuresSection implements Section {

    private final Source source;
    private final Notes notes;
    private final Map<String, List<Lookup.Row>> series = new LinkedHashMap<>();
    private final Map<String, Lookup.Row> accounts;

    MeasuresSection(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        List<String> ids = new ArrayList<>();
        for (Lookup.Row point : source.within(
                "SELECT m.* FROM (" + LedgerQueries.SERIES + ") m WHERE %s AND m.thing <> ''"
                        + " ORDER BY m.points DESC, m.thing, m.unit, m.series, coalesce(m.\"from\", m.told), m.account",
                "m")) {
            series.computeIfAbsent(point.get("series"), k -> new ArrayList<>()).add(point);
            ids.add(point.get("account"));
        }
        this.accounts = source.accounts(ids);
    }

    @Override
    public String id() {
        return "measures";
    }

    @Override
    public String title() {
        return "Measures";
    }

    @Override
    public int size() {
        return series.size();
    }

    @Override
    public void write(Html out) {
        out.add(
                        "<table>\n<thead><tr><th scope=\"col\">of what</th><th scope=\"col\">how much</th><th scope=\"col\">when</th>")
                .add("<th scope=\"col\">told as</th><th scope=\"col\">according to</th></tr></thead>\n<tbody>\n");
        for (Map.Entry<String, List<Lookup.Row>> entry : series.entrySet()) {
            boolean first = true;
            for (Lookup.Row point : entry.getValue()) {
                Lookup.Row account = accounts.get(point.get("account"));
                if (account == null) {
                    continue;
                }
                out.add(first ? "<tr class=\"first\">" : "<tr>");
                if (first) {
                    out.add("<th scope=\"rowgroup\" rowspan=\"")
                            .add(entry.getValue().size())
                            .add("\">");
                    out.text(thing(point.get("thing"))).add("</th>");
                }
                first = false;
                out.add("<td class=\"value\">")
                        .text(Amounts.text(point) + " " + point.get("unit"))
                        .add("</td><td class=\"day\">");
                out.text(Naming.days(point, "from", "to")).add("</td><td>").text(point.get("told_as"));
                String direction = point.get("direction");
                out.add(direction.equals("RISE") ? " (rise)" : direction.equals("FALL") ? " (fall)" : "")
                        .add("</td><td>");
                Tellings.line(out, notes, account);
                source.rests(out, account);
                out.add("</td></tr>\n");
            }
        }
        out.add("</tbody>\n</table>\n");
    }

    /** {@code IRN RUS: trade} with the names of the countries. */
    private String thing(String thing) {
        int colon = thing.indexOf(": ");
        if (colon < 0) {
            return thing;
        }
        List<String> owners = new ArrayList<>();
        for (String owner : thing.substring(0, colon).split(" ")) {
            owners.add(owner.matches("[A-Z]{3}") ? source.country(owner) : owner);
        }
        return String.join(" ", owners) + ": " + thing.substring(colon + 2);
    }
}
