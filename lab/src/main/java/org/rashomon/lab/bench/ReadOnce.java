package org.rashomon.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rashomon.account.Account;
import org.rashomon.account.Pipelines;
import org.rashomon.app.Rashomon;
import org.rashomon.app.UnlinkedRead;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.IngestOptions;
import org.rashomon.ingest.Ingested;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Reading;

/**
 * One reading and what it cost: a program of its own. Prints tokens, accounts, nanoseconds of processor and of the clock
 * since the machine's start, and the most memory it held in kB.
 */
final class ReadOnce {

    private static final Pattern COUNTS = Pattern.compile("([\\d,]+) new accounts from ([\\d,]+) tokens");

    private ReadOnce() {}

    /** Arguments: {@code linked}, {@code unlinked} or, to read without a store, {@code bare}; the store; threads; the input. */
    public static void main(String[] args) throws IOException {
        long[] counts =
                switch (args[0]) {
                    case "bare" -> bare(args[3]);
                    case "unlinked" -> unlinked(args[1], args[2], args[3]);
                    default -> read(args[1], args[2], args[3]);
                };
        long processor = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        long clock = 1_000_000 * ManagementFactory.getRuntimeMXBean().getUptime();
        System.out.println(counts[0] + " " + counts[1] + " " + processor + " " + clock + " " + peak());
        System.exit(0);
    }

    private static long[] read(String store, String threads, String input) {
        ByteArrayOutputStream talk = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(talk, true, StandardCharsets.UTF_8);
        int exit = Rashomon.run(
                List.of("read", "--store", store, "--threads", threads, input),
                InputStream.nullInputStream(),
                System.out,
                err);
        String said = talk.toString(StandardCharsets.UTF_8);
        Matcher matcher = COUNTS.matcher(said);
        if (exit != 0 || !matcher.find()) {
            throw new IllegalStateException(said);
        }
        return new long[] {number(matcher.group(2)), number(matcher.group(1))};
    }

    private static long number(String written) {
        return Long.parseLong(written.replace(",", ""));
    }

    private static long[] unlinked(String store, String threads, String input) {
        Map.Entry<Long, Long> counts = UnlinkedRead.read(Path.of(store), Integer.parseInt(threads), input);
        return new long[] {counts.getKey(), counts.getValue()};
    }

    private static long[] bare(String input) {
        Pipeline pipeline = Pipelines.standard(Lexicons.bundled());
        AtomicLong tokens = new AtomicLong();
        AtomicLong accounts = new AtomicLong();
        new Ingest(IngestOptions.standard()).read(List.of(input), InputStream.nullInputStream(), ingested -> {
            if (ingested instanceof Ingested.Read read) {
                Annotations done = pipeline.annotate(read.document());
                tokens.addAndGet(done.get(Reading.TOKENS).size());
                accounts.addAndGet(done.get(Account.LAYER).size());
            }
        });
        return new long[] {tokens.get(), accounts.get()};
    }

    /** The most resident memory, in kB, as Linux counts it; 0 elsewhere. */
    private static long peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }
}
