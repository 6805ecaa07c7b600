package org.rashomon.store.happening;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.rashomon.store.shelf.Bytes;
import org.rashomon.store.shelf.Postings;
import org.rashomon.store.shelf.RecordFile;

/**
 * The tellings of a store by number, in order of their arrival; which of them are worth comparing with one; and how likely
 * each is to be of one happening with others. In files: memory does not grow with the store.
 */
public final class Shelf implements Closeable {

    private static final int TELLINGS_AT_HAND = 8192;
    private static final int CONTEXTS_AT_HAND = 2048;
    private static final int TIES_AT_HAND = 4096;
    /** Of what shares a block with tellings; twelve bytes each. */
    private static final int NEAR_AT_HAND = 1 << 20;

    private final RecordFile tellings;
    private final RecordFile contexts;
    /** Which tellings were found to be like one, each time that one was compared. */
    private final RecordFile comparisons;

    private final Postings blocks;
    private final MatterShelf matters;
    /** The same both ways: under each telling those like it. */
    private final Postings ties;

    private final Map<Integer, Telling> tellingsAtHand = new AtHand<>(TELLINGS_AT_HAND);
    private final Map<Integer, int[]> contextsAtHand = new AtHand<>(CONTEXTS_AT_HAND);
    private final Map<Integer, Like> tiesAtHand = new AtHand<>(TIES_AT_HAND);
    /** Since the last telling was added: each new one is looked at several times. */
    private final Map<Integer, Near> nearAtHand = new HashMap<>();

    /** How many there are in all of these. */
    private int nearHeld;

    /**
     * Opens a shelf, or makes it, and cuts it to what counts.
     *
     * @param tellings how many tellings count
     * @param documents how many documents' words count
     * @param comparisons how many times it counts that one was compared
     * @throws IOException if fewer are there; {@link #clear} is what helps
     */
    public Shelf(Path folder, int tellings, int documents, int comparisons) throws IOException {
        Files.createDirectories(folder);
        this.tellings = new RecordFile(folder, "tellings", tellings);
        this.contexts = new RecordFile(folder, "contexts", documents);
        this.comparisons = new RecordFile(folder, "comparisons", comparisons);
        this.blocks = new Postings(folder, "blocks", tellings);
        this.matters = new MatterShelf(folder, tellings, this);
        this.ties = new Postings(folder, "ties", comparisons);
        for (int number = blocks.covered(); number < tellings; number++) {
            file(number, get(number));
        }
        for (int comparison = ties.covered(); comparison < comparisons; comparison++) {
            ByteBuffer record = this.comparisons.get(comparison);
            int number = Bytes.number(record);
            while (record.hasRemaining()) {
                tie(number, Bytes.number(record), record.getLong());
            }
        }
    }

    /** Throws away what is in the folder. */
    public static void clear(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
        }
    }

    /** How many tellings there are. */
    public int size() {
        return tellings.size();
    }

    /** How many documents' words there are. */
    public int documents() {
        return contexts.size();
    }

    /** How many times one was compared. */
    public int comparisons() {
        return comparisons.size();
    }

    /** Puts a document's words on the shelf, for the tellings that come next; gives their number. */
    public int addContext(int[] words) throws IOException {
        contexts.add(new Bytes().hashes(words).toArray());
        return contexts.size() - 1;
    }

    /**
     * Puts a telling on the shelf. It is to be found from now on.
     *
     * @param context number of its document's words
     * @return its number
     */
    public int add(Telling telling, int context) throws IOException {
        Bytes record = new Bytes().number(context);
        TellingFormat.write(telling, record);
        int number = tellings.size();
        tellings.add(record.toArray());
        tellingsAtHand.put(number, telling);
        forgetNear();
        file(number, telling);
        matters.file(number, telling, context);
        return number;
    }

    /**
     * Keeps what a telling was found to be like.
     *
     * @param others numbers of tellings, none of which was ever kept with this one
     * @param likelihoods how much
     */
    void compared(int number, int[] others, long[] likelihoods) throws IOException {
        Bytes record = new Bytes().number(number);
        tiesAtHand.remove(number);
        for (int i = 0; i < others.length; i++) {
            record.number(others[i]).fixed(likelihoods[i]);
            tie(number, others[i], likelihoods[i]);
            tiesAtHand.remove(others[i]);
        }
        comparisons.add(record.toArray());
    }

    private void tie(int a, int b, long likelihood) {
        ties.add(a, b, likelihood);
        ties.add(b, a, likelihood);
    }

    private void file(int number, Telling telling) {
        long sketch = Sketch.of(telling);
        for (long key : Blocks.filed(telling)) {
            blocks.add(key, number, sketch);
        }
    }

    /** The number of the words of the document that a telling is of. */
    int contextOf(int number) throws IOException {
        return Bytes.number(tellings.get(number));
    }

    public Telling get(int number) throws IOException {
        Telling known = tellingsAtHand.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer record = tellings.get(number);
        Telling telling = TellingFormat.read(record, context(Bytes.number(record)));
        tellingsAtHand.put(number, telling);
        return telling;
    }

    /** @param number of a document's words */
    int[] context(int number) throws IOException {
        int[] known = contextsAtHand.get(number);
        if (known != null) {
            return known;
        }
        int[] words = Bytes.hashes(contexts.get(number));
        contextsAtHand.put(number, words);
        return words;
    }

    /**
     * Things in order of their tellings.
     *
     * @param number of the telling of a thing
     */
    int[] inOrder(int[] things, IntUnaryOperator number) throws IOException {
        Telling[] of = new Telling[things.length];
        Integer[] order = new Integer[things.length];
        for (int i = 0; i < things.length; i++) {
            of[i] = get(number.applyAsInt(things[i]));
            order[i] = i;
        }
        Arrays.sort(order, Comparator.comparing(i -> of[i], Telling.ORDER));
        return Arrays.stream(order).mapToInt(i -> things[i]).toArray();
    }

    /** Says which of the tellings that share a block with one are to be found. */
    interface Sieve {
        /**
         * @param number of the other
         * @param sketch of the one
         * @param other sketch of the other
         */
        boolean passes(int number, long sketch, long other);
    }

    /** Numbers of tellings that share a block with one, each once; itself too if it passes. */
    int[] candidates(int number, Sieve sieve) throws IOException {
        Near near = near(number);
        int[] found = new int[near.size];
        int count = 0;
        for (int i = 0; i < near.size; i++) {
            if (sieve.passes(near.numbers[i], near.sketch, near.sketches[i])) {
                found[count++] = near.numbers[i];
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Numbers of tellings of other texts on the matter of one's own, but for those whose days are apart. */
    int[] onOneMatter(int number) throws IOException {
        return matters.of(number);
    }

    private Near near(int number) throws IOException {
        Near known = nearAtHand.get(number);
        if (known != null) {
            return known;
        }
        Telling telling = get(number);
        Near near = new Near(Sketch.of(telling));
        for (long key : Blocks.searched(telling)) {
            blocks.visit(key, near);
        }
        near.eachOnce();
        if (nearHeld + near.size > NEAR_AT_HAND) {
            forgetNear();
        }
        nearHeld += near.size;
        nearAtHand.put(number, near);
        return near;
    }

    private void forgetNear() {
        nearAtHand.clear();
        matters.forget();
        nearHeld = 0;
    }

    /** What shares a block with a telling. */
    private static final class Near implements Postings.Visitor {
        private final long sketch;
        private int[] numbers = new int[256];
        private long[] sketches = new long[256];
        private int size;

        Near(long sketch) {
            this.sketch = sketch;
        }

        @Override
        public void visit(int number, long other) {
            if (Sketch.isApart(sketch, other)) {
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
                sketches = Arrays.copyOf(sketches, 2 * size);
            }
            numbers[size] = number;
            sketches[size++] = other;
        }

        /** By open addressing: a telling may share many blocks with one. */
        void eachOnce() {
            int[] slots = new int[Integer.highestOneBit(2 * size + 1) << 1];
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int slot = numbers[i] * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(slots.length) + 1;
                while (slots[slot] != 0 && numbers[slots[slot] - 1] != numbers[i]) {
                    slot = slot + 1 & slots.length - 1;
                }
                if (slots[slot] == 0) {
                    numbers[kept] = numbers[i];
                    sketches[kept++] = sketches[i];
                    slots[slot] = kept;
                }
            }
            numbers = Arrays.copyOf(numbers, kept);
            sketches = Arrays.copyOf(sketches, kept);
            size = kept;
        }
    }

    /** The tellings that one was found to be like, and how much. */
    static final class Like {
        private final int[] numbers;
        private final long[] likelihoods;

        Like(int[] numbers, long[] likelihoods) {
            this.numbers = numbers;
            this.likelihoods = likelihoods;
        }

        int size() {
            return numbers.length;
        }

        int number(int i) {
            return numbers[i];
        }

        long likelihood(int i) {
            return likelihoods[i];
        }
    }

    /** All that a telling was found to be like, each once. */
    Like like(int number) {
        Like known = tiesAtHand.get(number);
        if (known != null) {
            return known;
        }
        Numbers others = new Numbers();
        ties.visit(number, (other, likelihood) -> others.add(other));
        long[] likelihoods = new long[others.size()];
        int[] at = {0};
        ties.visit(number, (other, likelihood) -> likelihoods[at[0]++] = likelihood);
        Like like = new Like(others.toArray(), likelihoods);
        tiesAtHand.put(number, like);
        return like;
    }

    /** Puts the index in order. To be called when the database knows of all that is on the shelf. */
    public void settle() throws IOException {
        forgetNear();
        blocks.settle(size());
        matters.settle(size());
        ties.settle(comparisons());
    }

    @Override
    public void close() throws IOException {
        blocks.close();
        matters.close();
        ties.close();
        try (tellings;
                contexts) {
            comparisons.close();
        }
    }
}
