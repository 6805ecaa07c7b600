package org.rashomon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rashomon.account.Pipelines;
import org.rashomon.ingest.FieldMapping;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.IngestOptions;
import org.rashomon.lexicon.LexiconFault;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.Ledgers;
import org.rashomon.store.Linkage;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.store.StoreWriter;
import org.rashomon.store.happening.ClueReader;
import org.rashomon.text.PublicationTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rashomon read}: the main job. */
@Command(
        name = "read",
        description = {
            "Reads texts and keeps their accounts: who is said to have done what to whom, according to whom.",
            "",
            "Takes HTML pages, feeds (RSS, Atom), WARC and WARC.gz, JSON lines, Markdown and plain text. What cannot be"
                    + " read becomes a row of the table 'failures', and the reading goes on. What is in the store already"
                    + " is not read again; a reading that was stopped goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files, folders (with all below them), globs such as 'pages/*.html' in quotes, or - for"
                    + " standard input; with --fetch also http and https addresses.")
    private List<String> inputs = List.of();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day of publication, 2016-09-17, for documents that do not say; what 'yesterday' counts"
                    + " from.")
    private Optional<String> published = Optional.empty();

    @Option(names = "--outlet", paramLabel = "NAME", description = "Who published documents that do not say.")
    private Optional<String> outlet = Optional.empty();

    @Option(
            names = "--fields",
            paramLabel = "MAPPING",
            description = "Which fields of a JSON record hold what: common, ngec, or such as"
                    + " text=raw.body,title=head,date=day. Default: ${DEFAULT-VALUE}.",
            defaultValue = "common")
    private String fields = "common";

    @Option(
            names = "--lexicon",
            paramLabel = "DIR",
            description = "A folder of rows that go over the built-in lexicons by id.")
    private Optional<Path> lexicon = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many documents to read at a time. Default: one for" + " each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--fetch", description = "Also read http and https addresses. Off unless asked for.")
    private boolean fetch;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1");
        }
        Ingest ingest = new Ingest(options());
        Lexicons lexicons = lexicons();
        // The database takes a moment to open and so do the models; they need not wait for one another.
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> Store.open(store.folder()));
        Run run = Build.run(lexicons, arguments());
        Pipeline pipeline = Pipelines.standard(lexicons).then(new ClueReader(lexicons));
        Tally tally;
        try (Store open = opened(opening)) {
            try (StoreWriter writer = new StoreWriter(open, run);
                    Progress progress = Progress.on(terminal)) {
                tally = new ReadJob(pipeline, ingest, writer, run.id(), threads, ReadJob.PATIENCE, progress)
                        .run(inputs, terminal.in());
            }
            try (Linkage linkage = LinkCommand.linkage(open, lexicons, run)) {
                linkage.link();
            }
            new Ledgers(open, lexicons).write();
            new Summary(open, terminal).print(tally);
        }
        return tally.documents() > 0 && tally.documents() == tally.failed() ? Rashomon.FAILED : Rashomon.DONE;
    }

    private static Store opened(CompletableFuture<Store> opening) {
        try {
            return opening.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private IngestOptions options() {
        FieldMapping mapping;
        Optional<PublicationTime> day;
        try {
            mapping = FieldMapping.preset(fields).orElseGet(() -> FieldMapping.parse(fields));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--fields: " + e.getMessage(), e);
        }
        try {
            day = published.map(LocalDate::parse).map(PublicationTime::on);
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(), "--published: '" + published.orElse("") + "' is no day such as 2016-09-17", e);
        }
        return IngestOptions.standard()
                .withPublished(day)
                .withOutlet(outlet)
                .withFields(mapping)
                .withFetch(fetch);
    }

    private Lexicons lexicons() throws IOException {
        if (lexicon.isEmpty()) {
            return Lexicons.bundled();
        }
        if (!Files.isDirectory(lexicon.get())) {
            throw new Failed(lexicon.get() + " is not a folder");
        }
        try {
            return Lexicons.overlaid(lexicon.get());
        } catch (LexiconFault fault) {
            throw new Failed(
                    fault.getMessage() + "; 'rashomon lexicon check --lexicon " + lexicon.get() + "' lists every fault",
                    fault);
        }
    }

    /** What the run's id must know of the command line: all that changes what is read from the same bytes. */
    private String arguments() {
        StringJoiner arguments = new StringJoiner(" ");
        published.ifPresent(day -> arguments.add("published=" + day));
        outlet.ifPresent(name -> arguments.add("outlet=" + name));
        if (!fields.equals("common")) {
            arguments.add("fields=" + fields);
        }
        return arguments.toString();
    }
}
