package org.rashomon.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Export;
import org.rashomon.store.Format;
import org.rashomon.store.Store;
import org.rashomon.store.coded.EventExport;
import org.rashomon.store.coded.EventFormat;
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
            completionCandidates = TableNames.class,
            description = "One of ${COMPLETION-CANDIDATES}. Not with the formats of events.")
    private String table = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = {
                "jsonl, csv, parquet (to a file only) or table; or events as others have them: gdelt-events,"
                        + " gdelt-mentions, polecat, cameo. Default: ${DEFAULT-VALUE}."
            },
            defaultValue = "jsonl")
    private String format = "jsonl";

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
        Optional<EventFormat> coded = Arrays.stream(EventFormat.values())
                .filter(f -> f.word().equals(format))
                .findFirst();
        if (coded.isPresent()) {
            return events(coded.get());
        }
        Format as = Arrays.stream(Format.values())
                .filter(f -> f.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> fault("--format: there is no '" + format + "'"));
        if (!Export.tables().contains(table)) {
            throw fault("--table: there is no '" + table + "'; there are " + String.join(", ", Export.tables()));
        }
        if (as == Format.PARQUET && out.isEmpty()) {
            throw fault("--format parquet needs --out FILE");
        }
        try (Store open = Store.openToRead(store.folder())) {
            Export export = new Export(open, run);
            if (out.isPresent()) {
                long rows = export.save(table, as, out.get());
                terminal.say(rows + " rows of " + table + " in " + out.get());
            } else {
                export.print(table, as, terminal.out());
            }
        }
        return Rashomon.DONE;
    }

    private Integer events(EventFormat as) {
        if (run.isPresent()) {
            throw fault("--run: the formats of events hold each input as its latest run read it");
        }
        try (Store open = Store.openToRead(store.folder())) {
            EventExport export = new EventExport(open, Lexicons.bundled());
            if (out.isEmpty()) {
                export.print(as, terminal.out());
                return Rashomon.DONE;
            }
            try (PrintStream file = new PrintStream(
                    new BufferedOutputStream(Files.newOutputStream(out.get())), false, StandardCharsets.UTF_8)) {
                long rows = export.print(as, file);
                terminal.say(rows + " rows of " + as.word() + " in " + out.get());
            }
            return Rashomon.DONE;
        } catch (IOException e) {
            throw fault(out.get() + " cannot be written: " + e.getMessage());
        }
    }

    private ParameterException fault(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
