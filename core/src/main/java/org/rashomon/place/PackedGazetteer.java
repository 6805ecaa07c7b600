package org.rashomon.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The packed gazetteer ({@link GazetteerFile}), looked into as it lies: nothing is unpacked at the start, so that the first
 * text need not wait for 229,000 places. Divisions and districts are numbered from 1, 0 is none; entries from 0, -1 is none.
 */
final class PackedGazetteer {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] all;
    private final int[] starts = new int[GazetteerFile.Section.values().length];
    private final int size;
    private final int countries;
    private final int divisions;
    private final int keys;

    private PackedGazetteer(byte[] all) throws IOException {
        this.all = all;
        int header = 4 * (1 + starts.length);
        if (all.length < header || integer(0) != GazetteerFile.MAGIC) {
            throw new IOException("not a gazetteer");
        }
        int start = header;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start;
            start += integer(4 + 4 * i);
        }
        if (start + 8 != all.length) {
            throw new IOException("the gazetteer is cut short");
        }
        size = length(GazetteerFile.Section.FEATURES);
        countries = length(GazetteerFile.Section.COUNTRY_ENTRIES) / 4;
        divisions = length(GazetteerFile.Section.DIVISION_ENTRIES) / 4;
        keys = length(GazetteerFile.Section.KEYS) / 6;
    }

    /** @throws IOException if the stream is cut short or is no gazetteer */
    static PackedGazetteer read(InputStream packed) throws IOException {
        // The stream of a jar's entry knows its length; one array of it and no copies save most of the time.
        byte[] all = new byte[packed.available()];
        int length = packed.readNBytes(all, 0, all.length);
        byte[] rest = packed.readAllBytes();
        if (length < all.length || rest.length > 0) {
            byte[] whole = Arrays.copyOf(all, length + rest.length);
            System.arraycopy(rest, 0, whole, length, rest.length);
            all = whole;
        }
        return new PackedGazetteer(all);
    }

    /** That of the jar, read on first use, once. */
    static PackedGazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    /** How many entries there are. */
    int size() {
        return size;
    }

    int countries() {
        return countries;
    }

    /** One more than the highest number of a division. */
    int divisions() {
        return divisions;
    }

    String name(int e) {
        return string(GazetteerFile.Section.NAMES, e);
    }

    int feature(int e) {
        return all[start(GazetteerFile.Section.FEATURES) + e];
    }

    /** Number of the country of an entry. */
    int country(int e) {
        return all[start(GazetteerFile.Section.COUNTRIES) + e] & 255;
    }

    /** ISO 3166 alpha-2, in their order. */
    String alpha2(int country) {
        return string(GazetteerFile.Section.COUNTRY_CODES, country).substring(0, 2);
    }

    /** ISO 3166 alpha-3, {@code KOS} for Kosovo. */
    String alpha3(int country) {
        return string(GazetteerFile.Section.COUNTRY_CODES, country).substring(2);
    }

    /** The entry of the country itself. */
    int countryEntry(int country) {
        return integer(start(GazetteerFile.Section.COUNTRY_ENTRIES) + 4 * country);
    }

    int division(int e) {
        return two(start(GazetteerFile.Section.DIVISIONS) + 2 * e);
    }

    /** GeoNames' code of a division, without the country; empty for none. */
    String divisionCode(int division) {
        return string(GazetteerFile.Section.DIVISION_CODES, division);
    }

    /** The entry of the division itself. */
    int divisionEntry(int division) {
        return integer(start(GazetteerFile.Section.DIVISION_ENTRIES) + 4 * division);
    }

    int district(int e) {
        return two(start(GazetteerFile.Section.DISTRICTS) + 2 * e);
    }

    /** GeoNames' code of a district, without country and division; empty for none. */
    String districtCode(int district) {
        return string(GazetteerFile.Section.DISTRICT_CODES, district);
    }

    /** The entry of the district itself. */
    int districtEntry(int district) {
        return integer(start(GazetteerFile.Section.DISTRICT_ENTRIES) + 4 * district);
    }

    double latitude(int e) {
        return (three(start(GazetteerFile.Section.LATITUDES) + 3 * e) - 90_000) / 1000.0;
    }

    double longitude(int e) {
        return (three(start(GazetteerFile.Section.LONGITUDES) + 3 * e) - 180_000) / 1000.0;
    }

    int population(int e) {
        return integer(start(GazetteerFile.Section.POPULATIONS) + 4 * e);
    }

    /** 0 if it has none. */
    int geonamesId(int e) {
        return integer(start(GazetteerFile.Section.GEONAMES_IDS) + 4 * e);
    }

    /** The first posting of a name, -1 if no place bears it; the others follow up to the {@link #isLast last}. */
    int find(long key) {
        int low = 0;
        int high = keys - 1;
        // Keys are hashes, so their place among the sorted ones is close to their share of the range.
        int probe = (int) (key / (double) (1L << 48) * high);
        int reach = 64;
        if (probe - reach > low && key(probe - reach) <= key) {
            low = probe - reach;
        }
        if (probe + reach < high && key(probe + reach) >= key) {
            high = probe + reach;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = key(middle);
            if (there < key) {
                low = middle + 1;
            } else if (there > key) {
                high = middle - 1;
            } else {
                return firstPosting(middle);
            }
        }
        return -1;
    }

    private long key(int i) {
        return (long) LONG.get(all, start(GazetteerFile.Section.KEYS) + 6 * i) >>> 16;
    }

    private int firstPosting(int key) {
        int block = key / GazetteerFile.BLOCK;
        int posting = integer(start(GazetteerFile.Section.POSTING_STARTS) + 4 * block);
        for (int lists = key - block * GazetteerFile.BLOCK; lists > 0; posting++) {
            lists -= isLast(posting) ? 1 : 0;
        }
        return posting;
    }

    int entry(int posting) {
        return three(start(GazetteerFile.Section.POSTINGS) + 3 * posting) >> 2;
    }

    /** Whether the name is not the entry's first. */
    boolean isOther(int posting) {
        return (all[start(GazetteerFile.Section.POSTINGS) + 3 * posting + 2] & GazetteerFile.OTHER) != 0;
    }

    /** Whether no more entries bear the name. */
    boolean isLast(int posting) {
        return (all[start(GazetteerFile.Section.POSTINGS) + 3 * posting + 2] & GazetteerFile.LAST) != 0;
    }

    private int start(GazetteerFile.Section section) {
        return starts[section.ordinal()];
    }

    private int length(GazetteerFile.Section section) {
        return integer(4 + 4 * section.ordinal());
    }

    private String string(GazetteerFile.Section section, int i) {
        int blocks = start(section);
        int count = integer(blocks);
        int block = i / GazetteerFile.BLOCK;
        int lengths = blocks + 4 + 4 * ((count + GazetteerFile.BLOCK - 1) / GazetteerFile.BLOCK);
        int from = lengths + count + integer(blocks + 4 + 4 * block);
        for (int k = block * GazetteerFile.BLOCK; k < i; k++) {
            from += all[lengths + k] & 255;
        }
        return new String(all, from, all[lengths + i] & 255, StandardCharsets.UTF_8);
    }

    private int integer(int offset) {
        return (int) INT.get(all, offset);
    }

    private int two(int offset) {
        return (all[offset] & 255) << 8 | all[offset + 1] & 255;
    }

    private int three(int offset) {
        return (all[offset] & 255) << 16 | (all[offset + 1] & 255) << 8 | all[offset + 2] & 255;
    }

    private static final class Bundled {
        static final PackedGazetteer GAZETTEER = load();

        private static PackedGazetteer load() {
            try (InputStream in = PackedGazetteer.class.getResourceAsStream("/model/gazetteer.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no model/gazetteer.bin");
                }
                return read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
