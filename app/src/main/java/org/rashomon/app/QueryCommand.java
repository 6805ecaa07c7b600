package org.rashomon.app;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.rashomon.store.Format;
import org.rashomon.store.Query;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rashomon query}. */
@Command(
        name = "query",
        description = {
            "Asks the store in SQL, DuckDB's dialect. It can only be read, and the query reaches no file and no network.",
            "",
            "The tables are those of 'export', of each input what its latest run read; schema 'every' has those of all"
                    + " runs, such as every.accounts. The column \"end\" needs its double quotes."
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  rashomon query \"SELECT speaker, count(*) FROM accounts GROUP BY speaker ORDER BY 2 DESC\"",
            "  rashomon query \"SELECT voice, stance, summary FROM accounts WHERE type = 'ASSAULT'\"",
            "  rashomon query \"SELECT table_name, column_name FROM information_schema.columns\""
        },
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "SQL", description = "One statement.")
    private String query = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, jsonl or csv. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many rows at most, 0 for all. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1000")
    private long limit = 1000;

    @Option(
            names = "--time",
            paramLabel = "SECONDS",
            description = "How long it may take. Default: ${DEFAULT-VALUE}.",
            defaultValue = "60")
    private long seconds = 60;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    QueryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.PARQUET) {
            throw new ParameterException(spec.commandLine(), "--format: a query is answered as table, jsonl or csv");
        }
        if (limit < 0 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--limit and --time must not be negative");
        }
        try (Store open = Store.openToRead(store.folder())) {
            long rows = new Query(open).print(query, format, limit, Duration.ofSeconds(seconds), terminal.out());
            if (limit > 0 && rows == limit) {
                terminal.say("stopped after " + limit + " rows; --limit 0 gives all");
            }
        }
        return Rashomon.DONE;
    }
}
