package org.rashomon.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzip stream, of one member or many, that refuses to unpack to far more than it is. */
final class Unpacked extends FilterInputStream {

    private static final long FREE = 1 << 20;

    private final Counted packed;
    private final int ratio;
    private long count;

    private Unpacked(Counted packed, int ratio) throws IOException {
        super(new GZIPInputStream(packed, 1 << 16));
        this.packed = packed;
        this.ratio = ratio;
    }

    static Unpacked of(InputStream packed, Limits limits) throws IOException {
        return new Unpacked(new Counted(packed), limits.ratio());
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int n) throws IOException {
        count += n;
        if (count > FREE && count > ratio * packed.count()) {
            throw new Bomb(ratio);
        }
    }

    /** What unpacks to too much. */
    static final class Bomb extends IOException {
        Bomb(int ratio) {
            super("unpacks to more than " + ratio + " times its size");
        }
    }

    /** Counts what is taken from a stream. */
    static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
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
