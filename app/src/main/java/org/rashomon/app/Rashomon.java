package org.rashomon.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    /** Every command by its name, in the order in which {@code --help} lists them. */
    private static Map<String, Function<Terminal, Object>> commands() {
        Map<String, Function<Terminal, Object>> commands = new LinkedHashMap<>();
        commands.put("read", ReadCommand::new);
        commands.put("analyse", AnalyseCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("query", QueryCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("show", ShowCommand::new);
        commands.put("happenings", HappeningsCommand::new);
        commands.put("happening", HappeningCommand::new);
        commands.put("timeline", TimelineCommand::new);
        commands.put("relation", RelationCommand::new);
        commands.put("agreements", LedgerCommand.Agreements::new);
        commands.put("forecasts", LedgerCommand.Forecasts::new);
        commands.put("measures", LedgerCommand.Measures::new);
        commands.put("references", LedgerCommand.References::new);
        commands.put("coverage", LedgerCommand.Coverage::new);
        commands.put("report", ReportCommand::new);
        commands.put("voices", VoicesCommand::new);
        commands.put("said", SaidCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("actor", ActorCommand::new);
        commands.put("place", PlaceCommand::new);
        commands.put("time", TimeCommand::new);
        commands.put("lexicon", LexiconCommand::over);
        commands.put("completion", CompletionCommand::new);
        commands.put("version", VersionCommand::new);
        commands.put("quicken", QuickenCommand::new);
        commands.put(
                "link",
                terminal -> named(new LinkCommand(terminal, true), "Says that two accounts are of one happening."));
        commands.put(
                "unlink",
                terminal -> named(new LinkCommand(terminal, false), "Says that two accounts are of two happenings."));
        return commands;
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
        int exit = commandLine(terminal, args).execute(args.toArray(String[]::new));
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /** The whole command tree over a terminal. */
    static CommandLine commandLine(Terminal terminal) {
        return commandLine(terminal, List.of());
    }

    /** No more of the tree than these words ask for: to look through all the commands takes a quarter of a second. */
    private static CommandLine commandLine(Terminal terminal, List<String> args) {
        CommandLine line = new CommandLine(new Root());
        Map<String, Function<Terminal, Object>> commands = commands();
        if (!args.isEmpty() && commands.containsKey(args.get(0)) && !args.get(0).equals("completion")) {
            commands.keySet().retainAll(Set.of(args.get(0)));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(terminal)));
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            terminal.say("rashomon: " + sentence(failure));
            if (System.getenv("RASHOMON_TRACE") != null) {
                failure.printStackTrace(terminal.err());
            }
            return failure instanceof Misused ? MISUSED : FAILED;
        });
        return line;
    }

    /** What a user is told of a failure: its message, and its kind where the message alone says too little. */
    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        boolean meant = failure instanceof Failed || failure instanceof Misused || failure instanceof StoreFailure;
        return meant && message != null ? message : failure.toString();
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
