package org.rashomon.lab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.text.Decoded;
import org.rashomon.lab.score.Figures;

/** Times the reading of pages on one thread, from their bytes to documents with layout, masthead and source map. */
final class PagesBenchmark implements Benchmark {

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public String about() {
        return "bytes of HTML to documents, one thread; a folder with html/ID.html.gz";
    }

    @Override
    public Figures run(Path data, int seconds) throws IOException {
        List<byte[]> pages = pages(data.resolve("html"));
        PageReader reader = new PageReader(Limits.standard());
        time(reader, pages, seconds);
        double[] measured = time(reader, pages, seconds);
        return new Figures()
                .put("megabytesPerSecond", measured[0])
                .put("megabytesPerCpuSecond", measured[1])
                .put("pagesPerSecond", measured[2])
                .put("charactersOfText", measured[3]);
    }

    private static List<byte[]> pages(Path folder) throws IOException {
        List<byte[]> pages = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    pages.add(in.readAllBytes());
                }
            }
        }
        return pages;
    }

    /** Megabytes a second, and a second of the thread's own time; pages a second; the characters of text that one round gives. */
    private static double[] time(PageReader reader, List<byte[]> pages, int seconds) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        long end = begin + seconds * 1_000_000_000L;
        long bytes = 0;
        long read = 0;
        long characters = 0;
        do {
            characters = 0;
            for (byte[] page : pages) {
                Decoded decoded = Decoded.of(page);
                characters += reader.read("page", "", decoded.charset(), decoded.text(), Optional.empty())
                        .text()
                        .length();
                bytes += page.length;
                read++;
            }
        } while (System.nanoTime() < end);
        double elapsed = (System.nanoTime() - begin) / 1e9;
        double own = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
        return new double[] {bytes / 1e6 / elapsed, bytes / 1e6 / own, read / elapsed, characters};
    }
}
