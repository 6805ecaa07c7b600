package org.rashomon.lab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rashomon.lab.score.Figures;

/**
 * A start as a user sees it: the launcher, from the command to its end, with one text of one sentence read into a new store,
 * and with a question that needs no store. Medians of several runs by the clock; the first, which may build and keep class
 * data, does not count.
 */
final class StartBenchmark implements Benchmark {

    private static final int RUNS = 9;
    private static final String SENTENCE = "Two ministers met in Geneva on Monday, a spokesman said.\n";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return "the launcher on one sentence, from the command to its end; no data needed";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        Path folder = Files.createTempDirectory("rashomon-bench");
        try {
            Path text = Files.writeString(folder.resolve("text.txt"), SENTENCE, StandardCharsets.UTF_8);
            List<String> read = List.of("read", "--store", "STORE", text.toString());
            return new Figures()
                    .put("readMilliseconds", median(folder, read))
                    .put("versionMilliseconds", median(folder, List.of("--version")));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static double median(Path folder, List<String> arguments) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run <= RUNS; run++) {
            List<String> command = new ArrayList<>(List.of("./rashomon"));
            for (String argument : arguments) {
                command.add(
                        argument.equals("STORE") ? folder.resolve("store" + run).toString() : argument);
            }
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("talk").toFile())
                    .start();
            try {
                if (process.waitFor() != 0) {
                    throw new IOException(Files.readString(folder.resolve("talk")));
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (run > 0) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        times.sort(Comparator.naturalOrder());
        return times.get(times.size() / 2);
    }
}
