package org.rashomon.lab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.AttributionReader;
import org.rashomon.attribution.Voices;
import org.rashomon.lab.score.Figures;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * Attributions with their sources, stances and chains of voices beside the analyser: processor time of one thread a token, after
 * a pass to warm up, so that a busy machine does not change it much.
 */
final class AttributionBenchmark implements Benchmark {

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public String about() {
        return "attributions beside the analyser, processor time a token; a folder of texts";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        List<Document> documents = Texts.read(data);
        Lexicons lexicons = Lexicons.bundled();
        Analyser analyser = Analyser.withModels(lexicons);
        AttributionReader reader = new AttributionReader(lexicons);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        List<Double> analysing = new ArrayList<>();
        List<Double> attributing = new ArrayList<>();
        long tokens = 0;
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        for (int pass = 0; pass < 4 || System.nanoTime() < until; pass++) {
            long analysed = 0;
            long attributed = 0;
            tokens = 0;
            for (Document document : documents) {
                Annotations read = new Annotations(document);
                long t0 = clock.getCurrentThreadCpuTime();
                Tokens its = analyser.annotate(read);
                long t1 = clock.getCurrentThreadCpuTime();
                read.put(Reading.TOKENS, its);
                List<Attribution> found = reader.annotate(read);
                read.put(Attribution.LAYER, found);
                Voices voices = new Voices(read);
                for (int i = 0; i < found.size(); i++) {
                    voices.of(i);
                }
                long t2 = clock.getCurrentThreadCpuTime();
                analysed += t1 - t0;
                attributed += t2 - t1;
                tokens += its.size();
            }
            if (pass > 1) {
                analysing.add(analysed / 1000.0 / tokens);
                attributing.add(attributed / 1000.0 / tokens);
            }
        }
        double a = median(analysing);
        double b = median(attributing);
        return new Figures()
                .put("tokens", tokens)
                .put("analyserMicrosecondsPerToken", a)
                .put("attributionMicrosecondsPerToken", b)
                .put("shareOfAnalyser", 100 * b / a);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
