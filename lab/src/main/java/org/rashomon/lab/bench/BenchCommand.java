package org.rashomon.lab.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.rashomon.lab.score.Figures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lab/run bench NAME --data PATH}. */
@Command(name = "bench", description = "Times a layer or the whole.", mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "What to time, such as analyser.")
    private String name = "";

    @Option(names = "--data", description = "What to read. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("../shared/corpora/polnear/dev/text");

    @Option(names = "--seconds", description = "How long to measure each figure. Default: ${DEFAULT-VALUE}.")
    private int seconds = 10;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Benchmark benchmark;
        try {
            benchmark = Benchmarks.of(name);
        } catch (IllegalArgumentException e) {
            System.err.println("lab: " + e.getMessage());
            return 2;
        }
        if (!Files.exists(data)) {
            System.err.println("lab: " + data + " is not there");
            return 1;
        }
        Figures figures = benchmark.run(data, seconds);
        System.out.print(json ? figures.json() + "\n" : figures.table());
        return 0;
    }
}
