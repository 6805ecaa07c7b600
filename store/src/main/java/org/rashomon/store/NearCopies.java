package org.rashomon.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rashomon.store.shelf.Bytes;
import org.rashomon.store.shelf.Postings;
import org.rashomon.store.shelf.RecordFile;

/**
 * Which document retells which: the one most like it of those published before it, and of those of one day the one whose
 * id comes first. What is found depends on the documents only and not on the order in which they come.
 */
final class NearCopies implements Closeable {

    private final Likeness likeness;
    private final RecordFile documents;
    private final Postings bands;

    private record Signed(int number, String document, String run, long day, String signature) {

        static final Comparator<Signed> ORDER = Comparator.comparingLong(Signed::day)
                .thenComparing(Signed::document)
                .thenComparing(Signed::run);
    }

    /**
     * What has changed.
     *
     * @param dropped documents whose retelling is no more as it was
     * @param made what they, and new ones, retell
     */
    record Step(Set<String> dropped, List<Retelling> made) {}

    /** @param size how many documents count of those that are there */
    NearCopies(Path folder, Likeness likeness, int size) throws IOException {
        Files.createDirectories(folder);
        this.likeness = likeness;
        this.documents = new RecordFile(folder, "signatures", size);
        this.bands = new Postings(folder, "bands", size);
        for (int number = bands.covered(); number < size; number++) {
            file(get(number));
        }
    }

    int size() {
        return documents.size();
    }

    void add(String document, String run, Optional<LocalDate> date, String signature) throws IOException {
        documents.add(new Bytes()
                .text(document)
                .text(run)
                .fixed(date.map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE))
                .text(signature)
                .toArray());
        file(get(documents.size() - 1));
    }

    private void file(Signed it) {
        for (long band : likeness.bands(it.signature)) {
            bands.add(band, it.number, 0);
        }
    }

    private Signed get(int number) throws IOException {
        ByteBuffer record = documents.get(number);
        return new Signed(number, Bytes.text(record), Bytes.text(record), record.getLong(), Bytes.text(record));
    }

    /** @param fresh number of the first document that was added since the last step */
    Step step(int fresh) throws IOException {
        Set<Integer> affected = new TreeSet<>();
        for (int number = fresh; number < size(); number++) {
            affected.add(number);
            Signed it = get(number);
            for (Signed other : near(it, fresh)) {
                if (Signed.ORDER.compare(it, other) < 0) {
                    affected.add(other.number);
                }
            }
        }
        Set<String> dropped = new TreeSet<>();
        List<Retelling> made = new ArrayList<>();
        for (int number : affected) {
            Signed it = get(number);
            Optional<Retelling> before = number < fresh ? retold(it, fresh) : Optional.empty();
            Optional<Retelling> now = retold(it, size());
            if (!now.equals(before)) {
                before.ifPresent(gone -> dropped.add(gone.document()));
                now.ifPresent(made::add);
            }
        }
        return new Step(dropped, made);
    }

    /** Those with a number below {@code end} that are near copies of a document, or it of them. */
    private List<Signed> near(Signed it, int end) throws IOException {
        Set<Integer> numbers = new TreeSet<>();
        for (long band : likeness.bands(it.signature)) {
            bands.visit(band, (number, extra) -> {
                if (number < end && number != it.number) {
                    numbers.add(number);
                }
            });
        }
        List<Signed> near = new ArrayList<>();
        for (int number : numbers) {
            Signed other = get(number);
            if (likeness.of(it.signature, other.signature) >= likeness.threshold()) {
                near.add(other);
            }
        }
        return near;
    }

    private Optional<Retelling> retold(Signed it, int end) throws IOException {
        return near(it, end).stream()
                .filter(other -> Signed.ORDER.compare(other, it) < 0)
                .min(Comparator.<Signed>comparingDouble(other -> -likeness.of(it.signature, other.signature))
                        .thenComparing(Signed.ORDER))
                .map(other ->
                        new Retelling(it.document, it.run, other.document, likeness.of(it.signature, other.signature)));
    }

    /** Puts the index in order. To be called when the database knows of all that was added. */
    void settle() throws IOException {
        bands.settle(size());
    }

    @Override
    public void close() throws IOException {
        bands.close();
        documents.close();
    }
}
