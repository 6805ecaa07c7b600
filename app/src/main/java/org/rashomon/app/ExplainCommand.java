package org.rashomon.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.rashomon.store.LedgerQueries;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import org.rashomon.store.StoreFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rashomon explain ID}. */
@Command(
        name = "explain",
        description = {
            "Shows where an account comes from: its sentence in its paragraph with the words underlined, the chain of voices,"
                    + " and each lexicon row, rule or model that decided.",
            "",
            "Takes every id that is printed: of an account, of a saying (DOCUMENT#NUMBER), of a happening (h-…), of an"
                    + " agreement (g-…), of a document, of a run."
        },
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "An id, or the beginning of it.")
    private String id = "";

    @Mixin
    private StoreOption store = new StoreOption();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String typed = Ids.typed(id);
        try (Store open = Store.openToRead(store.folder())) {
            Lookup lookup = new Lookup(open);
            if (typed.startsWith("h-")) {
                new HappeningText(terminal, lookup, HappeningCommand.find(terminal, lookup, typed)).print();
            } else if (typed.startsWith("g-")) {
                agreement(lookup, typed);
            } else if (typed.contains("#")) {
                saying(lookup, typed);
            } else if (typed.contains("-")) {
                new Explanation(terminal, lookup).account(lookup.account(typed));
            } else if (!run(lookup, typed)) {
                document(lookup, lookup.document(typed));
            }
        }
        return Rashomon.DONE;
    }

    private void saying(Lookup lookup, String typed) {
        int hash = typed.indexOf('#');
        Lookup.Row document = lookup.document(typed.substring(0, hash));
        String number = typed.substring(hash + 1);
        List<Lookup.Row> found = number.matches("\\d{1,9}")
                ? lookup.rows(
                        "SELECT * FROM attributions WHERE document = ? AND run = ? AND number = ?",
                        document.get("document"),
                        document.get("run"),
                        Integer.parseInt(number))
                : List.of();
        if (found.isEmpty()) {
            throw new StoreFailure("no saying '" + number + "' in document " + document.get("document"));
        }
        new Explanation(terminal, lookup).saying(found.get(0));
    }

    private void agreement(Lookup lookup, String typed) {
        List<Lookup.Row> accounts = lookup.rows(
                "SELECT l.*, s.sentence FROM (" + LedgerQueries.AGREEMENT_ACCOUNTS
                        + ") l JOIN accounts s USING (account) WHERE starts_with(l.pact, ?)"
                        + " ORDER BY l.pact, l.told, l.document, l.start, l.anchor_start, l.account",
                typed);
        if (accounts.isEmpty()) {
            throw new StoreFailure("no agreement '" + typed + "'; 'rashomon agreements' lists them");
        }
        Lookup.Row first = accounts.get(0);
        if (!accounts.get(accounts.size() - 1).get("pact").equals(first.get("pact"))) {
            throw new StoreFailure("several agreements begin with '" + typed + "'");
        }
        terminal.print(first.get("pact") + "  " + Lines.printable(first.get("agreement")));
        terminal.print("  of " + Lines.printable(first.get("parties")));
        terminal.print("");
        for (Lookup.Row row : accounts) {
            String by = row.get("by").isEmpty() ? "" : " by " + row.get("by");
            String told = row.get("told").isEmpty() ? "" : row.get("told") + "  ";
            terminal.print("  " + told + Lines.printable(row.get("voice")) + "  " + row.get("stance") + ": "
                    + Lines.printable(row.get("status") + by));
            terminal.print("      “" + Lines.printable(row.get("sentence").replaceAll("\\s+", " ")) + "”");
            terminal.print("      " + row.get("account") + "  joined by " + row.get("because"));
        }
    }

    private void document(Lookup lookup, Lookup.Row document) {
        for (String field :
                List.of("document", "title", "authors", "outlet", "via", "published", "source", "locator", "run")) {
            if (!document.get(field).isEmpty()) {
                terminal.print("%-10s %s".formatted(field, Lines.printable(document.get(field))));
            }
        }
        for (Lookup.Row row : lookup.rows("SELECT * FROM retellings WHERE document = ?", document.get("document"))) {
            terminal.print("%-10s %s (%s)".formatted("retells", row.get("retells"), row.get("similarity")));
        }
        terminal.print("");
        for (Lookup.Row row : lookup.rows(
                "SELECT account, kind, stance, voice, summary FROM accounts WHERE document = ? AND run = ?"
                        + " ORDER BY start, anchor_start, account",
                document.get("document"),
                document.get("run"))) {
            terminal.print(row.get("account") + "  " + row.get("kind") + "  " + Lines.printable(row.get("voice")) + "  "
                    + row.get("stance"));
            terminal.print("    " + Lines.printable(row.get("summary")));
        }
    }

    private boolean run(Lookup lookup, String typed) {
        List<Lookup.Row> runs = lookup.rows("SELECT * FROM runs WHERE run = ?", typed);
        for (Lookup.Row run : runs) {
            run.cells().forEach((name, value) -> terminal.print("%-10s %s".formatted(name, Lines.printable(value))));
        }
        return !runs.isEmpty();
    }
}
