package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.store.Lookup;

/**
 * What happened when: a drawing with a column for each day, month or year in which something did, a lane for each quad class,
 * and a dot for each happening; then the same as a list.
 */
final class TimelineSection implements Section {

    private static final String[] LANES = {
        "", "talk: cooperation", "deeds: cooperation", "talk: conflict", "deeds: conflict", "not coded"
    };
    private static final int COLUMNS = 36;
    private static final int WIDTH = 960;
    private static final int LEFT = 132;
    private static final int STEP = 17;

    private final Scope scope;
    private final Notes notes;
    private final List<Lookup.Row> dated;
    private final int unit;

    /** One more than the last lane that is drawn: that of what is not coded only where there is something. */
    private final int lanes;

    TimelineSection(Scope scope, Notes notes) {
        this.scope = scope;
        this.notes = notes;
        this.dated = scope.happenings().stream().filter(h -> !day(h).isEmpty()).toList();
        this.unit = unit(dated);
        boolean uncoded = dated.stream().anyMatch(h -> Quad.of(h.get("type")) == Quad.UNCODED);
        this.lanes = uncoded ? LANES.length : Quad.UNCODED;
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public int size() {
        return dated.size();
    }

    private static String day(Lookup.Row happening) {
        return happening.get("time_from").isEmpty() ? happening.get("time_to") : happening.get("time_from");
    }

    /** How many characters of a day name a column: of the day itself, its month or its year. */
    private static int unit(List<Lookup.Row> dated) {
        for (int unit : new int[] {10, 7}) {
            TreeSet<String> columns = new TreeSet<>();
            dated.forEach(h -> columns.add(cut(day(h), unit)));
            if (columns.size() <= COLUMNS) {
                return unit;
            }
        }
        return 4;
    }

    /** Of years before Christ the sign is kept. */
    private static String cut(String day, int unit) {
        return day.substring(0, Math.min(day.length(), day.startsWith("-") ? unit + 1 : unit));
    }

    @Override
    public void write(Html out) {
        out.add(
                        "<p>One dot is one thing that is said to have happened, however many tell of it; larger dots are told more often,")
                .add(" a ring marks those whose accounts differ. Columns without anything are left out.</p>\n");
        Map<String, List<List<Lookup.Row>>> columns = new TreeMap<>();
        for (Lookup.Row happening : dated) {
            List<List<Lookup.Row>> column = columns.computeIfAbsent(cut(day(happening), unit), c -> {
                List<List<Lookup.Row>> empty = new ArrayList<>();
                for (int i = 0; i < lanes; i++) {
                    empty.add(new ArrayList<>());
                }
                return empty;
            });
            column.get(Quad.of(happening.get("type"))).add(happening);
        }
        List<String> names = new ArrayList<>(columns.keySet());
        for (int from = 0; from < names.size(); from += COLUMNS) {
            draw(out, names.subList(from, Math.min(names.size(), from + COLUMNS)), columns);
        }
        list(out);
    }

    private void draw(Html out, List<String> names, Map<String, List<List<Lookup.Row>>> columns) {
        double wide = Math.min(150, (double) (WIDTH - LEFT - 10) / names.size());
        int abreast = Math.max(1, (int) (wide / STEP));
        int[] tops = new int[lanes + 1];
        tops[1] = 6;
        for (int lane = 1; lane < lanes; lane++) {
            int rows = 1;
            for (String name : names) {
                int dots = columns.getOrDefault(name, List.of()).get(lane).size();
                rows = Math.max(rows, (dots + abreast - 1) / abreast);
            }
            tops[lane + 1] = tops[lane] + rows * STEP + 10;
        }
        int bottom = tops[lanes];
        out.add(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Timeline drawing\">\n<svg viewBox=\"0 0 ")
                .add(WIDTH)
                .add(" ")
                .add(bottom + 66)
                .add("\" class=\"timeline\" role=\"group\" aria-label=\"Happenings by time, ")
                .add(names.size())
                .add(" columns\">\n");
        for (int lane = 1; lane < lanes; lane++) {
            out.add("<rect class=\"lane\" x=\"0\" y=\"")
                    .add(tops[lane])
                    .add("\" width=\"")
                    .add(WIDTH)
                    .add("\" height=\"")
                    .add(tops[lane + 1] - tops[lane] - 4)
                    .add("\"/><text x=\"6\" y=\"")
                    .add((tops[lane] + tops[lane + 1]) / 2 + 2)
                    .add("\">")
                    .add(LANES[lane])
                    .add("</text>\n");
        }
        for (int i = 0; i < names.size(); i++) {
            double x = LEFT + wide * (i + 0.5);
            List<List<Lookup.Row>> column = columns.getOrDefault(names.get(i), List.of());
            for (int lane = 1; lane < lanes; lane++) {
                dots(out, column.get(lane), lane, x, tops[lane] + STEP / 2 + 2, abreast);
            }
            out.add("<text class=\"when\" transform=\"translate(")
                    .add(Html.place(x + 4))
                    .add(" ")
                    .add(bottom + 8)
                    .add(") rotate(-50)\" text-anchor=\"end\">")
                    .text(names.get(i))
                    .add("</text>\n");
        }
        out.add("</svg>\n</div>\n");
    }

    private void dots(Html out, List<Lookup.Row> happenings, int lane, double x, int y, int abreast) {
        int inRow = Math.min(abreast, Math.max(1, happenings.size()));
        for (int i = 0; i < happenings.size(); i++) {
            Lookup.Row happening = happenings.get(i);
            String title = Naming.title(happening, scope.tellings(happening)) + ", " + Naming.days(happening);
            double cx = x + (i % abreast - (inRow - 1) / 2.0) * STEP;
            double r = Math.min(7.5, 3 + Math.sqrt(happening.number("accounts")));
            out.add("<a href=\"#")
                    .text(happening.get("happening"))
                    .add("\" aria-label=\"")
                    .text(title)
                    .add("\"><title>")
                    .text(title)
                    .add("</title><circle class=\"q")
                    .add(lane)
                    .add(happening.get("disputed").isEmpty() ? "" : " disputed")
                    .add("\" cx=\"")
                    .add(Html.place(cx))
                    .add("\" cy=\"")
                    .add(y + i / abreast * STEP)
                    .add("\" r=\"")
                    .add(Html.place(r))
                    .add("\"/></a>\n");
        }
    }

    private void list(Html out) {
        out.add("<details><summary>The same as a list</summary>\n<table>\n<thead><tr><th scope=\"col\">when</th>")
                .add("<th scope=\"col\">what</th><th scope=\"col\">where</th><th scope=\"col\">told by</th>")
                .add("<th scope=\"col\">differ in</th></tr></thead>\n<tbody>\n");
        for (Lookup.Row happening : dated) {
            List<Lookup.Row> tellings = scope.tellings(happening);
            out.add("<tr><td class=\"day\">").text(Naming.days(happening)).add("</td><td><a href=\"#");
            out.text(happening.get("happening")).add("\">");
            out.text(Naming.title(happening, tellings)).add("</a></td><td>");
            out.text(happening.get("place")).add("</td><td>");
            int voices = happening.number("voices");
            out.add(voices).add(voices == 1 ? " voice " : " voices ");
            if (!tellings.isEmpty()) {
                out.add(notes.link(tellings.get(0)));
            }
            out.add("</td><td>").text(Field.names(happening.get("disputed"))).add("</td></tr>\n");
        }
        out.add("</tbody>\n</table>\n</details>\n");
    }
}
