package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.IngestOptions;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.Lookup;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.store.StoreWriter;

/** What a reading does with documents that go wrong. */
class ReadJobTest {

    private static final Layer<String> LAYER = Layer.named("trial");

    private static final CountDownLatch NEVER = new CountDownLatch(1);

    @TempDir
    private Path folder;

    /** Does to each document what its text tells it to do. */
    private static final class Obedient implements Annotator<String> {

        @Override
        public Layer<String> produces() {
            return LAYER;
        }

        @Override
        public String annotate(Annotations annotations) {
            String text = annotations.document().text();
            if (text.contains("Please throw")) {
                throw new IllegalArgumentException("as told");
            }
            if (text.contains("Please recurse")) {
                return annotate(annotations) + annotate(annotations);
            }
            if (text.contains("Please hang")) {
                while (NEVER.getCount() > 0) {
                    Thread.onSpinWait();
                }
            }
            return text;
        }
    }

    private Tally read(Store store, Duration patience, String input) {
        Run run = Build.run(Lexicons.bundled(), "");
        try (StoreWriter writer = new StoreWriter(store, run)) {
            return new ReadJob(
                            new Pipeline(List.of(new Obedient())),
                            new Ingest(IngestOptions.standard().withEnglish(false)),
                            writer,
                            run.id(),
                            2,
                            patience,
                            tally -> {})
                    .run(List.of(input), InputStream.nullInputStream());
        }
    }

    private String inputs(String... texts) throws Exception {
        StringBuilder lines = new StringBuilder();
        for (String text : texts) {
            lines.append("{\"text\": \"").append(text).append("\"}\n");
        }
        Path file = folder.resolve("in.jsonl");
        Files.writeString(file, lines);
        return file.toString();
    }

    @Test
    void aDocumentThatFailsIsARowAndTheRestIsRead() throws Exception {
        String input = inputs(
                "The first text is read.",
                "Please throw now.",
                "Please recurse now.",
                "The last text is read as well.");
        try (Store store = Store.open(folder.resolve("s"))) {
            Tally tally = read(store, ReadJob.PATIENCE, input);
            assertEquals(4, tally.documents());
            assertEquals(2, tally.read());
            assertEquals(2, tally.failed());
            List<Lookup.Row> failures =
                    new Lookup(store).rows("SELECT rule, cause, locator FROM failures ORDER BY locator");
            assertEquals("trial", failures.get(0).get("rule"));
            assertEquals("line 2", failures.get(0).get("locator"));
            assertTrue(failures.get(0).get("cause").contains("as told"));
            assertTrue(failures.get(1).get("cause").contains("StackOverflowError"));
        }
    }

    @Test
    void aDocumentThatTakesTooLongIsGivenUpAndTheRestIsRead() throws Exception {
        String input = inputs("Please hang now.", "Please hang again.", "Please hang a third time.", "The last one.");
        try (Store store = Store.open(folder.resolve("s"))) {
            Tally tally = read(store, Duration.ofMillis(300), input);
            assertEquals(1, tally.read());
            assertEquals(3, tally.failed());
            assertTrue(tally.reasons().keySet().iterator().next().contains("was given up"));
        } finally {
            NEVER.countDown();
        }
    }

    @Test
    void theSameTextTwiceIsReadOnce() throws Exception {
        String input = inputs("One text only.", "Another text.", "One text only.");
        try (Store store = Store.open(folder.resolve("s"))) {
            Tally tally = read(store, ReadJob.PATIENCE, input);
            assertEquals(2, tally.read());
            assertEquals(1, tally.known());
            assertEquals(3, new Lookup(store).rows("SELECT * FROM copies").size());
        }
    }

    @Test
    void whatFailedIsTriedAgainAndTakenBack() throws Exception {
        try (Store store = Store.open(folder.resolve("s"))) {
            read(store, ReadJob.PATIENCE, inputs("A first text.", "Please throw now."));
            assertEquals(1, new Lookup(store).rows("SELECT * FROM failures").size());
            read(store, ReadJob.PATIENCE, inputs("A first text.", "A second one, mended."));
            assertEquals(0, new Lookup(store).rows("SELECT * FROM failures").size());
            assertEquals(2, new Lookup(store).rows("SELECT * FROM documents").size());
        }
    }
}
