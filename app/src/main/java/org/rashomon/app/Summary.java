package org.rashomon.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;

/** What a reading ends with: how many documents, what the store now holds, and what to type next. */
final class Summary {

    /** Voices and types are listed down to this many. */
    private static final int SHOWN = 10;

    private final Store store;
    private final Terminal terminal;
    private final Lookup lookup;

    Summary(Store store, Terminal terminal) {
        this.store = store;
        this.terminal = terminal;
        this.lookup = new Lookup(store);
    }

    void print(Tally tally) {
        terminal.say("%d documents: %d read, %d known already, %d skipped, %d failed"
                .formatted(tally.documents(), tally.read(), tally.known(), tally.skipped(), tally.failed()));
        tally.reasons().forEach((reason, count) -> terminal.say("  %5d  %s".formatted(count, reason)));
        terminal.say("%,d new accounts from %,d tokens".formatted(tally.accounts(), tally.tokens()));
        int nearCopies =
                lookup.rows("SELECT count(*) AS n FROM retellings").get(0).number("n");
        if (nearCopies > 0) {
            terminal.say("%d of the store's documents retell another; see the table retellings".formatted(nearCopies));
        }
        int accounts = lookup.rows("SELECT count(*) AS n FROM accounts").get(0).number("n");
        if (accounts > 0) {
            terminal.say("");
            table("Accounts by voice", "voice");
            table("Accounts by what they tell", "kind || ' ' || type");
        }
        String where = isDefault() ? "" : " --store " + store.folder();
        terminal.say("The store is " + store.folder() + " and holds " + "%,d".formatted(accounts) + " accounts. Next:");
        terminal.say("  rashomon export" + where + " --table accounts --format csv");
        terminal.say("  rashomon query" + where
                + " \"SELECT voice, stance, summary FROM accounts WHERE depth > 1 LIMIT 20\"");
        List<Lookup.Row> example = lookup.rows("SELECT account FROM accounts ORDER BY depth DESC, account LIMIT 1");
        if (!example.isEmpty()) {
            terminal.say("  rashomon explain" + where + " " + example.get(0).get("account"));
        }
    }

    private boolean isDefault() {
        return store.folder().toString().equals("rashomon-store");
    }

    private void table(String title, String what) {
        Map<String, Integer> counts = lookup
                .rows("SELECT " + what + " AS what, count(*) AS n FROM accounts GROUP BY what ORDER BY n DESC, what")
                .stream()
                .collect(Collectors.toMap(
                        row -> row.get("what"), row -> row.number("n"), Integer::sum, LinkedHashMap::new));
        terminal.say(title + ":");
        counts.entrySet().stream()
                .limit(SHOWN)
                .forEach(entry -> terminal.say("  %5d  %s".formatted(entry.getValue(), entry.getKey())));
        if (counts.size() > SHOWN) {
            terminal.say("         … and " + (counts.size() - SHOWN) + " more");
        }
        terminal.say("");
    }
}
