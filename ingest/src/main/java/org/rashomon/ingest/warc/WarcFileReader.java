package org.rashomon.ingest.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
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

/**
 * Reads the pages of an unpacked WARC: responses with status 200 and a media type of HTML. Other records are not
 * documents. A fault in a record's payload fails that record; a fault in the archive's own structure fails the rest of
 * the file, since where the next record begins is then not known. Thread-safe.
 */
public final class WarcFileReader {

    private static final String REST = "; the rest of the file was not read";

    private final PageReader pages;
    private final Limits limits;

    public WarcFileReader(PageReader pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
    }

    /** @throws IngestFailure with the record at which the archive breaks off */
    public void read(String source, InputStream in, Receiver receiver) {
        int number = 0;
        boolean between = true;
        try (WarcReader reader = new WarcReader(in)) {
            while (true) {
                between = true;
                Optional<WarcRecord> record = reader.next();
                if (record.isEmpty()) {
                    if (number == 0) {
                        throw new IngestFailure("the archive has no records");
                    }
                    return;
                }
                between = false;
                number++;
                read(record.get(), source, "record " + number, receiver);
                record.get().body().consume();
            }
        } catch (ParsingException e) {
            throw new IngestFailure(place(number, between), "is no WARC record that can be read: " + brief(e) + REST);
        } catch (IOException e) {
            throw new IngestFailure(place(number, between), Bytes.say(e) + REST);
        } catch (IngestFailure e) {
            throw e.locator().isEmpty() && number > 0
                    ? new IngestFailure(place(number, between), e.getMessage() + REST)
                    : e;
        }
    }

    private static String place(int number, boolean between) {
        return "record " + (between ? number + 1 : number);
    }

    /** Without the bytes that the parser shows. */
    private static String brief(ParsingException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        int colon = message.indexOf(": ");
        return colon < 0 ? message : message.substring(0, colon);
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
            receiver.failed(locator, "its HTTP header cannot be read: " + brief(e));
            return;
        }
        if (http.status() != 200 || !isHtml(http.contentType())) {
            return;
        }
        try {
            Optional<String> charset =
                    Optional.ofNullable(http.contentType().parameters().get("charset"));
            Decoded page = Decoded.of(Bytes.read(http.bodyDecoded().stream(), Bytes.most(limits)), charset);
            receiver.read(pages.read(source, locator, page.charset(), page.text(), Optional.of(response.target())));
        } catch (IngestFailure failure) {
            receiver.failed(locator, failure.getMessage());
        }
    }

    private static boolean isHtml(MediaType type) {
        return type.base().equals(MediaType.HTML) || type.base().equals(MediaType.XHTML);
    }
}
