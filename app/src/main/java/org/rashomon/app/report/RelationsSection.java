package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.store.Lookup;

/** Pairs of states: how much is told between them by period and strand, in what tone, and every account with what it rests on. */
final class RelationsSection implements Section {

    private static final List<String> STRANDS = List.of("political", "military", "economic", "information");
    private static final int PAIRS = 4;
    private static final int PERIODS = 36;
    private static final int WIDTH = 960;

    private final Source source;
    private final Notes notes;
    private final List<Lookup.Row> pairs;

    RelationsSection(Source source, Notes notes) {
        this.source = source;
        this.notes = notes;
        String countries = String.join("|", source.countries());
        String about =
                switch (source.countries().size()) {
                    case 0 -> "true";
                    case 1 -> "one = '" + countries + "' OR other = '" + countries + "'";
                    default ->
                        "contains('|" + countries + "|', '|' || one || '|') AND contains('|" + countries
                                + "|', '|' || other || '|')";
                };
        this.pairs = source.within(
                "SELECT one, other, count(*)::INTEGER AS accounts FROM (SELECT least(a.actor_country, a.recipient_country) AS one,"
                        + " greatest(a.actor_country, a.recipient_country) AS other FROM accounts a WHERE %s AND a.kind IN"
                        + " ('event', 'agreement', 'tie', 'measure') AND a.actor_country <> '' AND a.recipient_country <> ''"
                        + " AND a.actor_country <> a.recipient_country) WHERE "
                        + about + " GROUP BY one, other ORDER BY accounts DESC, one, other LIMIT " + PAIRS,
                "a");
    }

    @Override
    public String id() {
        return "relations";
    }

    @Override
    public String title() {
        return "Relations";
    }

    @Override
    public int size() {
        return pairs.size();
    }

    @Override
    public void write(Html out) {
        for (Lookup.Row pair : pairs) {
            pair(out, pair.get("one"), pair.get("other"));
        }
    }

    private void pair(Html out, String one, String other) {
        List<Lookup.Row> accounts = source.lookup()
                .rows(
                        "SELECT a.*, coalesce(a.time_from, a.time_to, d.date) AS day, "
                                + Strand.ofAccount(source.lexicons())
                                + " AS strand, CASE WHEN a.kind = 'event' AND NOT a.negated THEN "
                                + Strand.tone(source.lexicons())
                                + " END AS tone FROM accounts a JOIN documents d ON d.document = a.document AND d.run = a.run"
                                + " LEFT JOIN events e ON a.kind = 'event' AND e.document = a.document AND e.run = a.run"
                                + " AND e.number = a.matter WHERE a.kind IN ('event', 'agreement', 'tie', 'measure') AND"
                                + " (a.actor_country = ? AND a.recipient_country = ? OR a.actor_country = ? AND a.recipient_country"
                                + " = ?) ORDER BY day NULLS LAST, a.document, a.start, a.anchor_start, a.account",
                        one,
                        other,
                        other,
                        one);
        String names = source.country(one) + " and " + source.country(other);
        out.add("<article>\n<h3>").text(names).add("</h3>\n");
        TreeMap<String, List<Lookup.Row>> periods = periods(accounts);
        if (periods.size() > 1) {
            chart(out, names, periods);
        }
        for (String strand : STRANDS) {
            List<Lookup.Row> here = accounts.stream()
                    .filter(row -> row.get("strand").equals(strand))
                    .toList();
            if (!here.isEmpty()) {
                strand(out, strand, here);
            }
        }
        out.add("<p class=\"id\"><code>relation ")
                .text(one)
                .add(" ")
                .text(other)
                .add("</code></p>\n</article>\n");
    }

    /** By month, or by year where these are too many. */
    private static TreeMap<String, List<Lookup.Row>> periods(List<Lookup.Row> accounts) {
        TreeMap<String, List<Lookup.Row>> periods = new TreeMap<>();
        for (int unit : new int[] {7, 4}) {
            periods.clear();
            for (Lookup.Row row : accounts) {
                String day = row.get("day");
                if (!day.isEmpty() && !day.startsWith("-")) {
                    periods.computeIfAbsent(day.substring(0, Math.min(unit, day.length())), p -> new ArrayList<>())
                            .add(row);
                }
            }
            if (periods.size() <= PERIODS) {
                break;
            }
        }
        return periods;
    }

    private static String tone(List<Lookup.Row> rows) {
        double[] tones = rows.stream()
                .filter(row -> row.has("tone"))
                .mapToDouble(row -> Double.parseDouble(row.get("tone")))
                .toArray();
        if (tones.length == 0) {
            return "";
        }
        double sum = 0;
        for (double tone : tones) {
            sum += tone;
        }
        return String.format(Locale.ROOT, "%.1f", sum / tones.length);
    }

    private void chart(Html out, String names, TreeMap<String, List<Lookup.Row>> periods) {
        int most = periods.values().stream().mapToInt(List::size).max().orElse(1);
        double wide = Math.min(64, (WIDTH - 120.0) / periods.size());
        int base = 130;
        out.add("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Chart of ")
                .text(names)
                .add("\">\n<svg class=\"relation\" viewBox=\"0 0 ")
                .add(WIDTH)
                .add(
                        " 270\" role=\"img\" aria-label=\"Accounts by period and strand, with their tone; the table below says the same\">\n")
                .add("<text x=\"4\" y=\"20\">accounts</text><text x=\"4\" y=\"174\">tone</text>")
                .add("<text class=\"when\" x=\"108\" y=\"160\" text-anchor=\"end\">10</text>")
                .add("<text class=\"when\" x=\"108\" y=\"220\" text-anchor=\"end\">-10</text>")
                .add("<line class=\"axis\" x1=\"112\" x2=\"956\" y1=\"130\" y2=\"130\"/>")
                .add("<line class=\"axis\" x1=\"112\" x2=\"956\" y1=\"186\" y2=\"186\"/>\n");
        int i = 0;
        for (Map.Entry<String, List<Lookup.Row>> period : periods.entrySet()) {
            double x = 116 + wide * i++;
            double top = base;
            for (int s = 0; s < STRANDS.size(); s++) {
                String strand = STRANDS.get(s);
                long count = period.getValue().stream()
                        .filter(row -> row.get("strand").equals(strand))
                        .count();
                double high = count * 115.0 / most;
                top -= high;
                if (count > 0) {
                    bar(out, "s" + s, x, top, wide * 0.8, high);
                }
            }
            String tone = tone(period.getValue());
            if (!tone.isEmpty()) {
                double value = Double.parseDouble(tone);
                double high = Math.max(1.5, Math.abs(value) * 3);
                bar(out, value < 0 ? "q4" : "q2", x, value < 0 ? 186 : 186 - high, wide * 0.8, high);
            }
            out.add("<text class=\"when\" transform=\"translate(")
                    .add(Html.place(x + wide * 0.4 + 4))
                    .add(" 228) rotate(-50)\" text-anchor=\"end\">")
                    .text(period.getKey())
                    .add("</text>\n");
        }
        out.add("</svg>\n</div>\n<table>\n<thead><tr><th scope=\"col\">period</th>");
        for (int s = 0; s < STRANDS.size(); s++) {
            out.add("<th scope=\"col\"><span class=\"dot s").add(s).add("\" aria-hidden=\"true\"></span> ");
            out.add(STRANDS.get(s)).add("</th>");
        }
        out.add("<th scope=\"col\">tone</th><th scope=\"col\">sentences</th></tr></thead>\n<tbody>\n");
        for (Map.Entry<String, List<Lookup.Row>> period : periods.entrySet()) {
            out.add("<tr><th scope=\"row\">").text(period.getKey()).add("</th>");
            for (String strand : STRANDS) {
                long count = period.getValue().stream()
                        .filter(row -> row.get("strand").equals(strand))
                        .count();
                out.add("<td class=\"number\">")
                        .add(count == 0 ? "" : Long.toString(count))
                        .add("</td>");
            }
            out.add("<td class=\"number\">").add(tone(period.getValue())).add("</td><td>");
            links(out, period.getValue());
            out.add("</td></tr>\n");
        }
        out.add("</tbody>\n</table>\n");
    }

    private void links(Html out, List<Lookup.Row> rows) {
        TreeSet<String> seen = new TreeSet<>();
        for (Lookup.Row row : rows) {
            if (seen.add(row.get("document") + row.get("start"))) {
                out.add(seen.size() > 1 ? " " : "").add(notes.link(row));
            }
        }
    }

    private static void bar(Html out, String kind, double x, double y, double wide, double high) {
        out.add("<rect class=\"")
                .add(kind)
                .add("\" x=\"")
                .add(Html.place(x))
                .add("\" y=\"")
                .add(Html.place(y))
                .add("\" width=\"")
                .add(Html.place(wide))
                .add("\" height=\"")
                .add(Html.place(high))
                .add("\"/>");
    }

    private void strand(Html out, String strand, List<Lookup.Row> rows) {
        String tone = tone(rows);
        out.add("<h4><span class=\"dot s")
                .add(STRANDS.indexOf(strand))
                .add("\" aria-hidden=\"true\"></span> ")
                .add(strand);
        out.add(" <small>").add(rows.size()).add(rows.size() == 1 ? " account" : " accounts");
        out.add(tone.isEmpty() ? "" : ", tone " + tone).add("</small></h4>\n<ul class=\"tellings\">\n");
        Map<String, List<Lookup.Row>> sentences = new LinkedHashMap<>();
        rows.forEach(row -> sentences
                .computeIfAbsent(row.get("document") + row.get("start") + row.get("voice"), k -> new ArrayList<>())
                .add(row));
        for (List<Lookup.Row> told : sentences.values()) {
            Lookup.Row row = told.get(0);
            out.add("<li>");
            if (!row.get("time_from").isEmpty()) {
                out.element("span class=\"day\"", Naming.days(row)).add(" ");
            }
            for (Lookup.Row each : told) {
                String kind = each.get("kind").equals("event") ? "" : each.get("kind") + " ";
                String type = each.get("type").toLowerCase(Locale.ROOT).replace('_', ' ');
                out.element("span class=\"what\"", kind + type).add(" ");
            }
            Tellings.line(out, notes, row);
            source.rests(out, row);
            out.add("</li>\n");
        }
        out.add("</ul>\n");
    }
}
