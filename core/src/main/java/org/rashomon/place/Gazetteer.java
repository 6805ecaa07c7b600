package org.rashomon.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * Places by name: the packed gazetteer of the jar with the regions, seas and bases of {@code place/regions.tsv}, the other
 * names of {@code place/aliases.tsv} and the names and adjectives of {@code actor/states.tsv}. An entry is an index; what
 * {@link #candidates} gives is an entry with flags.
 */
public final class Gazetteer {

    /** The name is not the entry's first. */
    static final int OTHER = 1;

    /** The name is an adjective or the name of a people. */
    static final int ADJECTIVE = 2;

    private static final int[] NONE = {};

    private record Extra(String name, Feature feature, String country, int division, float latitude, float longitude) {}

    private final GazetteerFile.Columns c;
    private final List<Extra> extras = new ArrayList<>();
    private final Map<Long, int[]> more = new HashMap<>();
    private final Map<String, String> alpha3 = new HashMap<>();
    private final Map<String, String> alpha2 = new HashMap<>();
    private final int[] divisionEntries;
    private final List<String> regionNames = new ArrayList<>();
    private final java.util.Set<Long> tails = new java.util.HashSet<>();
    private final java.util.Set<String> abbreviations = new java.util.HashSet<>();
    private final java.util.Set<Long> shorts = new java.util.HashSet<>();
    private final java.util.Set<Long> common = new java.util.HashSet<>();

    /** @throws UncheckedIOException if the jar lacks the packed gazetteer */
    public Gazetteer(Lexicons lexicons) {
        c = Packed.COLUMNS;
        for (String two : Locale.getISOCountries()) {
            String three = new Locale("", two).getISO3Country();
            alpha3.put(two, three);
            alpha2.put(three, two);
        }
        alpha3.put("XK", "KOS");
        alpha2.put("KOS", "XK");
        divisionEntries = new int[c.divisions.length + 1];
        Map<String, Integer> states = new HashMap<>();
        for (int e = 0; e < c.features.length; e++) {
            Feature feature = feature(e);
            if (feature == Feature.ADM1) {
                divisionEntries[c.division[e]] = e + 1;
            } else if (feature.isState()) {
                states.putIfAbsent(country(e), e);
            }
        }
        names(lexicons, states);
        regions(lexicons);
        aliases(lexicons);
        lexicons.get("place/namesakes").rows().forEach(row -> row.list("forms")
                .forEach(form -> common.add(PlaceNameHash.of(form))));
    }

    private void names(Lexicons lexicons, Map<String, Integer> states) {
        for (Row row : lexicons.get("actor/states").rows()) {
            String code = row.get("kind").equals("n") ? row.get("country") : row.id();
            Integer entry = states.get(alpha2.getOrDefault(code, ""));
            if (entry == null) {
                continue;
            }
            add(row.get("name"), entry, OTHER);
            row.list("names").forEach(name -> add(name, entry, OTHER));
            row.list("adjectives").forEach(name -> add(name, entry, ADJECTIVE));
            row.list("people").forEach(name -> add(name, entry, ADJECTIVE));
        }
    }

    private void regions(Lexicons lexicons) {
        for (Row row : lexicons.get("place/regions").rows()) {
            int entry = c.features.length + extras.size();
            try {
                extras.add(new Extra(
                        row.get("name"),
                        row.constant("kind", Feature.class),
                        alpha2.getOrDefault(row.get("country"), ""),
                        0,
                        Float.parseFloat(row.get("latitude")),
                        Float.parseFloat(row.get("longitude"))));
            } catch (NumberFormatException e) {
                throw row.fault("latitude and longitude must be degrees");
            }
            add(row.get("name"), entry, 0);
            regionNames.add(row.get("name"));
            for (String name : row.list("names")) {
                add(name, entry, OTHER);
                regionNames.add(name);
            }
        }
    }

    /** The words in small letters in names of regions, seas and bases. */
    List<String> commonWords() {
        java.util.TreeSet<String> words = new java.util.TreeSet<>(List.of("of"));
        for (String name : regionNames) {
            for (String word : name.split("[^\\p{L}]+")) {
                if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                    words.add(word);
                }
            }
        }
        return List.copyOf(words);
    }

    private void aliases(Lexicons lexicons) {
        for (Row row : lexicons.get("place/aliases").rows()) {
            String country = alpha2.getOrDefault(row.get("country"), "");
            int best = -1;
            for (int posting : candidates(row.get("of"))) {
                int e = entry(posting);
                boolean fits = (posting & ADJECTIVE) == 0
                        && country(e).equals(country)
                        && (row.isBlank("kind") || feature(e).kind() == row.constant("kind", PlaceKind.class));
                if (fits && (best < 0 || population(e) > population(best))) {
                    best = e;
                }
            }
            if (best < 0) {
                throw row.fault("no place '" + row.get("of") + "' in '" + row.get("country") + "'");
            }
            int of = best;
            int flags = row.get("use").equals("ADJECTIVE") ? ADJECTIVE : OTHER;
            for (String form : row.list("forms")) {
                add(form, of, flags);
                if (form.endsWith(".")) {
                    abbreviations.add(form);
                }
                if (row.get("use").equals("TAIL")) {
                    tails.add(PlaceNameHash.of(form));
                }
                if (form.length() <= 2) {
                    shorts.add(PlaceNameHash.of(form));
                }
            }
        }
    }

    private void add(String name, int entry, int flags) {
        long key = PlaceNameHash.of(name);
        if (key == 0) {
            return;
        }
        int posting = entry << 2 | flags;
        int[] old = more.getOrDefault(key, NONE);
        for (int p : old) {
            if (p >> 2 == entry) {
                return;
            }
        }
        int[] grown = Arrays.copyOf(old, old.length + 1);
        grown[old.length] = posting;
        more.put(key, grown);
    }

    /** Entries of a name, each shifted left by two with {@link #OTHER} and {@link #ADJECTIVE} below. */
    int[] candidates(CharSequence name) {
        return candidates(name, 0, name.length());
    }

    int[] candidates(CharSequence text, int start, int end) {
        long key = PlaceNameHash.of(text, start, end);
        if (key == 0) {
            return NONE;
        }
        int[] added = more.getOrDefault(key, NONE);
        int at = find(key);
        if (at < 0) {
            return added;
        }
        int from = c.postingStarts[at];
        int n = c.postingStarts[at + 1] - from;
        int[] all = new int[n + added.length];
        for (int i = 0; i < n; i++) {
            all[i] = c.postings[from + i] >> 1 << 2 | c.postings[from + i] & 1;
        }
        int size = n;
        for (int p : added) {
            boolean there = false;
            for (int i = 0; i < n; i++) {
                there |= all[i] >> 2 == p >> 2;
            }
            if (!there) {
                all[size++] = p;
            }
        }
        return size == all.length ? all : Arrays.copyOf(all, size);
    }

    /** Whether any place bears the name. */
    boolean knows(CharSequence text, int start, int end) {
        long key = PlaceNameHash.of(text, start, end);
        return key != 0 && (find(key) >= 0 || more.containsKey(key));
    }

    /** Whether a name stands for a place only after a comma and the name of a town: {@code Calif.} */
    boolean isTail(CharSequence text, int start, int end) {
        return tails.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether a name of two letters, in capitals, stands for a place at all. */
    boolean isShort(CharSequence text, int start, int end) {
        return Character.isUpperCase(text.charAt(end - 1)) && shorts.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether a name is nearly always something else, though a town bears it: {@code Western}. */
    boolean isCommon(CharSequence text, int start, int end) {
        return common.contains(PlaceNameHash.of(text, start, end));
    }

    /** Whether the form, with its point, is in the table. */
    boolean isAbbreviation(String form) {
        return abbreviations.contains(form);
    }

    /** Keys are hashes, so their place among the sorted ones is close to their share of the range. */
    private int find(long key) {
        long[] keys = c.keys;
        int low = 0;
        int high = keys.length - 1;
        int probe = (int) (key / (double) (1L << 48) * high);
        int reach = 64;
        if (probe - reach > low && keys[probe - reach] <= key) {
            low = probe - reach;
        }
        if (probe + reach < high && keys[probe + reach] >= key) {
            high = probe + reach;
        }
        return Arrays.binarySearch(keys, low, high + 1, key);
    }

    static int entry(int posting) {
        return posting >> 2;
    }

    /** Whether it stands in {@code place/regions.tsv} and not in the packed file. */
    boolean isOfTables(int e) {
        return e >= c.features.length;
    }

    String name(int e) {
        return e >= c.features.length
                ? extras.get(e - c.features.length).name
                : new String(c.names, c.nameStarts[e], c.nameStarts[e + 1] - c.nameStarts[e], StandardCharsets.UTF_8);
    }

    Feature feature(int e) {
        return e >= c.features.length ? extras.get(e - c.features.length).feature : FEATURES[c.features[e]];
    }

    private static final Feature[] FEATURES = Feature.values();

    /** ISO 3166 alpha-2, empty if no one country holds it. */
    String country(int e) {
        return e >= c.features.length ? extras.get(e - c.features.length).country : c.countries[c.country[e]];
    }

    /** Number of its country, below {@link #countries}. */
    int countryNumber(int e) {
        if (e < c.features.length) {
            return c.country[e];
        }
        int at = Arrays.binarySearch(c.countries, country(e));
        return at < 0 ? c.countries.length : at;
    }

    int countries() {
        return c.countries.length + 1;
    }

    /** ISO 3166 alpha-3, {@code KOS} for Kosovo. */
    String country3(int e) {
        return alpha3.getOrDefault(country(e), "");
    }

    /** Number of its first-level division, 0 if none is known. */
    int division(int e) {
        return e >= c.features.length ? 0 : c.division[e];
    }

    int divisions() {
        return divisionEntries.length;
    }

    /** Number of its second-level division, 0 if none is known. */
    int district(int e) {
        return e >= c.features.length ? 0 : c.district[e];
    }

    /** The name of its first-level division, empty if none is known. */
    String divisionName(int e) {
        int at = division(e) == 0 ? 0 : divisionEntries[division(e)];
        return at == 0 ? "" : name(at - 1);
    }

    double latitude(int e) {
        return e >= c.features.length ? extras.get(e - c.features.length).latitude : c.latitude[e];
    }

    double longitude(int e) {
        return e >= c.features.length ? extras.get(e - c.features.length).longitude : c.longitude[e];
    }

    int population(int e) {
        return e >= c.features.length ? 0 : c.population[e];
    }

    int geonamesId(int e) {
        return e >= c.features.length ? 0 : c.geonamesId[e];
    }

    /** On a cylinder that is right at the middle latitude: good to a few percent below a thousand kilometres. */
    double roughKm(int a, int b) {
        double lat = Math.toRadians((latitude(a) + latitude(b)) / 2);
        double dy = (latitude(a) - latitude(b)) * 111.2;
        double dx = Math.abs(longitude(a) - longitude(b));
        dx = (dx > 180 ? 360 - dx : dx) * 111.2 * Math.cos(lat);
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Read on first use, once. */
    private static final class Packed {
        static final GazetteerFile.Columns COLUMNS = read();

        private static GazetteerFile.Columns read() {
            try (InputStream in = Gazetteer.class.getResourceAsStream("/model/gazetteer.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no model/gazetteer.bin");
                }
                return GazetteerFile.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
