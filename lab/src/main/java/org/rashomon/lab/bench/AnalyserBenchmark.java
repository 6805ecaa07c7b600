package org.rashomon.lab.bench;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.rashomon.lab.score.Figures;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * Raw text to trees and names: tokens a second on one thread and on two, bytes a token, seconds to load and to a first sentence, the
 * share of each part, and CoreNLP on the same text in the same run when it is on the class path ({@code
 * LAB_PROFILE=baseline}).
 */
final class AnalyserBenchmark implements Benchmark {

    @Override
    public String name() {
        return "analyser";
    }

    @Override
    public String about() {
        return "raw text to sentences, tokens, tags, lemmas and trees, beside CoreNLP; a folder of text files";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        List<Document> documents = Texts.read(data);
        long began = System.nanoTime();
        Analyser analyser = Analyser.withModels();
        double load = (System.nanoTime() - began) / 1e6;
        Figures figures = new Figures().put("loadMilliseconds", load);
        figures.put("firstSentenceMilliseconds", firstSentence());
        Segmenter segmenter = new Segmenter(Lexicons.bundled());
        NameFinder names = NameFinder.withModel();
        Reader reader = d -> read(analyser, names, d);

        pass(seconds, documents, reader); // warm
        Pass one = pass(seconds, documents, reader);
        Pass trees = pass(
                seconds, documents, d -> analyser.annotate(new Annotations(d)).size());
        Pass cut = pass(
                Math.max(1, seconds / 3), documents, d -> segmenter.segment(d).size());
        figures.put("tokensPerSecond1", one.rate()).put("bytesPerToken", one.bytesPerToken());
        figures.put("tokensPerSecondWithoutNames", trees.rate());
        double two = together(seconds, documents, reader);
        figures.put("tokensPerSecond2", two).put("threads2Over1", two / one.rate());
        figures.put("segmentationShare", 100 * one.rate() / cut.rate());
        figures.put("namesShare", 100 * (1 - one.rate() / trees.rate()));
        new LayerTimes(documents, segmenter)
                .measure(seconds)
                .forEach((part, share) -> figures.put(part + "Share", share));
        CoreNlp.find().ifPresent(coreNlp -> {
            List<Document> some = documents.subList(0, Math.min(documents.size(), 12));
            pass(seconds, some, d -> coreNlp.tokens(d.text()));
            Pass theirs = pass(2 * seconds, some, d -> coreNlp.tokens(d.text()));
            Pass again = pass(seconds, documents, reader);
            figures.put("coreNlpTokensPerSecond1", theirs.rate())
                    .put("tokensPerSecond1Again", again.rate())
                    .put("timesCoreNlp", again.rate() / theirs.rate());
        });
        return figures;
    }

    /** What a loop did. */
    record Pass(long tokens, double seconds, long bytes) {

        double rate() {
            return tokens / seconds;
        }

        double bytesPerToken() {
            return bytes / (double) tokens;
        }
    }

    interface Reader {
        int read(Document document);
    }

    private static int read(Analyser analyser, NameFinder names, Document document) {
        Annotations annotations = new Annotations(document);
        Tokens tokens = analyser.annotate(annotations);
        names.annotate(annotations.put(Reading.TOKENS, tokens));
        return tokens.size();
    }

    static Pass pass(int seconds, List<Document> documents, Reader reader) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long bytes = threads.getThreadAllocatedBytes(thread);
        long began = threads.getThreadCpuTime(thread);
        long tokens = 0;
        long spent = 0;
        while (spent < seconds * 1_000_000_000L) {
            for (Document document : documents) {
                tokens += reader.read(document);
            }
            spent = threads.getThreadCpuTime(thread) - began;
        }
        return new Pass(tokens, spent / 1e9, threads.getThreadAllocatedBytes(thread) - bytes);
    }

    /** Tokens a second of the wall clock on two threads. */
    private static double together(int seconds, List<Document> documents, Reader reader) {
        AtomicLong tokens = new AtomicLong();
        long began = System.nanoTime();
        long until = began + seconds * 1_000_000_000L;
        Thread[] threads = new Thread[2];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                while (System.nanoTime() < until) {
                    for (Document document : documents) {
                        tokens.addAndGet(reader.read(document));
                    }
                }
            });
            threads[i].start();
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return tokens.get() / ((System.nanoTime() - began) / 1e9);
    }

    /** From the start of a new virtual machine to the tree of its first sentence. */
    private static double firstSentence() throws IOException {
        long began = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FirstSentence.class.getName())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            double milliseconds = (System.nanoTime() - began) / 1e6;
            if (line == null || line.isBlank()) {
                throw new IOException("the first sentence came out as " + line);
            }
            return milliseconds;
        }
    }
}
