package org.rashomon.app;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.rashomon.account.Pipelines;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.IngestOptions;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.store.StoreWriter;

/** {@code rashomon read} without what comes after it: no linking, no near copies, no ledgers. For measuring what those cost. */
public final class UnlinkedRead {

    private UnlinkedRead() {}

    /** Gives how many tokens and how many accounts there are now. */
    public static Map.Entry<Long, Long> read(Path folder, int threads, String input) {
        Lexicons lexicons = Lexicons.bundled();
        CompletableFuture<Store> opening = CompletableFuture.supplyAsync(() -> Store.open(folder));
        Run run = Build.run(lexicons, "");
        Pipeline pipeline = Pipelines.standard(lexicons); // clues are for linking
        try (Store store = opening.join();
                StoreWriter writer = new StoreWriter(store, run)) {
            Tally tally = new ReadJob(
                            pipeline,
                            new Ingest(IngestOptions.standard()),
                            writer,
                            run.id(),
                            threads,
                            ReadJob.PATIENCE,
                            progress -> {})
                    .run(List.of(input), InputStream.nullInputStream());
            return Map.entry(tally.tokens(), tally.accounts());
        }
    }
}
