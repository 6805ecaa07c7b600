package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.store.Lookup;

/** Who tells: how much, how held, and what nobody else tells. */
final class VoicesSection implements Section {

    private static final int MOST = 60;

    private static final class Tally {
        int accounts;
        final Map<String, Integer> stances = new TreeMap<>();
        final List<Lookup.Row> alone = new ArrayList<>();
    }

    private final Scope scope;
    private final List<Map.Entry<String, Tally>> voices;

    VoicesSection(Scope scope, Notes notes) {
        this.scope = scope;
        Map<String, Tally> tallies = new TreeMap<>();
        for (Lookup.Row happening : scope.happenings()) {
            List<Lookup.Row> tellings = scope.tellings(happening);
            long speakers = tellings.stream().map(notes::voice).distinct().count();
            boolean first = true;
            for (Lookup.Row telling : tellings) {
                Tally tally = tallies.computeIfAbsent(notes.voice(telling), v -> new Tally());
                tally.accounts++;
                tally.stances.merge(telling.get("stance").toLowerCase(Locale.ROOT), 1, Integer::sum);
                if (speakers == 1 && first) {
                    tally.alone.add(happening);
                }
                first = false;
            }
        }
        this.voices = new ArrayList<>(tallies.entrySet());
        voices.sort(Comparator.comparingInt((Map.Entry<String, Tally> e) -> -e.getValue().accounts)
                .thenComparing(Map.Entry.comparingByKey()));
    }

    @Override
    public String id() {
        return "voices";
    }

    @Override
    public String title() {
        return "Voices";
    }

    @Override
    public int size() {
        return voices.size();
    }

    @Override
    public void write(Html out) {
        if (voices.size() > MOST) {
            out.add("<p>The ")
                    .add(MOST)
                    .add(" that tell most, of ")
                    .add(voices.size())
                    .add(".</p>\n");
        }
        out.add(
                        "<table>\n<thead><tr><th scope=\"col\">voice</th><th scope=\"col\">accounts</th><th scope=\"col\">held as</th>")
                .add("<th scope=\"col\">tells alone</th></tr></thead>\n<tbody>\n");
        int most = voices.stream().mapToInt(e -> e.getValue().accounts).max().orElse(1);
        for (Map.Entry<String, Tally> entry : voices.subList(0, Math.min(MOST, voices.size()))) {
            Tally tally = entry.getValue();
            out.add("<tr><th scope=\"row\" class=\"voice\">")
                    .text(entry.getKey())
                    .add("</th><td class=\"number\">");
            out.add("<span class=\"bar\" style=\"width:")
                    .add(Html.place(4.0 * tally.accounts / most))
                    .add("em\"></span> ");
            out.add(tally.accounts).add("</td><td>");
            tally.stances.forEach((stance, count) ->
                    out.add(Voice.stance(stance)).add(" ").add(count).add(" "));
            out.add("</td><td>");
            String between = "";
            for (Lookup.Row happening : tally.alone.subList(0, Math.min(3, tally.alone.size()))) {
                out.add(between)
                        .add("<a href=\"#")
                        .text(happening.get("happening"))
                        .add("\">");
                out.text(Naming.title(happening, scope.tellings(happening))).add("</a>");
                between = "; ";
            }
            if (tally.alone.size() > 3) {
                out.add(" and ").add(tally.alone.size() - 3).add(" more");
            }
            out.add("</td></tr>\n");
        }
        out.add("</tbody>\n</table>\n");
    }
}
