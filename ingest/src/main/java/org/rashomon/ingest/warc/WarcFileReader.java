package org.rashomon.ingest.warc;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.rashomon.ingest.Bytes;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.Receiver;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.text.Decoded;
import org.rashomon.text.Document;

/**
 * Reads the pages of a WARC, packed or not: responses with status 200 and a media type of HTML. Other records are not
 * documents. A fault in a record's payload fails that record; a fault in the archive's own structure fails the rest of
 * the file, since where the next record begins is then not known. Thread-safe.
 */
public final class WarcFileReader {

    private final PageReader pages;
    private final Limits limits;

    public WarcFileReader(PageReader pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
    }

    /** @throws IngestFailure with the record at which the archive breaks off */
    public void read(String source, InputStream in, Receiver receiver) {
        Counted packed = new Counted(in);
        int number = 0;
        try (WarcReader reader = new WarcReader(packed)) {
            while (true) {
                long before = packed.count;
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    if (number == 0) {
                        throw new IngestFailure("the archive has no records");
                    }
                    return;
                }
                number++;
                read(record.get(), source, "record " + number, receiver);
                drain(record.get(), packed, before, "record " + number);
            }
        } catch (ParsingException e) {
            throw new IngestFailure("record " + (number + 1), "is no WARC record that can be read: " + e.getMessage());
        } catch (IOException e) {
            throw new IngestFailure(
                    "record " + Math.max(1, number), Bytes.say(e) + "; the rest of the file was not read");
        }
    }

    private void read(WarcRecord record, String source, String locator, Receiver receiver) throws IOException {
        if (!(record instanceof WarcResponse response)) {
            return;
        }
        HttpResponse http;
        try {
            if (!isHtml(response.contentType())
                    && !response.contentType().base().equals(MediaType.HTTP)) {
                return;
            }
            http = response.http();
        } catch (ParsingException e) {
            receiver.failed(locator, "its HTTP header cannot be read: " + e.getMessage());
            return;
        }
        if (http.status() != 200 || !isHtml(http.contentType())) {
            return;
        }
        try {
            Optional<String> charset =
                    Optional.ofNullable(http.contentType().parameters().get("charset"));
            byte[] bytes = Bytes.read(http.bodyDecoded().stream(), Bytes.most(limits));
            Decoded page = Decoded.of(bytes, charset);
            Document document =
                    pages.read(source, locator, page.charset(), page.text(), Optional.of(response.target()));
            receiver.read(document);
        } catch (IngestFailure failure) {
            receiver.failed(locator, failure.getMessage());
        }
    }

    private static boolean isHtml(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }

    /** Goes to the end of a record, but not through a gigabyte that a megabyte unpacks to. */
    private void drain(WarcRecord record, Counted packed, long before, String locator) throws IOException {
        MessageBody body = record.body();
        byte[] buffer = new byte[1 << 16];
        InputStream rest = body.stream();
        long unpacked = body.position();
        int n;
        while ((n = rest.read(buffer)) >= 0) {
            unpacked += n;
            long taken = Math.max(1 << 16, packed.count - before);
            if (unpacked > Bytes.most(limits) && unpacked > limits.ratio() * taken) {
                throw new IngestFailure(
                        locator,
                        "unpacks to more than " + limits.ratio()
                                + " times its size; the rest of the file was not read");
            }
        }
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }
    }
}
