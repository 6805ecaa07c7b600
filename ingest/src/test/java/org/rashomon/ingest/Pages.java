package org.rashomon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;

/** What several tests share: prose, and documents as lines that can be read. */
public final class Pages {

    public static final String PROSE =
            "The two ministers signed the pact in the old harbour on Monday, and they said that it would hold for years.";

    private Pages() {}

    /** {@code KIND text}, a line a block. */
    public static List<String> blocks(Document document) {
        return document.layout().blocks().stream()
                .map(b -> b.kind() + " " + b.span().of(document.text()))
                .toList();
    }

    public static List<String> blocks(Document document, BlockKind kind) {
        return document.layout().blocks().stream()
                .filter(b -> b.kind() == kind)
                .map(Block::span)
                .map(span -> span.of(document.text()))
                .toList();
    }

    /** Takes what a reader finds, and writes each as a line. */
    public static final class Found implements Receiver, Consumer<Ingested> {

        public final List<Document> documents = new ArrayList<>();
        public final List<String> faults = new ArrayList<>();

        @Override
        public void read(Document document) {
            documents.add(document);
        }

        @Override
        public void skipped(String locator, String reason) {
            faults.add("skipped " + locator + ": " + reason);
        }

        @Override
        public void failed(String locator, String cause) {
            faults.add("failed " + locator + ": " + cause);
        }

        @Override
        public void accept(Ingested ingested) {
            if (ingested instanceof Ingested.Read read) {
                documents.add(read.document());
            } else if (ingested instanceof Ingested.Skipped skipped) {
                skipped(skipped.locator(), skipped.reason());
            } else if (ingested instanceof Ingested.Failed failed) {
                failed(failed.locator(), failed.cause());
            }
        }
    }
}
