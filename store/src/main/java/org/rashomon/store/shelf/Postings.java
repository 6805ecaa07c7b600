package org.rashomon.store.shelf;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which records stand under a key, each with eight bytes of its own. The latest are in memory; when there are many they
 * become a file, sorted by key, and files of like size are merged, so that there are never more than about the logarithm
 * of all (O'Neil and others 1996, the log-structured merge-tree). A file says in its name which records it covers.
 */
public final class Postings implements Closeable {

    /** Takes what stands under a key. */
    public interface Visitor {
        void visit(int record, long extra);
    }

    private static final int MOST_IN_MEMORY = 1 << 16;

    /** A file of more postings is merged no further: its parts must be reached by an {@code int}. */
    private static final int MOST_IN_FILE = 1 << 26;

    private final Path folder;
    private final String name;
    private final List<SortedFile> files = new ArrayList<>();
    private Latest latest = new Latest();

    /**
     * Opens what is there of the first {@code records} records, and drops the rest.
     *
     * @param records how many count
     */
    public Postings(Path folder, String name, int records) throws IOException {
        this.folder = folder;
        this.name = name;
        Pattern pattern = Pattern.compile(Pattern.quote(name) + "-(\\d+)-(\\d+)\\.sorted(\\.part)?");
        List<int[]> covers = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name + "-*")) {
            for (Path file : found) {
                Matcher cover = pattern.matcher(String.valueOf(file.getFileName()));
                if (cover.matches() && cover.group(3) == null) {
                    covers.add(new int[] {Integer.parseInt(cover.group(1)), Integer.parseInt(cover.group(2))});
                } else {
                    Files.delete(file);
                }
            }
        }
        // Where a merged file and its parts are both there, the longer one comes first and the parts do not fit on to
        // it.
        covers.sort(Comparator.<int[]>comparingInt(c -> c[0]).thenComparingInt(c -> -c[1]));
        for (int[] cover : covers) {
            if (cover[0] == covered() && cover[1] <= records) {
                files.add(new SortedFile(file(cover[0], cover[1]), cover[0], cover[1]));
            } else {
                Files.delete(file(cover[0], cover[1]));
            }
        }
    }

    private Path file(int from, int to) {
        return folder.resolve(name + "-" + from + "-" + to + ".sorted");
    }

    /** The postings of records from this number on are in no file: who opens it must add them again. */
    public int covered() {
        return files.isEmpty() ? 0 : files.get(files.size() - 1).to;
    }

    /** Puts a record under a key. */
    public void add(long key, int record, long extra) {
        latest.add(key, record, extra);
    }

    /** Gives all that stands under a key. */
    public void visit(long key, Visitor visitor) {
        for (SortedFile file : files) {
            file.visit(key, visitor);
        }
        latest.visit(key, visitor);
    }

    /**
     * Writes what is in memory to a file if it is much. To be called when the database holds all that was added.
     *
     * @param records how many records there are now
     */
    public void settle(int records) throws IOException {
        if (latest.size() < MOST_IN_MEMORY || records == covered()) {
            return;
        }
        int from = covered();
        List<SortedFile> merged = new ArrayList<>();
        int size = latest.size();
        int first = files.size();
        while (first > 0 && files.get(first - 1).size < 3L * size && files.get(first - 1).size + size <= MOST_IN_FILE) {
            first--;
            size += files.get(first).size;
            merged.add(0, files.get(first));
            from = files.get(first).from;
        }
        write(from, records, size, merged);
        files.subList(first, files.size()).clear();
        files.add(new SortedFile(file(from, records), from, records));
        for (SortedFile part : merged) {
            Files.deleteIfExists(part.path);
        }
        latest = new Latest();
    }

    /** Merges files, which come in order of their records, and then what is in memory. */
    private void write(int from, int to, int size, List<SortedFile> parts) throws IOException {
        long[] keys = latest.keys();
        Path path = file(from, to);
        Path part = folder.resolve(path.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = out.map(FileChannel.MapMode.READ_WRITE, 0, (long) size * SortedFile.WIDTH);
            int[] at = new int[parts.size()];
            int next = 0;
            while (true) {
                boolean some = next < keys.length;
                long key = some ? keys[next] : 0;
                for (int i = 0; i < at.length; i++) {
                    if (at[i] < parts.get(i).size && (!some || parts.get(i).key(at[i]) < key)) {
                        key = parts.get(i).key(at[i]);
                        some = true;
                    }
                }
                if (!some) {
                    break;
                }
                for (int i = 0; i < at.length; i++) {
                    SortedFile file = parts.get(i);
                    for (; at[i] < file.size && file.key(at[i]) == key; at[i]++) {
                        bytes.putLong(key).putInt(file.record(at[i])).putLong(file.extra(at[i]));
                    }
                }
                if (next < keys.length && keys[next] == key) {
                    long under = key;
                    latest.visit(key, (record, extra) -> bytes.putLong(under)
                            .putInt(record)
                            .putLong(extra));
                    next++;
                }
            }
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        files.clear();
        latest = new Latest();
    }

    /** Postings sorted by key, twenty bytes each: key, record, extra. */
    private static final class SortedFile {

        static final int WIDTH = 2 * Long.BYTES + Integer.BYTES;

        final Path path;
        final int from;
        final int to;
        final int size;
        private final ByteBuffer bytes;
        private final long first;
        private final long last;

        SortedFile(Path path, int from, int to) throws IOException {
            this.path = path;
            this.from = from;
            this.to = to;
            try (FileChannel in = FileChannel.open(path, StandardOpenOption.READ)) {
                bytes = in.map(FileChannel.MapMode.READ_ONLY, 0, in.size());
                size = (int) (in.size() / WIDTH);
            }
            first = size == 0 ? Long.MAX_VALUE : key(0);
            last = size == 0 ? Long.MIN_VALUE : key(size - 1);
        }

        long key(int at) {
            return bytes.getLong(at * WIDTH);
        }

        int record(int at) {
            return bytes.getInt(at * WIDTH + Long.BYTES);
        }

        long extra(int at) {
            return bytes.getLong(at * WIDTH + Long.BYTES + Integer.BYTES);
        }

        void visit(long key, Visitor visitor) {
            if (key < first || key > last) {
                return;
            }
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = low + high >>> 1;
                if (key(middle) < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int at = low; at < size && key(at) == key; at++) {
                visitor.visit(record(at), extra(at));
            }
        }
    }
}
