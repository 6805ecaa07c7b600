package org.rashomon.app.report;

import java.util.List;
import org.rashomon.store.Lookup;

/** Each happening with every telling of it. */
final class HappeningsSection implements Section {

    private final Scope scope;
    private final Notes notes;

    HappeningsSection(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
    }

    @Override
    public String id() {
        return "happenings";
    }

    @Override
    public String title() {
        return "What is told";
    }

    @Override
    public int size() {
        return scope.happenings().size();
    }

    @Override
    public void write(Html out) {
        if (scope.leftOut() > 0) {
            out.add("<p>")
                    .add(scope.leftOut())
                    .add(" more that are told less often are left out; <code>--most</code> takes more in.</p>\n");
        }
        for (Lookup.Row happening : scope.happenings()) {
            List<Lookup.Row> tellings = scope.tellings(happening);
            out.add("<article id=\"").text(happening.get("happening")).add("\" tabindex=\"-1\">\n<h3>");
            out.add("<span class=\"dot q").add(Quad.of(happening.get("type"))).add("\" aria-hidden=\"true\"></span> ");
            out.text(Naming.title(happening, tellings)).add("</h3>\n<p class=\"facts\">");
            String days = Naming.days(happening);
            out.text(days.isEmpty() ? "no day told" : days).add(" · ").text(Naming.type(happening));
            if (!happening.get("place").isEmpty()) {
                out.add(" · ").text(happening.get("place"));
            }
            long speakers = tellings.stream().map(notes::voice).distinct().count();
            out.add(" · ").add(speakers == 1 ? "told by one voice only" : "told by " + speakers + " voices");
            if (!happening.get("disputed").isEmpty()) {
                out.add(" · <a href=\"#disputes\">accounts differ: ");
                out.text(Field.names(happening.get("disputed"))).add("</a>");
            }
            out.add("</p>\n<ul class=\"tellings\">\n");
            for (Lookup.Row telling : tellings) {
                out.add("<li>");
                Tellings.line(out, notes, telling);
                out.add("</li>\n");
            }
            out.add("</ul>\n<p class=\"id\"><code>happening ");
            out.text(happening.get("happening")).add("</code></p>\n</article>\n");
        }
    }
}
