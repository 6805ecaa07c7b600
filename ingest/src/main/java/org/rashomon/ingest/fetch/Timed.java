package org.rashomon.ingest.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rashomon.ingest.Deadline;

/** A stream that gives up when the time is over, however slowly and steadily it drips. */
final class Timed extends FilterInputStream {

    private final Deadline deadline;

    Timed(InputStream in, Deadline deadline) {
        super(in);
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        deadline.check();
        return super.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        deadline.check();
        return super.read(buffer, offset, length);
    }
}
