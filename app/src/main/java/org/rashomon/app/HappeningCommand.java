package org.rashomon.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import org.rashomon.store.StoreFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rashomon happening ID}. */
@Command(
        name = "happening",
        description = "Shows one happening: every telling with its voice, where they differ, and why they were joined.",
        mixinStandardHelpOptions = true)
final class HappeningCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "A happening's id, or its beginning.")
    private String id = "";

    @Mixin
    private StoreOption store = new StoreOption();

    HappeningCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store open = Store.openToRead(store.folder())) {
            Lookup lookup = new Lookup(open);
            Lookup.Row happening = find(lookup);
            head(happening);
            tellings(lookup, happening.get("happening"));
            disputes(lookup, happening.get("happening"));
            joins(lookup, happening.get("happening"));
        }
        return Rashomon.DONE;
    }

    /** By id; an id that is gone leads to what it has become. */
    private Lookup.Row find(Lookup lookup) {
        List<Lookup.Row> rows =
                lookup.rows("SELECT * FROM happenings WHERE starts_with(happening, ?) ORDER BY happening LIMIT 2", id);
        if (rows.size() == 1 || !rows.isEmpty() && rows.get(0).get("happening").equals(id)) {
            return rows.get(0);
        }
        if (rows.size() > 1) {
            throw new StoreFailure("several happenings begin with '" + id + "'");
        }
        List<Lookup.Row> now = lookup.rows(
                "SELECT h.*, c.cause FROM changes c JOIN happenings h ON h.happening = c.now"
                        + " WHERE starts_with(c.before, ?) ORDER BY h.happening",
                id);
        if (now.isEmpty()) {
            throw new StoreFailure("no happening '" + id + "'; 'rashomon happenings' lists them");
        }
        terminal.say(id + " was " + now.get(0).get("cause").toLowerCase(Locale.ROOT) + "; now "
                + String.join(", ", now.stream().map(r -> r.get("happening")).toList()));
        return now.get(0);
    }

    private void head(Lookup.Row row) {
        line(row.get("happening") + "  " + row.get("type") + " " + row.get("mode"));
        line("  " + days(row) + "  " + row.get("actor") + " – " + row.get("trigger") + " – " + row.get("recipient")
                + (row.has("place") ? ", " + row.get("place") : ""));
        line("  told by " + row.get("accounts") + " accounts in " + row.get("documents") + " documents");
    }

    private static String days(Lookup.Row row) {
        String from = row.get("time_from");
        String to = row.get("time_to");
        return from.equals(to) ? from : from + " to " + to;
    }

    private void tellings(Lookup lookup, String happening) {
        line("");
        for (Lookup.Row row : lookup.rows(
                "SELECT a.*, d.date FROM tellings t JOIN accounts a USING (account)"
                        + " JOIN documents d ON d.document = a.document"
                        + " WHERE t.happening = ? ORDER BY d.date, a.account",
                happening)) {
            line("  " + row.get("date") + "  " + row.get("voice") + "  " + row.get("stance"));
            line("      “" + row.get("sentence").replaceAll("\\s+", " ") + "”");
            line("      " + row.get("account"));
        }
    }

    private void disputes(Lookup lookup, String happening) {
        List<Lookup.Row> rows =
                lookup.rows("SELECT * FROM disputes WHERE happening = ? ORDER BY field, unit, number", happening);
        if (rows.isEmpty()) {
            return;
        }
        line("");
        line("They differ in");
        for (Lookup.Row row : rows) {
            String unit = row.get("unit").isEmpty() ? "" : " of " + row.get("unit");
            line("  " + row.get("field").toLowerCase(Locale.ROOT) + unit + ": " + row.get("value") + "  — "
                    + row.get("voices").replace("|", "; "));
        }
    }

    private void joins(Lookup lookup, String happening) {
        List<Lookup.Row> joined = lookup.rows(
                "SELECT * FROM joins WHERE happening = ? ORDER BY joined DESC, probability DESC, a, b LIMIT 20",
                happening);
        if (joined.isEmpty()) {
            return;
        }
        line("");
        line("Joined, or possibly the same, because");
        for (Lookup.Row row : joined) {
            String kind = row.get("joined").equals("true") ? "joined" : "possibly";
            line("  " + kind + " " + Math.round(100 * Double.parseDouble(row.get("probability"))) + "%  " + row.get("a")
                    + "  " + row.get("b"));
            line("      " + row.get("because"));
        }
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
