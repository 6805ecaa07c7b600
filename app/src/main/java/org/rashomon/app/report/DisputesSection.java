package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.store.Lookup;

/** Happenings whose accounts differ: each field, its values, and the voices behind each with what they say. */
final class DisputesSection implements Section {

    private final Scope scope;
    private final Notes notes;
    private final List<Lookup.Row> disputed;

    DisputesSection(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
        this.disputed = scope.happenings().stream()
                .filter(h -> !scope.disputes(h).isEmpty())
                .toList();
    }

    @Override
    public String id() {
        return "disputes";
    }

    @Override
    public String title() {
        return "Where accounts differ";
    }

    @Override
    public int size() {
        return disputed.size();
    }

    @Override
    public void write(Html out) {
        for (Lookup.Row happening : disputed) {
            List<Lookup.Row> tellings = scope.tellings(happening);
            Map<String, Lookup.Row> byAccount = new HashMap<>();
            tellings.forEach(row -> byAccount.put(row.get("account"), row));
            out.add("<table class=\"dispute\">\n<caption><a href=\"#")
                    .text(happening.get("happening"))
                    .add("\">");
            out.text(Naming.title(happening, tellings)).add("</a> ");
            out.element("span class=\"day\"", Naming.days(happening));
            out.add("</caption>\n<thead><tr><th scope=\"col\">field</th><th scope=\"col\">value</th>")
                    .add("<th scope=\"col\">according to</th></tr></thead>\n<tbody>\n");
            String last = "";
            for (Lookup.Row side : scope.disputes(happening)) {
                String unit = side.get("unit").isEmpty() ? "" : " (" + side.get("unit") + ")";
                String field = Field.name(side.get("field")) + unit;
                out.add("<tr").add(field.equals(last) ? "" : " class=\"first\"").add("><th scope=\"row\">");
                out.text(field).add("</th><td class=\"value\">");
                out.text(Amounts.readable(side.get("value"))).add("</td><td><ul class=\"plain\">\n");
                last = field;
                List<Lookup.Row> accounts = new ArrayList<>();
                for (String id : side.get("accounts").split("\\|")) {
                    Lookup.Row account = byAccount.get(id);
                    if (account != null) {
                        accounts.add(account);
                    }
                }
                for (Lookup.Row account : accounts) {
                    out.add("<li>");
                    Tellings.line(out, notes, account);
                    out.add("</li>\n");
                }
                out.add("</ul></td></tr>\n");
            }
            out.add("</tbody>\n</table>\n");
        }
    }
}
