package org.rashomon.ingest;

import org.rashomon.text.Document;

/** What became of one document of an input: read, skipped or failed; nothing is dropped in silence. */
public sealed interface Ingested {

    /** The file as the user named it, or the URL. */
    String source();

    /** The place inside the source, empty when it is the whole of it: {@code record 12}, {@code line 7}. */
    String locator();

    /** A document that was read. */
    record Read(Document document) implements Ingested {
        @Override
        public String source() {
            return document.origin().source();
        }

        @Override
        public String locator() {
            return document.origin().locator();
        }
    }

    /**
     * A document that was left out on purpose.
     *
     * @param reason one sentence: {@code not in English}
     * @param language ISO 639-1 code of the language (639-3 where there is none), {@code und} when that was not the reason
     */
    record Skipped(String source, String locator, String reason, String language) implements Ingested {}

    /**
     * A document that could not be read.
     *
     * @param layer where it failed: {@code ingest}
     * @param cause one sentence for the user, without the source and locator
     */
    record Failed(String source, String locator, String layer, String cause) implements Ingested {

        static Failed of(String source, String locator, String cause) {
            return new Failed(source, locator, "ingest", cause);
        }

        /** {@code pages.warc.gz, record 12: the gzip data ends early}. */
        @Override
        public String toString() {
            return source + (locator.isEmpty() ? "" : ", " + locator) + ": " + cause;
        }
    }
}
