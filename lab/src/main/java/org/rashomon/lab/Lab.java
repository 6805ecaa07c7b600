package org.rashomon.lab;

import java.util.List;
import org.rashomon.lab.bench.BenchCommand;
import org.rashomon.lab.fuzz.FuzzCommand;
import org.rashomon.lab.score.ScoreCommand;
import org.rashomon.lab.train.TrainCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Measures and trains: {@code lab/run score|train|bench|fuzz …}. Never shipped. */
@Command(
        name = "lab",
        description = "Measures every layer against corpora and rebuilds the models.",
        mixinStandardHelpOptions = true,
        subcommands = {ScoreCommand.class, TrainCommand.class, BenchCommand.class, FuzzCommand.class})
public final class Lab {

    private Lab() {}

    static int run(List<String> args) {
        CommandLine line = new CommandLine(new Lab());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            System.err.println("lab: " + failure);
            if (System.getenv("LAB_TRACE") == null) {
                System.err.println("lab: LAB_TRACE=1 shows where it failed");
            } else {
                failure.printStackTrace();
            }
            return 1;
        });
        return line.execute(args.toArray(String[]::new));
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }
}
