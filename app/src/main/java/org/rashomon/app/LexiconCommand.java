package org.rashomon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.LexiconFault;
import org.rashomon.lexicon.Lexicons;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rashomon lexicon …}: the knowledge that a scholar can edit. */
@Command(
        name = "lexicon",
        description = "Checks the lexicons, or a folder of your own rows over them.",
        mixinStandardHelpOptions = true)
final class LexiconCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one: lexicon check?");
    }

    /** This command with what it does below it. */
    static CommandLine over(Terminal terminal) {
        return new CommandLine(new LexiconCommand()).addSubcommand(new Check(terminal));
    }

    /** {@code rashomon lexicon check [--lexicon DIR]}. */
    @Command(
            name = "check",
            description = "Lists every fault by file and line. Exit code 1 if there is one.",
            mixinStandardHelpOptions = true)
    static final class Check implements Callable<Integer> {

        private final Terminal terminal;

        @Option(
                names = "--lexicon",
                paramLabel = "DIR",
                description = "A folder of rows that go over the built-in ones by id; same layout,"
                        + " such as DIR/attribution/cues.tsv.")
        private Optional<Path> folder = Optional.empty();

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws IOException {
            List<LexiconFault> faults;
            List<Lexicon> lexicons;
            try {
                lexicons = Lexicons.bundled().all();
                faults = folder.isPresent() ? Lexicons.faults(existing(folder.get())) : List.of();
            } catch (LexiconFault fault) {
                terminal.print(fault.getMessage());
                return Rashomon.FAILED;
            }
            faults.forEach(fault -> terminal.print(fault.getMessage()));
            int rows =
                    lexicons.stream().mapToInt(lexicon -> lexicon.rows().size()).sum();
            terminal.say(rows + " rows in " + lexicons.size() + " built-in lexicons"
                    + folder.map(f -> ", overlaid by " + f).orElse("") + ": "
                    + (faults.isEmpty() ? "no faults" : faults.size() == 1 ? "1 fault" : faults.size() + " faults"));
            return faults.isEmpty() ? Rashomon.DONE : Rashomon.FAILED;
        }

        private static Path existing(Path folder) {
            if (!Files.isDirectory(folder)) {
                throw new Failed(folder + " is not a folder");
            }
            return folder;
        }
    }
}
