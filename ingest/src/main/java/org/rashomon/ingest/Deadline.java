package org.rashomon.ingest;

import java.time.Duration;

/** Ends the reading of a document that takes too long; asked from within every loop that a page could make long. */
public final class Deadline {

    private final long end;
    private final Duration time;

    private Deadline(Duration time) {
        this.time = time;
        this.end = System.nanoTime() + time.toNanos();
    }

    public static Deadline in(Duration time) {
        return new Deadline(time);
    }

    /** @throws IngestFailure when the time is over */
    public void check() {
        if (System.nanoTime() - end > 0) {
            throw new IngestFailure("took longer than " + time.toSeconds() + " s");
        }
    }
}
