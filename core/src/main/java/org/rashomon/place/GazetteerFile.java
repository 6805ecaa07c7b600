package org.rashomon.place;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The packed gazetteer: one deflated stream of columns. Entries are sorted by name, and names front-coded; latitude and
 * longitude are in thousandths of a degree; name keys ({@link PlaceNameHash}) are sorted and stored as differences, each
 * with its entries, whose lowest bit says that the name is not the entry's first.
 */
public final class GazetteerFile {

    static final int MAGIC = 0x52475a31;

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
            int geonamesId) {}

    /** Packs entries; the same entries in any order give the same bytes. */
    public static byte[] pack(List<Entry> entries) throws IOException {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(Entry::name)
                .thenComparing(Entry::country)
                .thenComparing(Entry::feature)
                .thenComparingInt(Entry::geonamesId)
                .thenComparing(Entry::admin1)
                .thenComparing(Entry::admin2));
        List<String> countries =
                sorted.stream().map(Entry::country).distinct().sorted().toList();
        List<String> divisions = sorted.stream()
                .filter(e -> !e.admin1().isEmpty())
                .map(e -> e.country() + "." + e.admin1())
                .distinct()
                .sorted()
                .toList();
        List<String> districts = sorted.stream()
                .filter(e -> !e.admin2().isEmpty())
                .map(e -> e.country() + "." + e.admin1() + "." + e.admin2())
                .distinct()
                .sorted()
                .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(9);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            out.writeInt(MAGIC);
            strings(out, countries);
            strings(out, divisions);
            number(out, districts.size());
            number(out, sorted.size());
            strings(out, sorted.stream().map(Entry::name).toList());
            for (Entry e : sorted) {
                out.writeByte(e.feature().ordinal());
            }
            for (Entry e : sorted) {
                number(out, countries.indexOf(e.country()));
            }
            for (Entry e : sorted) {
                number(out, e.admin1().isEmpty() ? 0 : position(divisions, e.country() + "." + e.admin1()) + 1);
            }
            for (Entry e : sorted) {
                number(
                        out,
                        e.admin2().isEmpty()
                                ? 0
                                : position(districts, e.country() + "." + e.admin1() + "." + e.admin2()) + 1);
            }
            for (Entry e : sorted) {
                three(out, (int) Math.round((e.latitude() + 90) * 1000));
            }
            for (Entry e : sorted) {
                three(out, (int) Math.round((e.longitude() + 180) * 1000));
            }
            for (Entry e : sorted) {
                number(out, (int) Math.min(Integer.MAX_VALUE, e.population()));
            }
            for (Entry e : sorted) {
                number(out, e.geonamesId());
            }
            keys(out, sorted);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static int position(List<String> sorted, String code) {
        return Collections.binarySearch(sorted, code);
    }

    private static void keys(DataOutputStream out, List<Entry> entries) throws IOException {
        TreeMap<Long, TreeMap<Integer, Boolean>> postings = new TreeMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry e = entries.get(i);
            for (String other : e.others()) {
                post(postings, other, i, true);
            }
            post(postings, e.name(), i, false);
        }
        number(out, postings.size());
        int all = 0;
        for (TreeMap<Integer, Boolean> list : postings.values()) {
            all += list.size();
        }
        number(out, all);
        long last = 0;
        for (long key : postings.keySet()) {
            number(out, key - last);
            last = key;
        }
        for (TreeMap<Integer, Boolean> list : postings.values()) {
            number(out, list.size());
        }
        for (TreeMap<Integer, Boolean> list : postings.values()) {
            for (Map.Entry<Integer, Boolean> posting : list.entrySet()) {
                number(out, posting.getKey() * 2L + (posting.getValue() ? 1 : 0));
            }
        }
    }

    private static void post(TreeMap<Long, TreeMap<Integer, Boolean>> postings, String name, int entry, boolean other) {
        long key = PlaceNameHash.of(name);
        if (key != 0) {
            postings.computeIfAbsent(key, k -> new TreeMap<>()).merge(entry, other, (a, b) -> a && b);
        }
    }

    private static void strings(DataOutputStream out, List<String> strings) throws IOException {
        number(out, strings.size());
        byte[] last = {};
        for (String s : strings) {
            byte[] bytes = s.getBytes(StandardCharsets.UTF_8);
            int common = Arrays.mismatch(last, bytes);
            common = common < 0 ? bytes.length : Math.min(common, 255);
            number(out, common);
            number(out, bytes.length - common);
            out.write(bytes, common, bytes.length - common);
            last = bytes;
        }
    }

    private static void three(DataOutputStream out, int value) throws IOException {
        out.writeByte(value >> 16);
        out.writeByte(value >> 8);
        out.writeByte(value);
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = value;
        while (rest >= 128) {
            out.writeByte((int) (rest & 127 | 128));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** The columns of a packed gazetteer. */
    static final class Columns {
        String[] countries = {};
        String[] divisions = {};
        int districts;
        byte[] names = {};
        int[] nameStarts = {};
        byte[] features = {};
        short[] country = {};
        short[] division = {};
        int[] district = {};
        float[] latitude = {};
        float[] longitude = {};
        int[] population = {};
        int[] geonamesId = {};
        long[] keys = {};
        int[] postingStarts = {};
        int[] postings = {};
    }

    /** @throws IOException if the stream is cut short or is no gazetteer */
    static Columns read(InputStream packed) throws IOException {
        Inflater inflater = new Inflater();
        byte[] all;
        try (InputStream in = new InflaterInputStream(packed, inflater, 1 << 16)) {
            all = in.readAllBytes();
        } finally {
            inflater.end();
        }
        Reader in = new Reader(all);
        if (in.all.length < 4 || new DataInputStream(new java.io.ByteArrayInputStream(all)).readInt() != MAGIC) {
            throw new IOException("not a gazetteer");
        }
        in.at = 4;
        Columns c = new Columns();
        c.countries = in.strings();
        c.divisions = in.strings();
        c.districts = (int) in.number();
        int n = (int) in.number();
        in.names(c, n);
        c.features = Arrays.copyOfRange(all, in.at, in.at + n);
        in.at += n;
        c.country = new short[n];
        c.division = new short[n];
        c.district = new int[n];
        c.latitude = new float[n];
        c.longitude = new float[n];
        c.population = new int[n];
        c.geonamesId = new int[n];
        for (int i = 0; i < n; i++) {
            c.country[i] = (short) in.number();
        }
        for (int i = 0; i < n; i++) {
            c.division[i] = (short) in.number();
        }
        for (int i = 0; i < n; i++) {
            c.district[i] = (int) in.number();
        }
        for (int i = 0; i < n; i++) {
            c.latitude[i] = in.three() / 1000f - 90;
        }
        for (int i = 0; i < n; i++) {
            c.longitude[i] = in.three() / 1000f - 180;
        }
        for (int i = 0; i < n; i++) {
            c.population[i] = (int) in.number();
        }
        for (int i = 0; i < n; i++) {
            c.geonamesId[i] = (int) in.number();
        }
        int keys = (int) in.number();
        int postings = (int) in.number();
        c.keys = new long[keys];
        long key = 0;
        for (int i = 0; i < keys; i++) {
            key += in.number();
            c.keys[i] = key;
        }
        c.postingStarts = new int[keys + 1];
        for (int i = 0; i < keys; i++) {
            c.postingStarts[i + 1] = c.postingStarts[i] + (int) in.number();
        }
        c.postings = new int[postings];
        for (int i = 0; i < postings; i++) {
            c.postings[i] = (int) in.number();
        }
        return c;
    }

    private static final class Reader {
        private final byte[] all;
        private int at;

        Reader(byte[] all) {
            this.all = all;
        }

        long number() {
            long value = 0;
            int shift = 0;
            while (true) {
                byte b = all[at++];
                value |= (long) (b & 127) << shift;
                if (b >= 0) {
                    return value;
                }
                shift += 7;
            }
        }

        int three() {
            int value = (all[at] & 255) << 16 | (all[at + 1] & 255) << 8 | all[at + 2] & 255;
            at += 3;
            return value;
        }

        String[] strings() {
            String[] strings = new String[(int) number()];
            byte[] last = new byte[1024];
            for (int i = 0; i < strings.length; i++) {
                int common = (int) number();
                int rest = (int) number();
                System.arraycopy(all, at, last, common, rest);
                at += rest;
                strings[i] = new String(last, 0, common + rest, StandardCharsets.UTF_8);
            }
            return strings;
        }

        /** Names stay bytes; few of them are ever asked for. */
        void names(Columns c, int n) {
            int count = (int) number();
            byte[] names = new byte[n * 16];
            int[] starts = new int[n + 1];
            int end = 0;
            for (int i = 0; i < count; i++) {
                int common = (int) number();
                int rest = (int) number();
                if (end + common + rest > names.length) {
                    names = Arrays.copyOf(names, names.length * 2);
                }
                int from = i == 0 ? 0 : starts[i - 1];
                System.arraycopy(names, from, names, end, common);
                System.arraycopy(all, at, names, end + common, rest);
                at += rest;
                starts[i] = end;
                end += common + rest;
                starts[i + 1] = end;
            }
            c.names = Arrays.copyOf(names, end);
            c.nameStarts = starts;
        }
    }
}
