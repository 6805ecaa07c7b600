package org.rashomon.app.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.store.Lookup;

/** What a happening is called on the page. */
final class Naming {

    private static final int MOST = 56;

    private Naming() {}

    /** {@code United States – strike – Syrian army}. */
    static String title(Lookup.Row happening, List<Lookup.Row> tellings) {
        String who = most(tellings, "actor");
        String whom = most(tellings, "recipient");
        StringBuilder title = new StringBuilder();
        if (!who.isEmpty()) {
            title.append(who).append(" – ");
        }
        title.append(happening.get("trigger").isEmpty() ? type(happening) : happening.get("trigger"));
        if (!whom.isEmpty() && !whom.equals(who)) {
            title.append(" – ").append(whom);
        }
        if (who.isEmpty() && whom.isEmpty() && !tellings.isEmpty()) {
            title.append(" – “")
                    .append(Html.shortened(tellings.get(0).get("sentence").strip(), MOST))
                    .append('”');
        }
        return title.toString();
    }

    /** {@code assault, aerial}; of an act that is not coded, that it is not. */
    static String type(Lookup.Row happening) {
        if (happening.get("type").isEmpty()) {
            return "not coded";
        }
        String mode = happening.get("mode");
        return happening.get("type").toLowerCase(Locale.ROOT) + (mode.isEmpty() ? "" : ", " + mode);
    }

    static String days(Lookup.Row row, String from, String to) {
        String first = row.get(from);
        String last = row.get(to);
        if (first.isEmpty() && last.isEmpty()) {
            return "";
        }
        if (first.isEmpty() || last.isEmpty()) {
            return first.isEmpty() ? "by " + last : "from " + first;
        }
        return first.equals(last) ? first : first + " to " + last;
    }

    static String days(Lookup.Row happening) {
        return days(happening, "time_from", "time_to");
    }

    /** The value that most of the rows have; of equals the first in the alphabet; empty if none has any. */
    static String most(List<Lookup.Row> rows, String column) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.stream()
                .map(row -> row.get(column))
                .filter(value -> !value.isEmpty())
                .forEach(value -> counts.merge(value, 1, Integer::sum));
        String best = "";
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (best.isEmpty() || entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return Html.shortened(best, MOST);
    }
}
