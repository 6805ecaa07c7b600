package org.rashomon.lab.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab/run train MODEL}. */
@Command(name = "train", description = "Rebuilds a model, byte for byte.", mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "Which model, such as tagger or parser.")
    private String model = "";

    @Option(names = "--corpora", description = "Where the corpora are. Default: ${DEFAULT-VALUE}.")
    private Path corpora = Path.of("../shared/corpora");

    @Option(names = "--models", description = "Where models go. Default: ${DEFAULT-VALUE}.")
    private Path models = Path.of("core/src/main/resources/model");

    @Override
    public Integer call() throws Exception {
        Trainer trainer;
        try {
            trainer = Trainers.of(model);
        } catch (IllegalArgumentException e) {
            System.err.println("lab: " + e.getMessage());
            return 2;
        }
        if (!Files.isDirectory(corpora)) {
            System.err.println("lab: " + corpora + " is not there; training needs the corpora, the product does not");
            return 1;
        }
        trainer.train(corpora, models);
        return 0;
    }
}
