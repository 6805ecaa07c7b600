package org.rashomon.lab.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.rashomon.account.Account;
import org.rashomon.account.Pipelines;
import org.rashomon.attribution.Attribution;
import org.rashomon.lab.score.Figures;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;

/**
 * What each layer of reading costs beside the analyser, in processor time of one thread, and how many sentences a second
 * are coded from raw text to events and the other matters: on one thread by processor time, and on two by the clock (a
 * busy machine makes that less). PETRARCH2 codes 2,260 sentences a second that were parsed before.
 */
final class EventsBenchmark implements Benchmark {

    /** Layers that are neither the analyser's nor this side's. */
    private static final Set<Layer<?>> OTHERS =
            Set.of(Reading.TOKENS, Reading.NAMES, Reading.MENTIONS, Attribution.LAYER, Account.LAYER);

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    @Override
    public String name() {
        return "events";
    }

    @Override
    public String about() {
        return "each layer beside the analyser, sentences a second from raw text to events; a folder of texts";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        List<Document> documents = Texts.read(data);
        List<Annotator<?>> annotators = Pipelines.annotators(Lexicons.bundled());
        pass(documents, annotators, seconds, new LinkedHashMap<>());
        Map<String, Long> spent = new LinkedHashMap<>();
        long[] read = pass(documents, annotators, seconds, spent);
        double analyser = cost(spent, Reading.TOKENS.name());
        double side = 0;
        double toMatters = 0;
        Figures figures = new Figures().put("tokens", read[0]).put("sentences", read[1]);
        for (Annotator<?> annotator : annotators) {
            Layer<?> layer = annotator.produces();
            double nanos = cost(spent, layer.name());
            side += OTHERS.contains(layer) ? 0 : nanos;
            toMatters += isAfterMatters(layer) ? 0 : nanos;
            figures.put(layer.name() + "NanosPerToken", nanos / read[0]);
        }
        List<Annotator<?>> needed = annotators.stream()
                .filter(annotator -> !isAfterMatters(annotator.produces()))
                .toList();
        return figures.put("timesAnalyser", side / analyser)
                .put("sentencesPerSecond", 1e9 * read[1] / toMatters)
                .put("sentencesPerSecond2Threads", onTwoThreads(documents, needed, seconds));
    }

    private static boolean isAfterMatters(Layer<?> layer) {
        return layer == Attribution.LAYER || layer == Account.LAYER;
    }

    /** Sentences a second by the clock, each thread reading every other document. */
    private double onTwoThreads(List<Document> documents, List<Annotator<?>> annotators, int seconds) {
        LongAdder sentences = new LongAdder();
        long before = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            List<Document> own = new ArrayList<>();
            for (int d = half; d < documents.size(); d += 2) {
                own.add(documents.get(d));
            }
            Thread thread = new Thread(() -> sentences.add(pass(own, annotators, seconds, new LinkedHashMap<>())[1]));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return 1e9 * sentences.sum() / (System.nanoTime() - before);
    }

    private static double cost(Map<String, Long> spent, String layer) {
        return spent.getOrDefault(layer, 0L);
    }

    /** Reads document after document until the time is over; returns tokens and sentences. */
    private long[] pass(List<Document> documents, List<Annotator<?>> annotators, int seconds, Map<String, Long> spent) {
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        long tokens = 0;
        long sentences = 0;
        for (int d = 0; System.nanoTime() < until; d = (d + 1) % documents.size()) {
            Annotations annotations = new Annotations(documents.get(d));
            for (Annotator<?> annotator : annotators) {
                step(annotator, annotations, spent);
            }
            tokens += annotations.get(Reading.TOKENS).size();
            sentences += annotations.get(Reading.TOKENS).sentenceCount();
        }
        return new long[] {tokens, sentences};
    }

    private <T> void step(Annotator<T> annotator, Annotations annotations, Map<String, Long> spent) {
        long before = clock.getCurrentThreadCpuTime();
        T value = annotator.annotate(annotations);
        spent.merge(annotator.produces().name(), clock.getCurrentThreadCpuTime() - before, Long::sum);
        annotations.put(annotator.produces(), value);
    }
}
