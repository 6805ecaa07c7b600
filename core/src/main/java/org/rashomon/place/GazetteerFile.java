package org.rashomon.place;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Packs a gazetteer: a magic number, the lengths of the {@link Section}s, the sections, eight bytes of nothing. Columns have
 * a fixed width and numbers are big-endian, so that a reader can look anything up where it lies; the jar compresses the
 * whole. Entries are sorted by name.
 */
public final class GazetteerFile {

    static final int MAGIC = 0x52475a32;

    /** So many strings share a start, and so many keys. */
    static final int BLOCK = 16;

    /** Bit of a posting: the name is not the entry's first. */
    static final int OTHER = 1;

    /** Bit of a posting: the last of its key. */
    static final int LAST = 2;

    /** In the order of the file. Strings: count, a start for each block, a length for each, the bytes. */
    enum Section {
        /** Strings: alpha-2 and alpha-3 of each country. */
        COUNTRY_CODES,
        /** 4 bytes a country: its own entry. */
        COUNTRY_ENTRIES,
        /** Strings. */
        DIVISION_CODES,
        /** 4 bytes a division: its own entry. */
        DIVISION_ENTRIES,
        /** Strings. */
        DISTRICT_CODES,
        /** 4 bytes a district: its own entry. */
        DISTRICT_ENTRIES,
        /** Strings: first names of the entries. */
        NAMES,
        /** 1 byte an entry: a {@link Feature}. */
        FEATURES,
        /** 1 byte an entry. */
        COUNTRIES,
        /** 2 bytes an entry. */
        DIVISIONS,
        /** 2 bytes an entry. */
        DISTRICTS,
        /** 3 bytes an entry: thousandths of a degree, from the pole. */
        LATITUDES,
        /** 3 bytes an entry: thousandths of a degree, from 180 west. */
        LONGITUDES,
        /** 4 bytes an entry. */
        POPULATIONS,
        /** 4 bytes an entry. */
        GEONAMES_IDS,
        /** 6 bytes a key ({@link PlaceNameHash}), sorted. */
        KEYS,
        /** 4 bytes a block of keys: the first posting of its first key. */
        POSTING_STARTS,
        /** 3 bytes a posting: an entry and two bits. */
        POSTINGS
    }

    private GazetteerFile() {}

    /**
     * One entry to pack.
     *
     * @param name its first name
     * @param others other names it goes by
     * @param country ISO 3166 alpha-2
     * @param admin1 GeoNames code of the first-level division, without the country; empty if none
     * @param admin2 of the second-level division; empty if none
     */
    public record Entry(
            String name,
            List<String> others,
            Feature feature,
            String country,
            String admin1,
            String admin2,
            double latitude,
            double longitude,
            long population,
            int geonamesId) {

        private String division() {
            return admin1.isEmpty() ? "" : country + "." + admin1;
        }

        private String district() {
            return admin2.isEmpty() ? "" : country + "." + admin1 + "." + admin2;
        }
    }

    /** Packs entries; the same entries in any order give the same bytes. */
    public static byte[] pack(List<Entry> entries) {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::name)
                .thenComparing(Entry::country)
                .thenComparing(Entry::feature)
                .thenComparingInt(Entry::geonamesId)
                .thenComparing(Entry::admin1)
                .thenComparing(Entry::admin2));
        Map<Section, Column> columns = new TreeMap<>();
        for (Section section : Section.values()) {
            columns.put(section, new Column());
        }
        TreeSet<String> countries = new TreeSet<>();
        TreeSet<String> divisions = new TreeSet<>(List.of(""));
        TreeSet<String> districts = new TreeSet<>(List.of(""));
        for (Entry e : sorted) {
            countries.add(e.country());
            divisions.add(e.division());
            districts.add(e.district());
        }
        List<String> countryCodes = new ArrayList<>();
        countries.forEach(two -> countryCodes.add(two + alpha3(two)));
        column(columns, Section.COUNTRY_CODES).strings(countryCodes);
        column(columns, Section.DIVISION_CODES).strings(lastParts(divisions));
        column(columns, Section.DISTRICT_CODES).strings(lastParts(districts));
        column(columns, Section.NAMES).strings(sorted.stream().map(Entry::name).toList());
        Map<String, Integer> countryEntries = new HashMap<>();
        Map<String, Integer> divisionEntries = new HashMap<>();
        Map<String, Integer> districtEntries = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            Entry e = sorted.get(i);
            if (e.feature().isState()) {
                countryEntries.putIfAbsent(e.country(), i);
            } else if (e.feature() == Feature.ADM1) {
                divisionEntries.put(e.division(), i);
            } else if (e.feature() == Feature.ADM2) {
                districtEntries.put(e.district(), i);
            }
        }
        column(columns, Section.COUNTRY_ENTRIES).entries(countries, countryEntries);
        column(columns, Section.DIVISION_ENTRIES).entries(divisions, divisionEntries);
        column(columns, Section.DISTRICT_ENTRIES).entries(districts, districtEntries);
        Map<String, Integer> countryNumbers = numbers(countries);
        Map<String, Integer> divisionNumbers = numbers(divisions);
        Map<String, Integer> districtNumbers = numbers(districts);
        for (Entry e : sorted) {
            column(columns, Section.FEATURES).number(e.feature().ordinal(), 1);
            column(columns, Section.COUNTRIES).number(countryNumbers.getOrDefault(e.country(), 0), 1);
            column(columns, Section.DIVISIONS).number(divisionNumbers.getOrDefault(e.division(), 0), 2);
            column(columns, Section.DISTRICTS).number(districtNumbers.getOrDefault(e.district(), 0), 2);
            column(columns, Section.LATITUDES).number(Math.round((e.latitude() + 90) * 1000), 3);
            column(columns, Section.LONGITUDES).number(Math.round((e.longitude() + 180) * 1000), 3);
            column(columns, Section.POPULATIONS).number(Math.min(Integer.MAX_VALUE, e.population()), 4);
            column(columns, Section.GEONAMES_IDS).number(e.geonamesId(), 4);
        }
        keys(sorted, columns);
        return file(columns);
    }

    private static Column column(Map<Section, Column> columns, Section section) {
        return Objects.requireNonNull(columns.get(section));
    }

    private static byte[] file(Map<Section, Column> columns) {
        Column file = new Column();
        file.number(MAGIC, 4);
        columns.values().forEach(column -> file.number(column.bytes.size(), 4));
        columns.values().forEach(column -> file.bytes.writeBytes(column.bytes.toByteArray()));
        file.number(0, 8);
        return file.bytes.toByteArray();
    }

    private static String alpha3(String two) {
        return two.equals("XK") ? "KOS" : new Locale("", two).getISO3Country();
    }

    /** {@code 07} of {@code SY.07}. */
    private static List<String> lastParts(TreeSet<String> codes) {
        return codes.stream()
                .map(code -> code.substring(code.lastIndexOf('.') + 1))
                .toList();
    }

    private static Map<String, Integer> numbers(TreeSet<String> codes) {
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        return numbers;
    }

    private static void keys(List<Entry> entries, Map<Section, Column> columns) {
        TreeMap<Long, TreeMap<Integer, Boolean>> postings = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            for (String other : e.others()) {
                post(postings, other, i, true);
            }
            post(postings, e.name(), i, false);
        }
        int key = 0;
        int posting = 0;
        for (Map.Entry<Long, TreeMap<Integer, Boolean>> name : postings.entrySet()) {
            column(columns, Section.KEYS).number(name.getKey(), 6);
            if (key++ % BLOCK == 0) {
                column(columns, Section.POSTING_STARTS).number(posting, 4);
            }
            int last = name.getValue().lastKey();
            for (Map.Entry<Integer, Boolean> of : name.getValue().entrySet()) {
                int bits = (of.getValue() ? OTHER : 0) | (of.getKey() == last ? LAST : 0);
                column(columns, Section.POSTINGS).number(of.getKey() << 2 | bits, 3);
                posting++;
            }
        }
    }

    private static void post(TreeMap<Long, TreeMap<Integer, Boolean>> postings, String name, int entry, boolean other) {
        long key = PlaceNameHash.of(name);
        if (key != 0) {
            postings.computeIfAbsent(key, k -> new TreeMap<>()).merge(entry, other, (a, b) -> a && b);
        }
    }

    /** The bytes of a section. */
    private static final class Column {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void number(long value, int width) {
            if (width < 8 && value >>> 8 * width != 0 && value != -1) {
                throw new IllegalArgumentException(value + " does not fit into " + width + " bytes");
            }
            for (int shift = 8 * width - 8; shift >= 0; shift -= 8) {
                bytes.write((int) (value >>> shift));
            }
        }

        void entries(TreeSet<String> codes, Map<String, Integer> entries) {
            codes.forEach(code -> number(entries.getOrDefault(code, -1), 4));
        }

        void strings(List<String> strings) {
            number(strings.size(), 4);
            Column lengths = new Column();
            Column text = new Column();
            for (int i = 0; i < strings.size(); i++) {
                if (i % BLOCK == 0) {
                    number(text.bytes.size(), 4);
                }
                byte[] string = strings.get(i).getBytes(StandardCharsets.UTF_8);
                byte[] cut = Arrays.copyOf(string, Math.min(string.length, 255));
                lengths.number(cut.length, 1);
                text.bytes.writeBytes(cut);
            }
            bytes.writeBytes(lengths.bytes.toByteArray());
            bytes.writeBytes(text.bytes.toByteArray());
        }
    }
}
