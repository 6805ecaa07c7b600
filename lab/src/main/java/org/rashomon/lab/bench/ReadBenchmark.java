package org.rashomon.lab.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rashomon.lab.score.Figures;
import org.rashomon.text.Document;

/**
 * The whole of {@code rashomon read}, cold: bytes to committed and linked accounts on one thread and on two, each in a process
 * of its own that runs what the launcher runs, with its options; the share of storing, of linking with near copies and ledgers,
 * and of both, by leaving them out; and CoreNLP's tokens, tags, lemmas and trees on the same files when it is on the class path
 * ({@code LAB_PROFILE=baseline}). Rates are by processor time, so that a busy machine does not change them, and by the clock.
 */
final class ReadBenchmark implements Benchmark {

    @Override
    public String name() {
        return "read";
    }

    @Override
    public String about() {
        return "bytes to committed accounts, beside CoreNLP; any input of rashomon read";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        Launcher launcher = Launcher.ready();
        Once one = once(launcher, data, 1, "linked");
        Once unlinked = once(launcher, data, 1, "unlinked");
        Once bare = once(launcher, data, 1, "bare");
        Once two = once(launcher, data, 2, "linked");
        Figures figures = new Figures()
                .put("tokens", one.tokens())
                .put("accounts", one.accounts())
                .put("tokensPerProcessorSecond", one.tokens() / one.processor())
                .put("tokensPerSecond1", one.tokens() / one.clock())
                .put("tokensPerSecond2", two.tokens() / two.clock())
                .put("peakMegabytes1", one.kilobytes() / 1024.0)
                .put("peakMegabytes2", two.kilobytes() / 1024.0)
                .put("storeShare", 100 * (unlinked.processor() - bare.processor()) / one.processor())
                .put("linkingShare", 100 * (one.processor() - unlinked.processor()) / one.processor())
                .put("storeAndLinkingShare", 100 * (one.processor() - bare.processor()) / one.processor());
        CoreNlp.find().ifPresent(coreNlp -> beside(coreNlp, data, seconds, one, figures));
        return figures;
    }

    /** CoreNLP gets every n-th file, after ten seconds to warm up, for as long as it takes to be sure of its rate. */
    private static void beside(CoreNlp coreNlp, Path data, int seconds, Once one, Figures figures) {
        List<Document> documents;
        try {
            documents = Texts.read(data);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        AnalyserBenchmark.pass(10, every(documents, 97), d -> coreNlp.tokens(d.text()));
        double theirs = AnalyserBenchmark.pass(2 * seconds, every(documents, 41), d -> coreNlp.tokens(d.text()))
                .rate();
        figures.put("coreNlpTokensPerProcessorSecond", theirs)
                .put("timesCoreNlp", one.tokens() / one.processor() / theirs)
                .put("timesCoreNlpByTheClock", one.tokens() / one.clock() / theirs);
    }

    private static List<Document> every(List<Document> documents, int n) {
        return Stream.iterate(0, i -> i < documents.size(), i -> i + n)
                .map(documents::get)
                .toList();
    }

    /** What one process did, in seconds and kB. */
    private record Once(double tokens, double accounts, double processor, double clock, double kilobytes) {}

    private static Once once(Launcher launcher, Path data, int threads, String how) throws IOException {
        Path folder = Files.createTempDirectory("rashomon-bench");
        try {
            List<String> command = launcher.java();
            command.addAll(List.of(
                    "-Djava.io.tmpdir=" + folder,
                    ReadOnce.class.getName(),
                    how,
                    folder.resolve("store").toString(),
                    Integer.toString(threads),
                    data.toString()));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.readLine();
                if (line == null) {
                    throw new IOException("the reading process ended without a word");
                }
                String[] parts = line.split(" ");
                return new Once(
                        Double.parseDouble(parts[0]),
                        Double.parseDouble(parts[1]),
                        Double.parseDouble(parts[2]) / 1e9,
                        Double.parseDouble(parts[3]) / 1e9,
                        Double.parseDouble(parts[4]));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
