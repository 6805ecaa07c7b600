package org.rashomon.store.shelf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * Records by number, the first 0. Two files: the records one after another, each behind a checksum of four bytes; and
 * where each begins, eight bytes a record, with the end of the last. Memory does not grow with them.
 */
public final class RecordFile implements Closeable {

    private static final int CHECKSUM = Integer.BYTES;

    private final Path path;
    private final FileChannel records;
    private final FileChannel starts;
    private final ByteBuffer bounds = ByteBuffer.allocate(2 * Long.BYTES);
    private int size;
    private long end;

    /**
     * Opens the files or makes them, and cuts them to the records that count.
     *
     * @param size how many count
     * @throws IOException if fewer are there
     */
    public RecordFile(Path folder, String name, int size) throws IOException {
        path = folder.resolve(name + ".records");
        records = open(path);
        starts = open(folder.resolve(name + ".starts"));
        this.size = size;
        if (size > 0) {
            if (starts.size() < (size + 1L) * Long.BYTES) {
                throw new IOException(path + " holds less than " + size + " records");
            }
            starts.truncate((size + 1L) * Long.BYTES);
            bounds.clear().limit(Long.BYTES);
            fill(starts, bounds, (long) size * Long.BYTES);
            end = bounds.flip().getLong();
            if (records.size() < end) {
                throw new IOException(path + " ends before " + end);
            }
            records.truncate(end);
        } else {
            records.truncate(0);
            starts.truncate(0);
            write(starts, bounds.clear().putLong(0).flip(), 0);
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    public int size() {
        return size;
    }

    /** Adds a record; its number is how many there were. */
    public void add(byte[] record) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        ByteBuffer bytes = ByteBuffer.allocate(CHECKSUM + record.length)
                .putInt((int) checksum.getValue())
                .put(record)
                .flip();
        int length = bytes.remaining();
        write(records, bytes, end);
        end += length;
        size++;
        write(starts, bounds.clear().putLong(end).flip(), (long) size * Long.BYTES);
    }

    /** @throws IOException if the record does not read back as it was written */
    public ByteBuffer get(int number) throws IOException {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(path + " has no record " + number + " of " + size);
        }
        fill(starts, bounds.clear(), (long) number * Long.BYTES);
        bounds.flip();
        long from = bounds.getLong();
        long length = bounds.getLong() - from;
        if (length < CHECKSUM || from + length > end) {
            throw new IOException(path + ": record " + number + " is damaged");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) length);
        fill(records, bytes, from);
        bytes.flip();
        int expected = bytes.getInt();
        CRC32C checksum = new CRC32C();
        checksum.update(bytes.duplicate());
        if ((int) checksum.getValue() != expected) {
            throw new IOException(path + ": record " + number + " is damaged");
        }
        return bytes;
    }

    private void fill(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, position);
            if (read < 0) {
                throw new IOException(path + " ends before " + position);
            }
            position += read;
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }

    @Override
    public void close() throws IOException {
        try (records) {
            starts.close();
        }
    }
}
