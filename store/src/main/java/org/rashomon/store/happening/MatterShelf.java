package org.rashomon.store.happening;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.rashomon.store.shelf.Postings;

/** The texts of a shelf by what those on one matter share. */
final class MatterShelf implements Closeable {

    /** Many texts share a word by chance. */
    private static final int TEXTS_AT_HAND = 16_384;

    private final Shelf shelf;

    /** The first telling of each text, with the number of its words, as {@link OneMatter} files it. */
    private final Postings texts;

    private final Map<Integer, Bag> bagsAtHand = new AtHand<>(TEXTS_AT_HAND);
    /** By the first telling of a text. */
    private final Map<Integer, long[]> sketchesAtHand = new AtHand<>(TEXTS_AT_HAND);

    /** Since the last telling was added: the first telling of each text on the matter of a document. */
    private final Map<String, int[]> textsAtHand = new HashMap<>();

    /**
     * Opens what there is, or makes it.
     *
     * @param tellings how many count
     * @param shelf has the tellings and the words of their documents already
     */
    MatterShelf(Path folder, int tellings, Shelf shelf) throws IOException {
        this.shelf = shelf;
        texts = new Postings(folder, "matters", tellings);
        for (int number = texts.covered(); number < tellings; number++) {
            file(number, shelf.get(number), shelf.contextOf(number));
        }
    }

    /** @param context number of the words of the telling's document */
    void file(int number, Telling telling, int context) throws IOException {
        if (number == 0 || shelf.contextOf(number - 1) != context) {
            for (long key : OneMatter.filed(telling)) {
                texts.add(key, number, context);
            }
        }
    }

    /** Numbers of tellings of other texts on the matter of one's own, but for those whose days are apart. */
    int[] of(int number) throws IOException {
        Telling telling = shelf.get(number);
        long sketch = Sketch.of(telling);
        Numbers found = new Numbers();
        for (int first : textsOnOneMatter(telling)) {
            long[] others = sketches(first);
            for (int i = 0; i < others.length; i++) {
                if (!Sketch.isApart(sketch, others[i])) {
                    found.add(first + i);
                }
            }
        }
        return found.toArray();
    }

    /** Of the tellings of a text, in order. */
    private long[] sketches(int first) throws IOException {
        long[] known = sketchesAtHand.get(first);
        if (known != null) {
            return known;
        }
        int context = shelf.contextOf(first);
        int end = first + 1;
        while (end < shelf.size() && shelf.contextOf(end) == context) {
            end++;
        }
        long[] sketches = new long[end - first];
        for (int i = 0; i < sketches.length; i++) {
            sketches[i] = Sketch.of(shelf.get(first + i));
        }
        if (end < shelf.size()) { // else more of it may come
            sketchesAtHand.put(first, sketches);
        }
        return sketches;
    }

    /** The first telling of each text. */
    private int[] textsOnOneMatter(Telling telling) throws IOException {
        int[] known = textsAtHand.get(telling.document());
        if (known != null) {
            return known;
        }
        LongStream.Builder sharing = LongStream.builder();
        for (long key : OneMatter.searched(telling)) {
            texts.visit(key, (first, context) -> sharing.add((long) first << Integer.SIZE | context));
        }
        Bag own = OneMatter.bag(telling.context());
        Numbers found = new Numbers();
        for (long text : sharing.build().sorted().distinct().toArray()) {
            int first = (int) (text >>> Integer.SIZE);
            if (OneMatter.areAlike(own, bag((int) text))
                    && !shelf.get(first).document().equals(telling.document())) {
                found.add(first);
            }
        }
        int[] texts = found.toArray();
        textsAtHand.put(telling.document(), texts);
        return texts;
    }

    private Bag bag(int number) throws IOException {
        Bag known = bagsAtHand.get(number);
        if (known != null) {
            return known;
        }
        Bag bag = OneMatter.bag(shelf.context(number));
        bagsAtHand.put(number, bag);
        return bag;
    }

    /** What was at hand may no longer be so. */
    void forget() {
        textsAtHand.clear();
    }

    void settle(int tellings) throws IOException {
        texts.settle(tellings);
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
