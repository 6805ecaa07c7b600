package org.rashomon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.SourceMap;

/**
 * Reads inputs one document at a time. Memory does not grow with the file; what cannot be read is handed on as
 * {@link Ingested.Failed} and the reading goes on with what follows.
 *
 * <p>May be used by several threads; each call reads its own inputs in order.
 */
public final class Ingest {

    private final IngestOptions options;

    public Ingest(IngestOptions options) {
        this.options = options;
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
        for (String input : inputs) {
            try {
                walk(Path.of(input), sink);
            } catch (IOException e) {
                sink.accept(Ingested.Failed.of(input, "", "cannot be read: " + e.getMessage()));
            }
        }
    }

    private void walk(Path path, Consumer<Ingested> sink) throws IOException {
        List<Path> files;
        try (var walk = Files.walk(path)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            sink.accept(new Ingested.Read(Document.of(
                    new Origin(file.toString(), "", "UTF-8", SourceMap.identity()),
                    Masthead.unstated().withOutlet(options.outlet()).withPublished(options.published()),
                    "en",
                    text,
                    Layout.plain(text))));
        }
    }
}
