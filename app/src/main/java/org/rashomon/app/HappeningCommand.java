package org.rashomon.app;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import org.rashomon.store.StoreFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rashomon happening ID}. */
@Command(
        name = "happening",
        description = {
            "Shows one happening: every telling with its voice, where they differ, and why they were joined.",
            "",
            "With --format jsonl or csv its tellings, a row each; tables disputes and joins have the rest."
        },
        mixinStandardHelpOptions = true)
final class HappeningCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "A happening's id, or its beginning.")
    private String id = "";

    @Mixin
    private ListingOptions options = new ListingOptions();

    HappeningCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Lookup.Row happening;
        try (Store open = Store.openToRead(options.store().folder())) {
            Lookup lookup = new Lookup(open);
            happening = find(terminal, lookup, Ids.typed(id));
            if (options.isForPeople()) {
                new HappeningText(terminal, lookup, happening).print();
                return Rashomon.DONE;
            }
        }
        Listing tellings = new Listing(
                        "SELECT t.happening, a.account, a.document, d.date, a.voice, a.stance, a.summary, a.sentence"
                                + " FROM tellings t JOIN acts a USING (account)"
                                + " JOIN documents d ON d.document = a.document AND d.run = a.run",
                        "ORDER BY d.date, a.document, a.start, a.anchor_start, a.account")
                .where("t.happening = ?", happening.get("happening"));
        return options.print(tellings, terminal, "nobody tells of it");
    }

    /**
     * By id; an id that is gone leads to what it has become.
     *
     * @throws StoreFailure if there is none, or if several begin so
     */
    static Lookup.Row find(Terminal terminal, Lookup lookup, String id) {
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
}
