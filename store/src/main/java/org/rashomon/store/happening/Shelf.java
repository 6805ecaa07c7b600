package org.rashomon.store.happening;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
    private static final int LIKES_AT_HAND = 4096;

    private final RecordFile tellings;
    private final RecordFile contexts;
    /** Of each telling those before it on the shelf that it was found to be like. */
    private final RecordFile pairs;

    private final Postings blocks;
    /** Under each telling those after it on the shelf that were found to be like it. */
    private final Postings later;

    private final Map<Integer, Telling> tellingsAtHand = new AtHand<>(TELLINGS_AT_HAND);
    private final Map<Integer, int[]> contextsAtHand = new AtHand<>(CONTEXTS_AT_HAND);
    private final Map<Integer, Like> likesAtHand = new AtHand<>(LIKES_AT_HAND);

    private static final class AtHand<V> extends LinkedHashMap<Integer, V> {
        private static final long serialVersionUID = 1;

        private final int most;

        AtHand(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
            return size() > most;
        }
    }

    /**
     * Opens a shelf, or makes it, and cuts it to what counts.
     *
     * @param tellings how many tellings count
     * @param documents how many documents' words count
     * @throws IOException if fewer are there; {@link #clear} is what helps
     */
    public Shelf(Path folder, int tellings, int documents) throws IOException {
        Files.createDirectories(folder);
        this.tellings = new RecordFile(folder, "tellings", tellings);
        this.contexts = new RecordFile(folder, "contexts", documents);
        this.pairs = new RecordFile(folder, "pairs", tellings);
        this.blocks = new Postings(folder, "blocks", tellings);
        this.later = new Postings(folder, "later", tellings);
        for (int number = Math.min(blocks.covered(), later.covered()); number < tellings; number++) {
            if (number >= blocks.covered()) {
                file(number, get(number));
            }
            if (number >= later.covered()) {
                int first = number;
                earlier(number, (other, likelihood) -> later.add(other, first, likelihood));
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

    /** Puts a document's words on the shelf, for the tellings that come next; gives their number. */
    public int addContext(int[] words) throws IOException {
        contexts.add(new Bytes().hashes(words).toArray());
        return contexts.size() - 1;
    }

    /**
     * Puts a telling on the shelf. It is to be found from now on.
     *
     * @param context number of its document's words
     * @param like numbers of those before it that it is like, ascending
     * @param likelihoods how much
     * @return its number
     */
    public int add(Telling telling, int context, int[] like, long[] likelihoods) throws IOException {
        Bytes record = new Bytes().number(context);
        TellingFormat.write(telling, record);
        int number = tellings.size();
        tellings.add(record.toArray());
        Bytes pair = new Bytes().number(like.length);
        for (int i = 0; i < like.length; i++) {
            pair.number(like[i]).fixed(likelihoods[i]);
            later.add(like[i], number, likelihoods[i]);
        }
        pairs.add(pair.toArray());
        likesAtHand.put(number, new Like(like, likelihoods));
        tellingsAtHand.put(number, telling);
        file(number, telling);
        return number;
    }

    private void file(int number, Telling telling) {
        long when = Blocks.when(telling);
        for (long key : Blocks.filed(telling)) {
            blocks.add(key, number, when);
        }
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

    private int[] context(int number) throws IOException {
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

    /** Numbers of the tellings that are worth comparing with one, ascending, each once; itself too if it is here. */
    public int[] candidates(Telling telling) {
        long when = Blocks.when(telling);
        Numbers found = new Numbers();
        for (long key : Blocks.searched(telling)) {
            blocks.visit(key, (number, other) -> {
                if (!Blocks.apart(when, other)) {
                    found.add(number);
                }
            });
        }
        return found.ascending();
    }

    /** The tellings that one was found to be like, ascending, and how much. */
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

    /** Takes a telling that another was found to be like, and how much. */
    public interface Visitor {
        void visit(int number, long likelihood);
    }

    /** Gives all that a telling was found to be like, each once. */
    public void like(int number, Visitor visitor) throws IOException {
        earlier(number, visitor);
        later.visit(number, visitor::visit);
    }

    /** Of those that {@link #like} gives the ones before it on the shelf. */
    void earlier(int number, Visitor visitor) throws IOException {
        Like like = earlier(number);
        for (int i = 0; i < like.numbers.length; i++) {
            visitor.visit(like.numbers[i], like.likelihoods[i]);
        }
    }

    /** As {@link #earlier(int, Visitor)}. */
    Like earlier(int number) throws IOException {
        Like known = likesAtHand.get(number);
        if (known != null) {
            return known;
        }
        ByteBuffer record = pairs.get(number);
        int[] numbers = new int[Bytes.number(record)];
        long[] likelihoods = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Bytes.number(record);
            likelihoods[i] = record.getLong();
        }
        Like like = new Like(numbers, likelihoods);
        likesAtHand.put(number, like);
        return like;
    }

    /** Puts the index in order. To be called when the database knows of all that is on the shelf. */
    public void settle() throws IOException {
        blocks.settle(size());
        later.settle(size());
    }

    @Override
    public void close() throws IOException {
        blocks.close();
        later.close();
        try (tellings;
                contexts) {
            pairs.close();
        }
    }

    /** A bag of numbers that grows. */
    private static final class Numbers {
        private int[] numbers = new int[64];
        private int size;

        void add(int number) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = number;
        }

        int[] ascending() {
            Arrays.sort(numbers, 0, size);
            int kept = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || numbers[i] != numbers[i - 1]) {
                    numbers[kept++] = numbers[i];
                }
            }
            return Arrays.copyOf(numbers, kept);
        }
    }
}
