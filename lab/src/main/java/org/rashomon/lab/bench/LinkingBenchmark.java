package org.rashomon.lab.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.rashomon.app.Rashomon;
import org.rashomon.app.SharedText;
import org.rashomon.ingest.duplicate.Signature;
import org.rashomon.lab.score.Figures;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.store.Copy;
import org.rashomon.store.DocumentRows;
import org.rashomon.store.Linkage;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.store.StoreWriter;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.WordMeaning;

/**
 * What it takes to link one new document, and to answer questions, as a store grows: ten thousand accounts, a hundred
 * thousand, a million, all of them in one store that grows by {@link InventedNews}. One thread. The documents that are
 * timed come one at a time, each with a transaction of its own: half of them are the next of the day, half had been held back and
 * come late.
 */
final class LinkingBenchmark implements Benchmark {

    private static final Run RUN = new Run("bench", "0", "0", "0", "");
    private static final int PORTION = 1024;
    private static final int TIMED = 300;

    private final String name;
    private final String about;
    private final int[] sizes;
    private final int spread;

    /** @param spread over how many accounts the five years of news are spread, 0 for as many as there are */
    private LinkingBenchmark(String name, String about, int spread, int... sizes) {
        this.name = name;
        this.about = about;
        this.spread = spread;
        this.sizes = sizes;
    }

    static Benchmark growing() {
        return new LinkingBenchmark(
                "linking",
                "a new document in stores of 10,000 accounts to a million, and questions; --data is a folder to work in,"
                        + " --seconds below 10 leaves the million out",
                0,
                10_000,
                100_000,
                1_000_000);
    }

    /** What a store of a million asks of linking, at a fraction of the time: its days are as full, and there are a hundred. */
    static Benchmark dense() {
        return new LinkingBenchmark(
                "linking-dense",
                "the same in a store of the first 60,000 accounts of a million: its days are as full",
                1_000_000,
                60_000);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String about() {
        return about;
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        Path folder = Files.createTempDirectory(data, "rashomon-linking");
        try {
            return grow(folder, seconds < 10 ? Math.min(2, sizes.length) : sizes.length);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private Figures grow(Path folder, int steps) throws IOException {
        Figures figures = new Figures();
        Random random = new Random(3);
        for (int s = 0; s < steps; s++) {
            int size = sizes[s];
            Path at = folder.resolve("store" + size);
            InventedNews news = new InventedNews(1, Math.max(size, spread) / 10 + TIMED);
            List<Annotations> late = new ArrayList<>();
            long began = cpu();
            long linking = 0;
            int accounts = 0;
            int documents = 0;
            try (Store store = Store.open(at);
                    StoreWriter writer = new StoreWriter(store, RUN);
                    Linkage linkage = linkage(store)) {
                while (accounts < size) {
                    Annotations document = news.next();
                    if (late.size() < TIMED / 2 && random.nextInt(size / 10) < TIMED) {
                        late.add(document);
                        continue;
                    }
                    accounts += put(writer, document);
                    if (++documents % PORTION == 0) {
                        writer.commit();
                        long before = cpu();
                        linkage.link();
                        linking += cpu() - before;
                    }
                }
                writer.commit();
                linkage.link();
                figures.put("portion" + size, linking / 1e6 / (documents - documents % PORTION + 1e-9));
            }
            System.err.printf("%d accounts in %.0f s of processor%n", accounts, (cpu() - began) / 1e9);
            try (Store store = Store.open(at);
                    StoreWriter writer = new StoreWriter(store, RUN);
                    Linkage linkage = linkage(store)) {
                double[] times = new double[TIMED];
                double[] own = new double[TIMED];
                for (int i = 0; i < TIMED + 20; i++) {
                    put(writer, i % 2 == 0 && !late.isEmpty() ? late.remove(late.size() - 1) : news.next());
                    writer.commit();
                    long clock = System.nanoTime();
                    long processor = cpu();
                    linkage.link();
                    if (i == 0) {
                        figures.put("open" + size, (System.nanoTime() - clock) / 1e6);
                    } else if (i >= 20) { // the first ones warm up
                        times[i - 20] = (System.nanoTime() - clock) / 1e6;
                        own[i - 20] = (cpu() - processor) / 1e6;
                    }
                }
                java.util.Arrays.sort(times);
                java.util.Arrays.sort(own);
                figures.put("median" + size, times[TIMED / 2])
                        .put("p95" + size, times[TIMED * 95 / 100])
                        .put("p99" + size, times[TIMED * 99 / 100])
                        .put("ownMedian" + size, own[TIMED / 2])
                        .put("ownP95" + size, own[TIMED * 95 / 100])
                        .put("ownP99" + size, own[TIMED * 99 / 100])
                        .put("heapMegabytes" + size, heap() / 1048576.0);
            }
            figures.put("residentMegabytes" + size, resident() / 1024.0)
                    .put("linkFilesMegabytes" + size, bytes(at.resolve("links")) / 1048576.0)
                    .put("storeMegabytes" + size, bytes(at) / 1048576.0);
            questions(at, size, figures);
            System.err.print(figures.table());
        }
        return figures;
    }

    /** In process, the opening of the store included; the median of five, after one. */
    private static void questions(Path store, int size, Figures figures) {
        figures.put(
                "happenings" + size,
                ask(store, "happenings", "--actor", "SAA", "--type", "ASSAULT", "--from", "2019-01-01"));
        figures.put("happening" + size, ask(store, "happenings", "--from", "2019-06-01", "--to", "2019-06-03"));
        figures.put("relation" + size, ask(store, "relation", "SAA", "SAB"));
        figures.put("timeline" + size, ask(store, "timeline", "SAA", "SAC"));
    }

    private static double ask(Path store, String... question) {
        List<String> arguments = new ArrayList<>(List.of(question));
        arguments.addAll(1, List.of("--store", store.toString()));
        double[] times = new double[6];
        for (int i = 0; i < times.length; i++) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            PrintStream out = new PrintStream(answer, false, StandardCharsets.UTF_8);
            long began = System.nanoTime();
            int exit = Rashomon.run(arguments, InputStream.nullInputStream(), out, System.err);
            times[i] = i == 0 ? 0 : (System.nanoTime() - began) / 1e6;
            if (exit != 0) {
                throw new IllegalStateException(arguments + " failed");
            }
        }
        java.util.Arrays.sort(times);
        return times[3];
    }

    private static Linkage linkage(Store store) {
        return new Linkage(
                store,
                new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled()),
                new SharedText(),
                "bench");
    }

    /** How many accounts it has. */
    private static int put(StoreWriter writer, Annotations document) {
        document.put(DocumentRows.SIGNATURE, Signature.of(document.document()).hex());
        DocumentRows rows = DocumentRows.of(document, RUN.id());
        writer.document(rows);
        writer.copy(Copy.of(document.document()));
        return rows.accounts();
    }

    private static long cpu() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadCpuTime();
    }

    /** What is live, as a collection finds it; more is in use, which a thread has taken for what it will make. */
    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
