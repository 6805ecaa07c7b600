package org.rashomon.ingest;

import org.rashomon.text.Document;

/** Takes what the readers of one source find in it, in order. */
public interface Receiver {

    /** A document whose language has not been looked at yet. */
    void read(Document document);

    /** A document of the source that was left out, with the reason as one sentence. */
    void skipped(String locator, String reason);

    /** A document of the source that could not be read, with the cause as one sentence. */
    void failed(String locator, String cause);
}
