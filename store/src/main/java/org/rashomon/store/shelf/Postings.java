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
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Long, Tail> tails = new HashMap<>();
    private int inMemory;

    /** What is in memory under one key. */
    private static final class Tail {
        int[] records = new int[2];
        long[] extras = new long[2];
        int size;

        void add(int record, long extra) {
            if (size == records.length) {
                records = Arrays.copyOf(records, 2 * size);
                extras = Arrays.copyOf(extras, 2 * size);
            }
            records[size] = record;
            extras[size++] = extra;
        }
    }

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
        tails.computeIfAbsent(key, k -> new Tail()).add(record, extra);
        inMemory++;
    }

    /** Gives all that stands under a key. */
    public void visit(long key, Visitor visitor) {
        for (SortedFile file : files) {
            file.visit(key, visitor);
        }
        Tail tail = tails.get(key);
        if (tail != null) {
            for (int i = 0; i < tail.size; i++) {
                visitor.visit(tail.records[i], tail.extras[i]);
            }
        }
    }

    /**
     * Writes what is in memory to a file if it is much. To be called when the database holds all that was added.
     *
     * @param records how many records there are now
     */
    public void settle(int records) throws IOException {
        if (inMemory < MOST_IN_MEMORY || records == covered()) {
            return;
        }
        int from = covered();
        List<SortedFile> merged = new ArrayList<>();
        int size = inMemory;
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
        tails.clear();
        inMemory = 0;
    }

    /** Merges files, which come in order of their records, and then what is in memory. */
    private void write(int from, int to, int size, List<SortedFile> parts) throws IOException {
        long[] tailKeys =
                tails.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
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
            int tailAt = 0;
            while (true) {
                boolean some = tailAt < tailKeys.length;
                long key = some ? tailKeys[tailAt] : 0;
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
                if (tailAt < tailKeys.length && tailKeys[tailAt] == key) {
                    Tail tail = tails.get(key);
                    for (int i = 0; tail != null && i < tail.size; i++) {
                        bytes.putLong(key).putInt(tail.records[i]).putLong(tail.extras[i]);
                    }
                    tailAt++;
                }
            }
        }
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        files.clear();
        tails.clear();
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
