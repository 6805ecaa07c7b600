package org.rashomon.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/** Documents a second under JMH: {@code java -cp … org.openjdk.jmh.Main AnalyserJmh -prof gc}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class AnalyserJmh {

    /** A folder of text files. */
    @Param("../shared/corpora/polnear/dev/text")
    public String folder = "";

    private Analyser analyser = Analyser.withModels();
    private Segmenter segmenter = new Segmenter(Lexicons.bundled());
    private List<Document> documents = List.of();
    private int next;

    @Setup(Level.Trial)
    public void read() throws IOException {
        documents = Texts.read(Path.of(folder));
    }

    @Benchmark
    public Tokens textToTrees() {
        return analyser.annotate(new Annotations(document()));
    }

    @Benchmark
    public Segmentation textToTokens() {
        return segmenter.segment(document());
    }

    private Document document() {
        next = (next + 1) % documents.size();
        return documents.get(next);
    }
}
