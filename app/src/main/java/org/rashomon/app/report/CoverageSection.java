package org.rashomon.app.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.store.Lookup;

/** Which outlet tells which of the happenings that several tell, and how soon. */
final class CoverageSection implements Section {

    private static final int OUTLETS = 10;

    private final Scope scope;
    private final Notes notes;
    private final List<Lookup.Row> shared;
    private final List<String> outlets;

    CoverageSection(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
        this.shared = scope.happenings().stream()
                .filter(h -> scope.tellings(h).stream()
                                .map(CoverageSection::outlet)
                                .distinct()
                                .count()
                        > 1)
                .toList();
        Map<String, Integer> counts = new TreeMap<>();
        shared.forEach(h -> scope.tellings(h).stream()
                .map(CoverageSection::outlet)
                .distinct()
                .forEach(o -> counts.merge(o, 1, Integer::sum)));
        this.outlets = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(OUTLETS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String outlet(Lookup.Row telling) {
        return telling.get("outlet").isEmpty() ? "(unnamed)" : telling.get("outlet");
    }

    @Override
    public String id() {
        return "coverage";
    }

    @Override
    public String title() {
        return "Coverage";
    }

    @Override
    public int size() {
        return shared.size();
    }

    @Override
    public void write(Html out) {
        out.add(
                        "<p>What more than one outlet tells: the day on which each first told it; an empty cell is left out by it.</p>\n")
                .add(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Coverage table\">\n<table class=\"coverage\">\n<thead><tr><th scope=\"col\">happening</th>");
        outlets.forEach(outlet ->
                out.add("<th scope=\"col\">").text(Html.shortened(outlet, 32)).add("</th>"));
        out.add("</tr></thead>\n<tbody>\n");
        for (Lookup.Row happening : shared) {
            List<Lookup.Row> tellings = scope.tellings(happening);
            Map<String, Lookup.Row> first = new LinkedHashMap<>();
            tellings.forEach(telling -> first.putIfAbsent(outlet(telling), telling));
            out.add("<tr><th scope=\"row\"><a href=\"#")
                    .text(happening.get("happening"))
                    .add("\">");
            out.text(Naming.title(happening, tellings)).add("</a></th>");
            for (String outlet : outlets) {
                Lookup.Row telling = first.get(outlet);
                out.add("<td>");
                if (telling != null) {
                    out.text(telling.get("date").isEmpty() ? "told" : telling.get("date"))
                            .add(" ");
                    out.add(notes.link(telling));
                }
                out.add("</td>");
            }
            out.add("</tr>\n");
        }
        out.add("</tbody>\n</table>\n</div>\n");
    }
}
