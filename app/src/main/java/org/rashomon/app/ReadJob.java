package org.rashomon.app;

import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.Ingested;
import org.rashomon.ingest.duplicate.Signature;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.LayerFailure;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.Copy;
import org.rashomon.store.DocumentRows;
import org.rashomon.store.Setback;
import org.rashomon.store.StoreWriter;
import org.rashomon.text.Document;

/**
 * Reads inputs into a store. One thread takes documents out of the inputs, in their order; several read them; the caller's
 * writes. Which of two equal texts is the document and which the copy is decided by the first thread, so nothing that is
 * kept depends on how many threads read or which was quicker.
 */
final class ReadJob {

    /** Longer texts fail at once, the same on every machine; it takes a minute to read so many. */
    static final int LONGEST = 2_000_000;

    /** A document that takes longer, of its thread's own processor time, is given up, and the reading goes on. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A document that takes so many times as long by the clock waits for something that will not come. */
    private static final int STUCK = 20;

    /** A commit waits for this many documents, or this long. */
    private static final int GROUP = 256;

    private static final long GROUP_NANOS = Duration.ofSeconds(3).toNanos();

    private final Pipeline pipeline;
    private final Ingest ingest;
    private final StoreWriter writer;
    private final String run;
    private final int threads;
    private final Duration patience;
    private final Consumer<Tally> progress;

    private final BlockingQueue<Task> tasks;
    private final BlockingQueue<Outcome> outcomes = new ArrayBlockingQueue<>(256);
    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final Tally tally = new Tally();

    /**
     * @param run id of the run that {@code writer} writes
     * @param threads how many documents are read at a time
     * @param progress told after each commit, by the caller's thread
     */
    ReadJob(
            Pipeline pipeline,
            Ingest ingest,
            StoreWriter writer,
            String run,
            int threads,
            Duration patience,
            Consumer<Tally> progress) {
        this.pipeline = pipeline;
        this.ingest = ingest;
        this.writer = writer;
        this.run = run;
        this.threads = threads;
        this.patience = patience;
        this.progress = progress;
        this.tasks = new ArrayBlockingQueue<>(2 * threads);
    }

    /** What happened to one document, on its way to the writer. */
    private sealed interface Outcome {

        record Read(DocumentRows rows, Copy copy) implements Outcome {}

        record Known(Copy copy) implements Outcome {}

        record Skipped(Setback setback) implements Outcome {}

        record Failed(Setback setback) implements Outcome {}

        /** The inputs are at their end, after this many documents were given to the workers. */
        record End(int submitted, Set<String> sources, Optional<Throwable> broken) implements Outcome {}
    }

    /** A document to read. Whoever settles it, the worker that read it or the clock, reports it. */
    private record Task(Document document, AtomicBoolean settled) {}

    /**
     * Reads everything there is.
     *
     * @throws org.rashomon.store.StoreFailure if the store cannot take it; what was committed is kept
     */
    Tally run(List<String> inputs, InputStream stdin) {
        Thread reading = new Thread(() -> takeIn(inputs, stdin), "ingest");
        reading.setDaemon(true);
        try {
            for (int i = 0; i < threads; i++) {
                hire();
            }
            reading.start();
            write();
            return tally;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("interrupted; what was committed is kept", e);
        } finally {
            reading.interrupt();
            workers.forEach(Thread::interrupt);
        }
    }

    private void takeIn(List<String> inputs, InputStream stdin) {
        Set<String> seen = new HashSet<>(writer.documents());
        Set<String> sources = new HashSet<>();
        int[] submitted = {0};
        Optional<Throwable> broken = Optional.empty();
        try {
            ingest.read(inputs, stdin, ingested -> {
                sources.add(ingested.source());
                if (take(ingested, seen)) {
                    submitted[0]++;
                }
            });
        } catch (RuntimeException | StackOverflowError e) {
            broken = Optional.of(e);
        }
        put(outcomes, new Outcome.End(submitted[0], sources, broken));
    }

    /** Whether it was given to the workers. */
    private boolean take(Ingested ingested, Set<String> seen) {
        if (ingested instanceof Ingested.Read read) {
            Document document = read.document();
            if (seen.add(document.id())) {
                put(tasks, new Task(document, new AtomicBoolean()));
                return true;
            }
            put(outcomes, new Outcome.Known(Copy.of(document)));
        } else if (ingested instanceof Ingested.Skipped skipped) {
            put(
                    outcomes,
                    new Outcome.Skipped(new Setback(
                            skipped.source(), skipped.locator(), Optional.empty(), "language", skipped.reason())));
        } else if (ingested instanceof Ingested.Failed failed) {
            put(
                    outcomes,
                    new Outcome.Failed(new Setback(
                            failed.source(), failed.locator(), Optional.empty(), failed.layer(), failed.cause())));
        }
        return false;
    }

    private static <T> void put(BlockingQueue<T> queue, T thing) {
        try {
            queue.put(thing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private void hire() {
        Worker worker = new Worker();
        workers.add(worker);
        worker.start();
    }

    /** Reads one document after another until it is stopped. */
    private final class Worker extends Thread {

        private volatile @Nullable Task task;
        private volatile long since;
        private @Nullable Task watched;
        private long spentBefore;

        Worker() {
            super("reader");
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    Task next = tasks.take();
                    since = System.nanoTime();
                    task = next;
                    Outcome outcome = read(next.document());
                    task = null;
                    if (!next.settled().compareAndSet(false, true)) {
                        return; // given up meanwhile; another has taken this one's place
                    }
                    outcomes.put(outcome);
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        /**
         * Gives the document up if it has taken too long. What it takes after the first half of the time it may take is counted
         * in processor time, so that what is read does not depend on what else the machine has to do.
         */
        void check(long now) {
            Task late = task;
            long half = patience.toNanos() / 2;
            long elapsed = now - since;
            if (late == null || elapsed < half) {
                return;
            }
            if (late != watched) {
                watched = late;
                spentBefore = processorNanos();
            }
            boolean spent = elapsed > 2 * half && processorNanos() - spentBefore >= half;
            boolean stuck = elapsed > STUCK * 2 * half;
            if ((spent || stuck) && late.settled().compareAndSet(false, true)) {
                workers.remove(this);
                interrupt();
                hire();
                settle(new Outcome.Failed(setback(
                        late.document(),
                        "reading",
                        "took longer than " + patience.toSeconds() + " s and was given up")));
            }
        }

        private long processorNanos() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(getId());
        }
    }

    private Outcome read(Document document) {
        if (document.text().length() > LONGEST) {
            return new Outcome.Failed(setback(
                    document,
                    "reading",
                    "a text of " + document.text().length() + " characters; at most " + LONGEST + " are read"));
        }
        try {
            Annotations read = pipeline.annotate(document);
            read.put(DocumentRows.SIGNATURE, Signature.of(document).hex());
            return new Outcome.Read(DocumentRows.of(read, run), Copy.of(document));
        } catch (LayerFailure failure) {
            return new Outcome.Failed(setback(document, failure.layer(), String.valueOf(failure.getCause())));
        } catch (RuntimeException | StackOverflowError e) {
            return new Outcome.Failed(setback(document, "rows", e.toString()));
        } catch (OutOfMemoryError e) {
            return new Outcome.Failed(setback(document, "reading", "needs more memory than there is"));
        }
    }

    private static Setback setback(Document document, String layer, String cause) {
        return new Setback(
                document.origin().source(), document.origin().locator(), Optional.of(document.id()), layer, cause);
    }

    private int settled;

    /** Writes outcomes as they come; commits in groups, and acknowledges only what is committed. */
    private void write() throws InterruptedException {
        Optional<Outcome.End> end = Optional.empty();
        int waiting = 0;
        long since = 0;
        while (end.isEmpty() || settled < end.get().submitted()) {
            Outcome outcome = outcomes.poll(100, TimeUnit.MILLISECONDS);
            long now = System.nanoTime();
            if (outcome instanceof Outcome.End last) {
                end = Optional.of(last);
            } else if (outcome != null) {
                if (waiting++ == 0) {
                    since = now;
                }
                settle(outcome);
            }
            if (waiting > 0 && (waiting >= GROUP || now - since > GROUP_NANOS)) {
                writer.commit();
                progress.accept(tally);
                waiting = 0;
            }
            new ArrayList<>(workers).forEach(worker -> worker.check(now));
        }
        if (end.get().broken().isEmpty()) {
            writer.settle(end.get().sources());
        }
        writer.commit();
        progress.accept(tally);
        if (end.get().broken().isPresent()) {
            throw new Failed(
                    "the inputs could not be read to their end: "
                            + end.get().broken().get(),
                    end.get().broken().get());
        }
    }

    private void settle(Outcome outcome) {
        if (outcome instanceof Outcome.Read read) {
            settled++;
            writer.document(read.rows());
            writer.copy(read.copy());
            tally.addRead(read.rows().accounts(), read.rows().tokens());
        } else if (outcome instanceof Outcome.Known known) {
            writer.copy(known.copy());
            tally.addKnown();
        } else if (outcome instanceof Outcome.Skipped skipped) {
            writer.skipped(skipped.setback());
            tally.addSkipped(skipped.setback().cause());
        } else if (outcome instanceof Outcome.Failed failed) {
            if (failed.setback().document().isPresent()) {
                settled++;
            }
            writer.failed(failed.setback());
            tally.addFailed(failed.setback().layer(), failed.setback().cause());
        }
    }
}
