package org.rashomon.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.rashomon.store.StoreFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command and says how it went. */
public final class Rashomon {

    /** Done. */
    static final int DONE = 0;

    /** The command failed; what it had kept before is kept. */
    static final int FAILED = 1;

    /** The command line was wrong. */
    static final int MISUSED = 2;

    private Rashomon() {}

    /** Every command, in the order in which {@code --help} lists them. */
    private static List<Object> commands(Terminal terminal) {
        return List.of(
                new ReadCommand(terminal),
                new AnalyseCommand(terminal),
                new ExportCommand(terminal),
                new QueryCommand(terminal),
                new ExplainCommand(terminal),
                new ShowCommand(terminal),
                new HappeningsCommand(terminal),
                new HappeningCommand(terminal),
                new TimelineCommand(terminal),
                new RelationCommand(terminal),
                new LedgerCommand.Agreements(terminal),
                new LedgerCommand.Forecasts(terminal),
                new LedgerCommand.Measures(terminal),
                new LedgerCommand.References(terminal),
                new LedgerCommand.Coverage(terminal),
                new ReportCommand(terminal),
                new VoicesCommand(terminal),
                new SaidCommand(terminal),
                new RunsCommand(terminal),
                new ActorCommand(terminal),
                new PlaceCommand(terminal),
                new TimeCommand(terminal),
                LexiconCommand.over(terminal),
                new CompletionCommand(terminal),
                new VersionCommand(terminal));
    }

    /**
     * Runs one command.
     *
     * @param args as typed, without the program's name
     * @param in what {@code -} reads
     * @param out for data
     * @param err for talk
     * @return 0 done, 1 failed, 2 misused
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, new Terminal(in, out, err, false));
    }

    static int run(List<String> args, Terminal terminal) {
        int exit = commandLine(terminal).execute(args.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** The whole command tree over a terminal. */
    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Root());
        commands(terminal).forEach(line::addSubcommand);
        line.addSubcommand(
                "link", named(new LinkCommand(terminal, true), "Says that two accounts are of one happening."));
        line.addSubcommand(
                "unlink", named(new LinkCommand(terminal, false), "Says that two accounts are of two happenings."));
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            terminal.say("rashomon: " + sentence(failure));
            if (System.getenv("RASHOMON_TRACE") != null) {
                failure.printStackTrace(terminal.err());
            }
            return FAILED;
        });
        return line;
    }

    /** What a user is told of a failure: its message, and its kind where the message alone says too little. */
    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        return (failure instanceof Failed || failure instanceof StoreFailure) && message != null
                ? message
                : failure.toString();
    }

    private static CommandLine named(LinkCommand command, String description) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec()
                .usageMessage()
                .description(description, "A person's word: it is kept, and outweighs what the texts say.");
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), false, StandardCharsets.UTF_8);
    }

    public static void main(String[] args) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean live = System.console() != null;
        System.exit(run(List.of(args), new Terminal(System.in, utf8(FileDescriptor.out), err, live)));
    }

    /** The program itself; without a command it shows its help and counts as misused. */
    @Command(
            name = "rashomon",
            description = "Reads what is written about international politics and keeps, for everything that is said to"
                    + " have happened, who says so.",
            mixinStandardHelpOptions = true,
            versionProvider = VersionCommand.Provider.class,
            footerHeading = "%nTo begin:%n",
            footer = {
                "  rashomon read examples",
                "  rashomon export --table accounts --format csv",
                "",
                "Exit codes: 0 done, 1 failed, 2 misused."
            })
    static final class Root implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
        }
    }
}
