package org.rashomon.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.rashomon.ingest.fetch.Fetched;
import org.rashomon.ingest.fetch.Fetcher;
import org.rashomon.ingest.language.LanguageDetector;
import org.rashomon.text.Document;
import org.rashomon.text.Masthead;

/**
 * Reads inputs one document at a time. Memory does not grow with the file; what cannot be read is handed on as
 * {@link Ingested.Failed} and the reading goes on with what follows.
 *
 * <p>May be used by several threads; each call reads its own inputs in order.
 */
public final class Ingest {

    private final IngestOptions options;
    private final SourceReader reader;
    private final Fetcher fetcher;

    public Ingest(IngestOptions options) {
        this.options = options;
        this.reader = new SourceReader(options);
        this.fetcher = new Fetcher(options.limits());
    }

    /**
     * Reads {@code inputs} in the order given, with {@code -} for the standard input of the process.
     *
     * @see #read(List, InputStream, Consumer)
     */
    public void read(List<String> inputs, Consumer<Ingested> sink) {
        read(inputs, System.in, sink);
    }

    /**
     * Reads {@code inputs} in the order given and hands each document to {@code sink} as soon as it is read.
     *
     * @param inputs files, folders (read to their depth, in name order, without hidden files), globs ({@code
     *     pages/*.html}), {@code -} for {@code stdin}, http and https addresses if fetching is on
     * @param sink what it throws ends the reading and comes out of this method
     */
    public void read(List<String> inputs, InputStream stdin, Consumer<Ingested> sink) {
        Consumer<Ingested> guarded = ingested -> {
            try {
                sink.accept(ingested);
            } catch (RuntimeException | Error e) {
                throw new SinkFailure(e);
            }
        };
        Inputs files = new Inputs(
                file -> readFile(file, guarded),
                (input, fault) -> guarded.accept(Ingested.Failed.of(input, "", Bytes.say(fault))));
        try {
            for (String input : inputs) {
                if (input.equals("-")) {
                    readStream("stdin", "", stdin, Optional.empty(), Optional.empty(), guarded);
                } else if (isAddress(input)) {
                    readAddress(input, guarded);
                } else {
                    files.expand(input);
                }
            }
        } catch (SinkFailure failure) {
            if (failure.cause instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failure.cause;
        }
    }

    private static boolean isAddress(String input) {
        return input.regionMatches(true, 0, "http://", 0, 7) || input.regionMatches(true, 0, "https://", 0, 8);
    }

    private void readFile(Path file, Consumer<Ingested> sink) {
        String source = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            readStream(source, source, in, Optional.empty(), Optional.empty(), sink);
        } catch (IOException e) {
            sink.accept(Ingested.Failed.of(source, "", Bytes.say(e)));
        }
    }

    private void readAddress(String address, Consumer<Ingested> sink) {
        if (!options.fetch()) {
            sink.accept(Ingested.Failed.of(address, "", "fetching is off; --fetch reads from the network"));
            return;
        }
        try {
            Fetched page = fetcher.fetch(address);
            readStream(
                    address,
                    page.type().endsWith("html") ? "page.html" : "",
                    new ByteArrayInputStream(page.bytes()),
                    page.charset(),
                    Optional.of(page.address()),
                    sink);
        } catch (IngestFailure failure) {
            sink.accept(Ingested.Failed.of(address, failure.locator(), failure.getMessage()));
        }
    }

    private void readStream(
            String source,
            String name,
            InputStream in,
            Optional<String> charset,
            Optional<String> address,
            Consumer<Ingested> sink) {
        Receiver receiver = new Finisher(source, sink);
        try {
            reader.read(source, name, in, charset, address, receiver);
        } catch (SinkFailure failure) {
            throw failure;
        } catch (IngestFailure failure) {
            receiver.failed(failure.locator(), failure.getMessage());
        } catch (IOException e) {
            receiver.failed("", Bytes.say(e));
        } catch (StackOverflowError e) {
            receiver.failed("", "is nested too deeply");
        } catch (RuntimeException e) {
            // A library that trips over a file must not end the run.
            receiver.failed("", "cannot be read: " + e);
        }
    }

    /** Fills in what the user gave for all documents, and looks at the language. */
    private final class Finisher implements Receiver {

        private final String source;
        private final Consumer<Ingested> sink;

        Finisher(String source, Consumer<Ingested> sink) {
            this.source = source;
            this.sink = sink;
        }

        @Override
        public void read(Document document) {
            String language = LanguageDetector.detect(document.text());
            if (options.english() && !language.equals("en") && !language.equals("und")) {
                String name = new Locale(language).getDisplayLanguage(Locale.ENGLISH);
                sink.accept(new Ingested.Skipped(
                        source, document.origin().locator(), "is not in English but in " + name, language));
                return;
            }
            Masthead masthead = document.masthead();
            masthead = masthead.withOutlet(masthead.outlet().or(options::outlet))
                    .withPublished(masthead.published().or(options::published));
            sink.accept(new Ingested.Read(new Document(
                    document.id(), document.origin(), masthead, language, document.text(), document.layout())));
        }

        @Override
        public void skipped(String locator, String reason) {
            sink.accept(new Ingested.Skipped(source, locator, reason, "und"));
        }

        @Override
        public void failed(String locator, String cause) {
            sink.accept(Ingested.Failed.of(source, locator, cause));
        }
    }

    /** Carries what the sink threw past the readers, which keep faults of a file to themselves. */
    private static final class SinkFailure extends RuntimeException {

        private final Throwable cause;

        SinkFailure(Throwable cause) {
            super(null, cause, false, false);
            this.cause = cause;
        }
    }
}
