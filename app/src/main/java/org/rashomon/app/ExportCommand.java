package org.rashomon.app;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.store.Export;
import org.rashomon.store.Format;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rashomon export}. */
@Command(
        name = "export",
        description = {
            "Writes a table to standard output or a file.",
            "",
            "Every row leads back to its characters: document id, start and end (UTF-16 offsets into the document's"
                    + " text), the rule that decided, the run. Rows are sorted by what they say: equal inputs read by"
                    + " equal code give equal bytes."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--table",
            paramLabel = "TABLE",
            required = true,
            completionCandidates = TableNames.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String table = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "jsonl, csv, parquet (to a file only) or table. Default: ${DEFAULT-VALUE}.",
            defaultValue = "jsonl")
    private Format format = Format.JSONL;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to; it is replaced when the new one is complete.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "A run's id, or all. Default: each input as its latest run read it.")
    private Optional<String> run = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** For {@code --help} and completion. */
    static final class TableNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Export.tables().iterator();
        }
    }

    @Override
    public Integer call() {
        if (!Export.tables().contains(table)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--table: there is no '" + table + "'; there are " + String.join(", ", Export.tables()));
        }
        if (format == Format.PARQUET && out.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--format parquet needs --out FILE");
        }
        try (Store open = Store.openToRead(store.folder())) {
            Export export = new Export(open, run);
            if (out.isPresent()) {
                long rows = export.save(table, format, out.get());
                terminal.say(rows + " rows of " + table + " in " + out.get());
            } else {
                export.print(table, format, terminal.out());
            }
        }
        return Rashomon.DONE;
    }
}
