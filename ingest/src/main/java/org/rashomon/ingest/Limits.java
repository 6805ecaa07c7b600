package org.rashomon.ingest;

import java.time.Duration;

/**
 * What one document may cost. A document that would cost more is recorded as failed and the run goes on.
 *
 * @param time from its first byte to the finished document
 * @param bytes memory that its source, its tree and its text may take, estimated from above
 * @param characters decoded characters of one document; bounds {@code bytes} for every format
 * @param nodes elements and texts in the tree of one page
 * @param ratio how many bytes one compressed byte may unpack to, once the first mebibyte has been unpacked
 */
public record Limits(Duration time, long bytes, int characters, int nodes, int ratio) {

    private static final Limits STANDARD = new Limits(Duration.ofSeconds(30), 256L << 20, 16 << 20, 300_000, 200);

    /** 30 seconds, 256 MiB, 16 Mi characters, 300,000 nodes, 1:200. */
    public static Limits standard() {
        return STANDARD;
    }

    public Limits withTime(Duration time) {
        return new Limits(time, bytes, characters, nodes, ratio);
    }

    public Limits withCharacters(int characters) {
        return new Limits(time, bytes, characters, nodes, ratio);
    }
}
