package org.rashomon.app;

import java.util.List;
import java.util.Locale;
import org.rashomon.store.Lookup;

/** One happening for people: every telling with its voice, where they differ, and why they were joined. */
final class HappeningText {

    /** So many of the signs that joined two tellings are said, the weightiest; the rest are in table joins. */
    private static final int SIGNS = 5;

    private static final int JOINS = 20;

    private final Terminal terminal;
    private final Lookup lookup;
    private final Lookup.Row happening;

    HappeningText(Terminal terminal, Lookup lookup, Lookup.Row happening) {
        this.terminal = terminal;
        this.lookup = lookup;
        this.happening = happening;
    }

    void print() {
        head();
        tellings();
        disputes();
        answers();
        people();
        joins();
    }

    private List<Lookup.Row> rows(String select) {
        return lookup.rows(select, happening.get("happening"));
    }

    private void head() {
        line(happening.get("happening") + "  " + (happening.get("type") + " " + happening.get("mode")).strip());
        String place = happening.get("place").isEmpty() ? "" : ", " + happening.get("place");
        line("  " + days() + Lines.printable(parties() + place));
        line("  told by " + count("accounts", "account") + " in " + count("documents", "document"));
    }

    private String count(String column, String of) {
        return happening.get(column) + " " + of + (happening.get(column).equals("1") ? "" : "s");
    }

    private String parties() {
        String actor = happening.get("actor").isEmpty() ? "" : happening.get("actor") + " – ";
        String recipient = happening.get("recipient").isEmpty() ? "" : " – " + happening.get("recipient");
        return actor + happening.get("trigger") + recipient;
    }

    private String days() {
        String from = happening.get("time_from");
        String to = happening.get("time_to");
        return from.isEmpty() && to.isEmpty() ? "" : (from.equals(to) ? from : from + " to " + to) + "  ";
    }

    private void tellings() {
        line("");
        for (Lookup.Row row : rows("SELECT a.*, d.date FROM tellings t JOIN acts a USING (account)"
                + " JOIN documents d ON d.document = a.document AND d.run = a.run"
                + " WHERE t.happening = ? ORDER BY d.date, a.document, a.start, a.anchor_start, a.account")) {
            String day = row.get("date").isEmpty() ? "" : row.get("date") + "  ";
            line("  " + day + Lines.printable(row.get("voice")) + "  " + row.get("stance"));
            line("      “" + Lines.printable(row.get("sentence").replaceAll("\\s+", " ")) + "”");
            line("      " + row.get("account"));
        }
    }

    private void disputes() {
        List<Lookup.Row> rows = rows("SELECT * FROM disputes WHERE happening = ? ORDER BY field, unit, number");
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("They differ in");
        for (Lookup.Row row : rows) {
            String unit = row.get("unit").isEmpty() ? "" : " of " + row.get("unit");
            line("  " + row.get("field").toLowerCase(Locale.ROOT) + unit + ": " + Lines.printable(row.get("value"))
                    + "  — " + Lines.printable(row.get("voices").replace("|", "; ")));
        }
    }

    /** What it answers and what answers it. */
    private void answers() {
        List<Lookup.Row> rows = lookup.rows(
                "SELECT CASE WHEN first = ? THEN 'Answered by ' || second ELSE 'Answers ' || first END AS said FROM answers"
                        + " WHERE first = ? OR second = ? ORDER BY said",
                happening.get("happening"),
                happening.get("happening"),
                happening.get("happening"));
        if (!rows.isEmpty()) {
            line("");
            rows.forEach(row -> line(row.get("said")));
        }
    }

    /** What people have said of its tellings. */
    private void people() {
        List<Lookup.Row> rows =
                rows("SELECT c.* FROM constraints c WHERE EXISTS (SELECT 1 FROM tellings t WHERE t.happening = ?"
                        + " AND t.account IN (c.a, c.b)) ORDER BY c.a, c.b");
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("Said by people");
        for (Lookup.Row row : rows) {
            String who = row.get("who").isEmpty() ? "somebody" : row.get("who");
            String why = row.get("why").isEmpty() ? "" : ", since " + row.get("why");
            line("  " + Lines.printable(who) + ": " + row.get("a") + " and " + row.get("b") + " are of "
                    + (row.get("same").equals("true") ? "one happening" : "two happenings") + Lines.printable(why));
        }
    }

    private void joins() {
        List<Lookup.Row> joined =
                rows("SELECT * FROM joins WHERE happening = ? ORDER BY joined DESC, probability DESC, a, b LIMIT "
                        + (JOINS + 1));
        if (joined.isEmpty()) {
            return;
        }
        line("");
        line("Joined, or possibly the same, because");
        for (Lookup.Row row : joined.subList(0, Math.min(JOINS, joined.size()))) {
            String kind = row.get("joined").equals("true") ? "joined" : "possibly";
            line("  " + kind + " " + Math.round(100 * Double.parseDouble(row.get("probability"))) + "%  " + row.get("a")
                    + "  " + row.get("b"));
            line("      " + weightiest(row.get("because")));
        }
        if (joined.size() > JOINS) {
            line("  … and more: rashomon query \"SELECT * FROM joins WHERE happening = '" + happening.get("happening")
                    + "'\"");
        }
    }

    /** The signs are in the order of their weight. */
    private static String weightiest(String because) {
        List<String> signs = List.of(because.split("; "));
        return signs.size() <= SIGNS
                ? because
                : String.join("; ", signs.subList(0, SIGNS)) + "; and " + (signs.size() - SIGNS) + " lesser signs";
    }

    private void line(String text) {
        terminal.print(text.stripTrailing());
    }
}
