package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab/run score LAYER --data PATH}. */
@Command(name = "score", description = "Measures a layer on a corpus.", mixinStandardHelpOptions = true)
public final class ScoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LAYER", description = "What to measure, such as parse, attribution or pages.")
    private String layer = "";

    @Option(names = "--data", required = true, description = "A path in the format of the layer's corpus.")
    private Path data = Path.of("");

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--predictions", description = "Write what was predicted for every item to this file.")
    private Optional<Path> predictions = Optional.empty();

    @Option(names = "--record", description = "Put the figures into lab/scores.tsv and rewrite SCORES.md.")
    private boolean record;

    @Override
    public Integer call() throws Exception {
        Scorer scorer;
        try {
            scorer = Scorers.of(layer);
        } catch (IllegalArgumentException e) {
            System.err.println("lab: " + e.getMessage());
            return 2;
        }
        if (!Files.exists(data)) {
            System.err.println("lab: " + data + " is not there; the corpora lie outside the project, in ../shared");
            return 1;
        }
        Figures figures = score(scorer);
        if (json) {
            System.out.println(figures.json());
        } else {
            figures.values().forEach((name, value) -> System.out.printf("%-28s %s%n", name, Figures.format(value)));
        }
        if (record) {
            ScoreSheet.record(layer, data, figures);
        }
        return 0;
    }

    /** @throws IOException saying what the layer is measured on, where the data is something else */
    private Figures score(Scorer scorer) throws IOException {
        try {
            return scorer.score(data, predictions);
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    layer + " cannot be measured on " + data + " (" + e + "). What it measures, on what: "
                            + scorer.about(),
                    e);
        }
    }
}
