package org.rashomon.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.ingest.feed.FeedReader;
import org.rashomon.ingest.flat.FlatReader;
import org.rashomon.ingest.flat.MarkdownReader;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.json.JsonReader;
import org.rashomon.ingest.text.Decoded;
import org.rashomon.ingest.warc.WarcFileReader;

/** Reads one stream by its {@link Format}. Thread-safe. */
final class SourceReader {

    private final Limits limits;
    private final PageReader pages;
    private final FlatReader texts;
    private final MarkdownReader markdown;
    private final FeedReader feeds;
    private final WarcFileReader warcs;
    private final JsonReader json;

    SourceReader(IngestOptions options) {
        limits = options.limits();
        pages = new PageReader(limits);
        texts = new FlatReader(limits);
        markdown = new MarkdownReader(limits);
        feeds = new FeedReader(pages, limits);
        warcs = new WarcFileReader(pages, limits);
        json = new JsonReader(pages, texts, options.fields(), limits);
    }

    /**
     * @param source as messages call it
     * @param name whose ending may tell the format
     * @param charset as the transport named it
     * @param address where it was fetched from
     * @throws IngestFailure if the whole of it, or the rest of it, cannot be read
     */
    void read(
            String source,
            String name,
            InputStream stream,
            Optional<String> charset,
            Optional<String> address,
            Receiver receiver)
            throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        switch (Format.of(head(in), name)) {
            case EMPTY -> throw new IngestFailure("the file is empty");
            case OTHER -> receiver.skipped("", "is neither text nor a page, feed, archive or collection of texts");
            case GZIP -> {
                String inner =
                        name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
                read(source, inner, Unpacked.of(in, limits), charset, address, receiver);
            }
            case WARC -> warcs.read(source, in, receiver);
            case JSON_LINES -> json.readLines(source, in, receiver);
            case JSON -> json.readValues(source, in, receiver);
            case FEED -> {
                Decoded text = decode(in, charset);
                feeds.read(source, text.charset(), text.text(), receiver);
            }
            case HTML -> {
                Decoded text = decode(in, charset);
                receiver.read(pages.read(source, "", text.charset(), text.text(), address));
            }
            case MARKDOWN -> {
                Decoded text = decode(in, charset);
                receiver.read(markdown.read(source, "", text.charset(), text.text()));
            }
            case TEXT -> {
                Decoded text = decode(in, charset);
                texts.read(source, "", text.charset(), text.text()).forEach(receiver::read);
            }
        }
    }

    /** The first bytes, left to be read again; where the stream breaks off among them, those before. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        byte[] head = new byte[Format.HEAD];
        int length = 0;
        in.mark(Format.HEAD);
        try {
            int n = 0;
            while (length < head.length && n >= 0) {
                length += n;
                n = in.read(head, length, head.length - length);
            }
        } catch (IOException e) {
            if (length == 0) {
                throw e;
            }
        }
        in.reset();
        return Arrays.copyOf(head, length);
    }

    private Decoded decode(InputStream in, Optional<String> charset) throws IOException {
        return Decoded.of(Bytes.read(in, Bytes.most(limits)), charset);
    }
}
