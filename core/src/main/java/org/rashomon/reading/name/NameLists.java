package org.rashomon.reading.name;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.rashomon.reading.network.DigestTable;

/**
 * What lists of names found elsewhere say of words: how many names of people, places, organisations and works begin or end
 * with one, or are it; whether several words in a row are a name in the lists; and the cluster of a word's vector. Words are
 * known by the digest of their small letters. A hint to the model, never a verdict.
 *
 * <p>The file {@code model/namelists.bin}, big-endian: {@code "RNLS"}; the number of words, their ascending digests
 * (variable-length differences), three bytes of counts each; the number of rows of the word table, a cluster each; the number
 * of 64-bit parts of the set of names, and they.
 */
final class NameLists {

    /** The roles of a word that are counted, each in two bits: 0 for none, then at least 1, 3 and 20 names. */
    enum Role {
        FIRST_OF_PERSON,
        LAST_OF_PERSON,
        PERSON,
        PLACE,
        FIRST_OF_PLACE,
        LAST_OF_PLACE,
        ORGANISATION,
        FIRST_OF_ORGANISATION,
        LAST_OF_ORGANISATION,
        LAST_OF_WORK,
        TITLE,
        NATIONALITY
    }

    static final int ROLES = Role.values().length;

    /** Kinds of names of several words. */
    static final int PLACES = 1;

    static final int ORGANISATIONS = 2;

    /** As many words can a name have that {@link #kinds} knows. */
    static final int LONGEST = 6;

    static final int CLUSTERS = 256;

    /** How many bits of the set stand for a name. */
    private static final int HASHES = 4;

    private static final int MAGIC = 0x524E4C53;
    private static final String RESOURCE = "/model/namelists.bin";
    private static final int MAY_BEGIN =
            3 << 2 * Role.FIRST_OF_PLACE.ordinal() | 3 << 2 * Role.FIRST_OF_ORGANISATION.ordinal();
    private static final int MAY_END =
            3 << 2 * Role.LAST_OF_PLACE.ordinal() | 3 << 2 * Role.LAST_OF_ORGANISATION.ordinal();

    private final int[] digests;
    private final DigestTable words;
    private final byte[] counts;
    private final byte[] clusters;
    private final long[] names;

    /**
     * @param digests ascending
     * @param counts three bytes for each
     * @param clusters one for each row of the word table
     * @param names a Bloom filter, as long as a power of two
     */
    NameLists(int[] digests, byte[] counts, byte[] clusters, long[] names) {
        this.digests = digests;
        this.words = new DigestTable(digests);
        this.counts = counts;
        this.clusters = clusters;
        this.names = names;
    }

    /** The lists in the jar, read once. */
    static NameLists bundled() {
        return Bundled.LISTS;
    }

    /** How often a word has each role, two bits a role from the lowest on; 0 if it is not in the lists. */
    int roles(int digest) {
        int at = words.find(digest);
        return at < 0
                ? 0
                : (counts[3 * at] & 0xff) << 16 | (counts[3 * at + 1] & 0xff) << 8 | counts[3 * at + 2] & 0xff;
    }

    static int count(int roles, int role) {
        return roles >> 2 * role & 3;
    }

    /** 1 plus the role that a word has most often, with how often in the bits from the fifth on; 0 if none. */
    static int mainRole(int roles) {
        int most = 0;
        int main = 0;
        for (int role = 0; role < ROLES; role++) {
            int count = count(roles, role);
            if (count > most) {
                most = count;
                main = role + 1;
            }
        }
        return main | most << 4;
    }

    static boolean mayBegin(int roles) {
        return (roles & MAY_BEGIN) != 0;
    }

    static boolean mayEnd(int roles) {
        return (roles & MAY_END) != 0;
    }

    /** The cluster of the vector in a row of the word table. */
    int cluster(int row) {
        return clusters[row] & 0xff;
    }

    /** The key of the empty name. */
    static long key() {
        return 7;
    }

    /** The key of a name that goes on with a word. */
    static long key(long key, int digest) {
        return mix(key ^ digest);
    }

    /** {@link #PLACES} and {@link #ORGANISATIONS}, added up, as which the lists have a name; 0 if they lack it. */
    int kinds(long key) {
        return (has(key, PLACES) ? PLACES : 0) | (has(key, ORGANISATIONS) ? ORGANISATIONS : 0);
    }

    private boolean has(long key, int kind) {
        long hash = mix(key + kind);
        for (int i = 0; i < HASHES; i++) {
            if ((names[place(hash, i, names.length)] >>> bit(hash, i) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    /** Adds a name to a set. */
    static void add(long key, int kind, long[] names) {
        long hash = mix(key + kind);
        for (int i = 0; i < HASHES; i++) {
            names[place(hash, i, names.length)] |= 1L << bit(hash, i);
        }
    }

    private static int place(long hash, int i, int length) {
        return (int) ((hash >>> 8) + i * (hash >>> 36 | 1)) & length - 1;
    }

    private static int bit(long hash, int i) {
        return (int) (hash >>> 11 * i) & 63;
    }

    private static long mix(long value) {
        long h = value * 0x9E3779B97F4A7C15L;
        return h ^ h >>> 29;
    }

    static NameLists read(InputStream stream) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(stream.readAllBytes());
        try {
            if (in.getInt() != MAGIC) {
                throw new IOException("no lists of names");
            }
            int[] digests = DigestTable.read(in);
            byte[] counts = new byte[3 * digests.length];
            in.get(counts);
            byte[] clusters = new byte[in.getInt()];
            in.get(clusters);
            long[] names = new long[in.getInt()];
            in.asLongBuffer().get(names);
            return new NameLists(digests, counts, clusters, names);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("lists of names cut short", e);
        }
    }

    void write(OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.writeInt(MAGIC);
        DigestTable.write(digests, out);
        out.write(counts);
        out.writeInt(clusters.length);
        out.write(clusters);
        out.writeInt(names.length);
        for (long part : names) {
            out.writeLong(part);
        }
        out.flush();
    }

    private static final class Bundled {
        static final NameLists LISTS = load();

        private static NameLists load() {
            try (InputStream in = NameLists.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no " + RESOURCE);
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
